import type { DimensionId } from '../../dimensions/dimension.ts';
import { unknown } from '../../dimensions/dimension.ts';
import type { Cell } from '../../warehouse/statement.ts';

/** The sums of an indicator by slot of time and members, in memory, one line for each with rows. */
export interface Cube {
	readonly lines: number;
	/** Months (`2025-06`), years, or days of reports; one empty slot without time. In order. */
	readonly slots: readonly string[];
	/** Where the lines of each slot begin; one more, where the last ends. Of gathered figures, nowhere. */
	readonly starts: Uint32Array;
	readonly axes: Readonly<Partial<Record<DimensionId, Axis>>>;
	readonly numerators: Terms;
	readonly denominators: Terms;
	/** Whose report each line is, where only the last one of each counts. */
	readonly entities: Axis | null;
	/** Members of `age_band` are years of birth, since bands depend on the year asked. */
	readonly births: boolean;
	/** Set where lines say what came and went: what holds at a slot is the sum of all up to it. */
	readonly changes: Float64Array | null;
	/**
	 * Set where figures are no sums: what each row of a line says; numerators then count rows, and lines
	 * stand by what they say, in rising order, those that do not say last.
	 */
	readonly gathered: Gathered | null;
}

export interface Gathered {
	readonly kind: 'median' | 'distinct';
	/** NaN where rows do not say; of distinct ones a number that stands for each. */
	readonly values: Float64Array;
	/** The slot of each line. */
	readonly slots: Uint16Array;
}

export interface Axis {
	readonly members: readonly string[];
	/** The place of each line's member in `members`. */
	readonly codes: Uint16Array;
	/** 0, 1, 2…: each member's own place. */
	readonly places: Uint16Array;
}

/** Whole numbers of the smallest unit, so that parts add up to the last digit; NaN where no row says. */
interface Terms {
	readonly values: Float64Array;
	/** Smallest units in one. */
	readonly scale: number;
}

/** Columns as SQL gives them; `n` and `m` come with the types that they were added up in. */
export interface CubeColumns {
	readonly slots: readonly string[];
	readonly splits: readonly (readonly Cell[])[];
	readonly numerators: readonly Cell[];
	readonly denominators: readonly Cell[];
	readonly rows: readonly Cell[];
	readonly entities?: readonly Cell[];
	readonly births?: boolean;
	readonly changes?: boolean;
	readonly gathered?: { readonly kind: Gathered['kind']; readonly values: readonly Cell[] };
	readonly types: readonly [string, string];
}

/** Builds a cube; null where its terms are not exact, since their parts might not add up. */
export function makeCube(by: readonly DimensionId[], columns: CubeColumns): Cube | null {
	// As many may come as go, but not the same.
	const kept = columns.rows.flatMap((rows, line) => (rows === 0 && !columns.changes ? [] : [line]));
	const slots = [...new Set(kept.map((line) => columns.slots[line] ?? ''))].sort();
	const places = new Map(slots.map((slot, place) => [slot, place]));
	const placeOf = (line: number) => places.get(columns.slots[line] ?? '') ?? 0;
	const gathered = columns.gathered ? gather(columns.gathered, kept, placeOf) : null;
	const { order, starts } = gathered ?? orderBySlot(kept, slots.length, placeOf);
	const numerators = termsOf(columns.numerators, columns.types[0], order);
	const denominators = termsOf(columns.denominators, columns.types[1], order);
	if (!numerators || !denominators) return null;
	const axes = by.map((id, index) => [id, axisOf(columns.splits[index] ?? [], order)]);
	return {
		lines: kept.length,
		slots,
		starts,
		axes: Object.fromEntries(axes) as Cube['axes'],
		numerators,
		denominators,
		entities: columns.entities ? axisOf(columns.entities, order) : null,
		births: columns.births ?? false,
		changes: columns.changes
			? Float64Array.from(order, (line) => Number(columns.rows[line]))
			: null,
		gathered: gathered && gathered.said
	};
}

/** Lines in the order of their slots, and where each slot begins. */
function orderBySlot(kept: readonly number[], slots: number, placeOf: (line: number) => number) {
	const starts = new Uint32Array(slots + 1);
	for (const line of kept) starts[placeOf(line) + 1]!++;
	for (let place = 0; place < slots; place++) starts[place + 1]! += starts[place]!;
	const order = new Uint32Array(kept.length);
	const next = starts.slice();
	for (const line of kept) order[next[placeOf(line)]!++] = line;
	return { order, starts };
}

/** Lines by rising value. */
function gather(
	{ kind, values }: NonNullable<CubeColumns['gathered']>,
	kept: readonly number[],
	placeOf: (line: number) => number
) {
	const numbers = new Map<Cell, number>();
	const numberOf = (line: number): number => {
		const value = values[line] ?? null;
		if (value === null) return NaN;
		if (kind === 'median') return Number(value);
		const number = numbers.get(value) ?? numbers.size;
		numbers.set(value, number);
		return number;
	};
	const said = kept.map((line) => ({ line, value: numberOf(line) }));
	const height = (value: number) => (Number.isNaN(value) ? Number.MAX_VALUE : value);
	said.sort((a, b) => height(a.value) - height(b.value));
	return {
		order: Uint32Array.from(said, ({ line }) => line),
		starts: new Uint32Array(),
		said: {
			kind,
			values: Float64Array.from(said, ({ value }) => value),
			slots: Uint16Array.from(said, ({ line }) => placeOf(line))
		}
	};
}

/** The members of a column, in the order in which lines are kept. */
export function axisOf(column: readonly Cell[], order: Uint32Array): Axis {
	const places = new Map<string, number>();
	const codes = Uint16Array.from(order, (line) => {
		const member = String(column[line] ?? unknown.id);
		const place = places.get(member) ?? places.size;
		places.set(member, place);
		return place;
	});
	return { members: [...places.keys()], codes, places: Uint16Array.from(places.values()) };
}

function termsOf(column: readonly Cell[], type: string, order: Uint32Array): Terms | null {
	const scale = scaleOf(type);
	const values = new Float64Array(order.length);
	let sum = 0;
	for (const [index, line] of order.entries()) {
		const value = column[line];
		if (value === null || value === undefined) values[index] = NaN;
		else if (scale === null) return null;
		else sum += Math.abs((values[index] = Math.round(Number(value) * scale)));
	}
	return sum <= Number.MAX_SAFE_INTEGER ? { values, scale: scale ?? 1 } : null;
}

/** Smallest units in one, of a type of DuckDB; null of one whose sums depend on their order. */
export function scaleOf(type: string): number | null {
	// Sums of money by a share: a millionth of a dirham is exact enough for them to add up.
	if (type === 'DOUBLE') return 1e6;
	if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 1;
	const digits = /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1];
	return digits === undefined ? null : 10 ** Number(digits);
}
