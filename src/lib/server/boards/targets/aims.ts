import { paceNeeded, type Needed } from '../../analysis/pace-needed.ts';
import { targetStatus, type TargetStatus } from '../../analysis/target-status.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { AnswerRow } from '../../query/answer.ts';
import { addMonths, earlier } from '../../query/days.ts';
import type { Desk } from '../desk.ts';
import { askedOf } from '../figure/asked.ts';

/** A target of a place, and where its figure stands. */
export interface Aim {
	/** Null for the whole territory. */
	readonly province: string | null;
	readonly target: number;
	readonly value: number | null;
	readonly row: AnswerRow | null;
	readonly status: TargetStatus;
	readonly at: string | null;
	readonly targetAt: string;
	/** Null once it is reached, or where no value is known. */
	readonly needed: Needed | null;
}

/** The targets of an indicator in a year, the whole first, then its places in their order. */
export async function readAims(
	desk: Desk,
	indicator: IndicatorDescription,
	year: number
): Promise<readonly Aim[]> {
	const end = `${year}-12-31`;
	const last = desk.asOf(indicator.id, { grain: 'none' });
	const choice = last && last > end ? { to: end } : {};
	const asked = askedOf(desk, indicator, choice);
	const ofPlaces = desk.hasTargets(indicator.id, year, 'province');
	const [whole, places] = await Promise.all([
		desk.values(indicator.id, asked.query),
		ofPlaces ? desk.values(indicator.id, { ...asked.query, by: 'province' }) : null
	]);
	const at = asked.asOf && earlier(asked.asOf, end);
	const aimOf = (province: string | null, row: AnswerRow | null): Aim[] => {
		const target = desk.targetOfYear(indicator.id, province, year);
		if (target === null) return [];
		const {
			value,
			compare: base,
			denominator
		} = row ?? { value: null, compare: null, denominator: null };
		const { status } = targetStatus({
			...{ direction: indicator.direction, value, at, base, target },
			baseAt: at && addMonths(at, -12),
			targetAt: end
		});
		const needed =
			value === null || at === null || status === 'reached'
				? null
				: paceNeeded({ kind: indicator.kind, value, denominator, base, at, target, targetAt: end });
		return [{ province, target, value, row, status, at, targetAt: end, needed }];
	};
	return [
		...aimOf(null, whole.rows[0] ?? null),
		...(places?.rows.flatMap((row) => (row.province ? aimOf(row.province, row) : [])) ?? [])
	];
}
