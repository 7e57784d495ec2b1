/** What shares are of: the total of the row, of the column, or of all. */
export const shareBases = ['row', 'column', 'whole'] as const;
export type ShareBase = (typeof shareBases)[number];

/** The member of a row that is of all members. */
export const totalId = 'total';

/** How the rows of an answer stand as a table. */
export interface Layout {
	/** What stands down the table: dimensions, columns, or `period`. */
	readonly down: readonly string[];
	readonly across: readonly string[];
	/** The column that lines are sorted by, as `columnKey` writes it. */
	readonly sort: { readonly column: string; readonly descending: boolean } | null;
	readonly share: ShareBase | null;
	/** Shares are of the total in the same period: a stock has none over time. */
	readonly withinPeriod?: boolean;
	/** A share of less is withheld, and none is above the whole: figures of the public carry noise. */
	readonly leastTotal?: number;
}

/** A row of an answer: what it is of by names, and its value. */
export interface CrossRow {
	readonly value: number | null;
	/** Of so few that it leads no order. */
	readonly small?: true;
}

export interface Line<Row> {
	readonly ids: readonly string[];
	/** In the order of the columns; undefined where the answer has no row. */
	readonly cells: readonly (Row | undefined)[];
}

export interface Arranged<Row> {
	readonly columns: readonly (readonly string[])[];
	readonly lines: readonly Line<Row>[];
}

/** A column as an address names it: its members, or `value` where nothing stands across. */
export const columnKey = (ids: readonly string[]): string => ids.join(':') || 'value';

/**
 * The rows of an answer as a table: members in the order in which they came, periods latest first,
 * totals last. Lines are sorted within what they are part of, each group by its total; what has no
 * value stands behind what has.
 */
export function arrange<Row extends CrossRow>(
	rows: readonly Row[],
	{ down, across, sort }: Pick<Layout, 'down' | 'across' | 'sort'>
): Arranged<Row> {
	const names = [...down, ...across];
	const known = new Map(rows.map((row) => [keyOf(row, names), row]));
	const at = (ids: readonly string[]) => known.get(ids.join(apart));
	const columns = pathsOf(rows, across);
	const sorted = sort && columns.find((ids) => columnKey(ids) === sort.column);
	const order = (path: readonly string[], ids: string[]): string[] => {
		if (!sorted) return ids;
		const rest = down.slice(path.length + 1).map(() => totalId);
		const way = sort.descending ? -1 : 1;
		const valueOf = (id: string) => {
			const row = at([...path, id, ...rest, ...sorted]);
			return row?.small ? null : (row?.value ?? null);
		};
		const compare = (a: string, b: string): number => {
			const totals = Number(a === totalId) - Number(b === totalId);
			const [one, other] = [valueOf(a), valueOf(b)];
			if (totals !== 0) return totals;
			if (one === null || other === null) return Number(one === null) - Number(other === null);
			return (one - other) * way;
		};
		return ids.toSorted(compare);
	};
	return {
		columns,
		lines: pathsOf(rows, down, order).map((ids) => ({
			ids,
			cells: columns.map((column) => at([...ids, ...column]))
		}))
	};
}

/** The rows line by line, as files have them. */
export function inLines<Row>({ lines }: Arranged<Row>): Row[] {
	return lines.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
}

/** The rows with the share of each in the total that the layout names; null where there is none. */
export function withShares<Row extends CrossRow>(
	rows: readonly Row[],
	{ down, across, share, withinPeriod, leastTotal }: Layout
): (Row & { share?: number | null })[] {
	if (share === null) return [...rows];
	const names = [...down, ...across];
	const over = share === 'row' ? across : share === 'column' ? down : names;
	const whole = Object.fromEntries(
		over.filter((name) => !(withinPeriod && name === 'period')).map((name) => [name, totalId])
	);
	const known = new Map(rows.map((row) => [keyOf(row, names), row]));
	return rows.map((row) => {
		const base = known.get(keyOf({ ...row, ...whole }, names))?.value;
		if (row.value === null || !base || base < (leastTotal ?? 0)) return { ...row, share: null };
		const part = row.value / base;
		return { ...row, share: leastTotal === undefined ? part : Math.min(part, 1) };
	});
}

export const isTotal = (row: object): boolean => Object.values(row).includes(totalId);

/** No id holds it. */
const apart = '\u0000';

function idOf(row: object, name: string): string {
	const id: unknown = (row as Readonly<Record<string, unknown>>)[name];
	return typeof id === 'string' ? id : 'unknown';
}

const keyOf = (row: object, names: readonly string[]): string =>
	names.map((name) => idOf(row, name)).join(apart);

type Order = (path: readonly string[], ids: string[]) => string[];

/** Every combination of some names that occurs, in order. */
function pathsOf(rows: readonly object[], names: readonly string[], order: Order = asTheyCome) {
	const places = names.map((name) => {
		const ids = [...new Set(rows.map((row) => idOf(row, name)))];
		const members = ids.filter((id) => id !== totalId);
		const inOrder = name === 'period' ? members.sort().reverse() : members;
		return ids.length > members.length ? [...inOrder, totalId] : inOrder;
	});
	const occurring = new Set(
		rows.flatMap((row) => names.map((_, at) => keyOf(row, names.slice(0, at + 1))))
	);
	const under = (path: readonly string[]): string[][] => {
		const ids = places[path.length];
		if (!ids) return [[...path]];
		const there = ids.filter((id) => occurring.has([...path, id].join(apart)));
		return order(path, there).flatMap((id) => under([...path, id]));
	};
	return under([]);
}

const asTheyCome: Order = (_, ids) => ids;
