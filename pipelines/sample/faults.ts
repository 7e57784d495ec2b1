/** A fault put into an extra row: a copy of a good one in which only these cells differ. */
export interface Fault {
	/** The rule that should reject the row. */
	readonly rule: string;
	/** SQL of the texts that replace cells; the copied row's number is `r`. */
	readonly cells?: Readonly<Record<string, string>>;
	/** A field is missing at the end, or there is one too many. */
	readonly ragged?: 'short' | 'long';
	/** True when the row keeps the key of the row it copies. */
	readonly sameKey?: boolean;
}

export interface FaultPlan {
	readonly faults: readonly Fault[];
	/** SQL of a key that no good row has, by column. */
	readonly newKey: Readonly<Record<string, string>>;
	/** Rows to reject: two in a hundred, and never more than the threshold allows. */
	readonly rejected: number;
	/** Exact duplicates of good rows, which are ignored. */
	readonly duplicates: number;
	readonly headerRepeats: boolean;
	/** SQL of the texts of a totals row at the foot, by column. */
	readonly totals?: Readonly<Record<string, string>>;
}

export function planFaults(
	rows: number,
	plan: Omit<FaultPlan, 'rejected' | 'duplicates'>
): FaultPlan {
	const wanted = Math.max(2, Math.round(rows * 0.02));
	return {
		...plan,
		rejected: plan.faults.length ? Math.min(wanted, Math.floor(rows * 0.04)) : 0,
		duplicates: Math.round(rows * 0.002) || (rows > 40 ? 1 : 0)
	};
}

/** SQL of a cell of an extra row, where `r` is its number in the plan. */
export function faultyCell(column: string, { faults, newKey, rejected }: FaultPlan): string {
	const cases = faults.flatMap(({ cells = {}, sameKey }, index) => {
		const own = cells[column] ?? (sameKey ? undefined : newKey[column]);
		return own === undefined ? [] : [`when ${index} then ${own}`];
	});
	const cell = `c."${column}"`;
	if (cases.length === 0) return cell;
	return `case when r > ${rejected} then ${cell}
		else case (r - 1) % ${faults.length} ${cases.join(' ')} else ${cell} end end`;
}

/** How many rows of the plan each rule should reject. */
export function countFaults({ faults, rejected }: FaultPlan): Record<string, number> {
	const counts: Record<string, number> = {};
	for (let row = 0; row < rejected; row++) {
		const rule = faults[row % faults.length]?.rule;
		if (rule) counts[rule] = (counts[rule] ?? 0) + 1;
	}
	return counts;
}
