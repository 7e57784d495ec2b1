import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier } from '../sql.ts';
import type { CheckTables } from './check.ts';
import type { RowPlace } from './ignored.ts';

/** What the rows that a total may sum up add up to. */
export interface Figures {
	/** Of each column whose numbers can be added up. */
	readonly values: readonly (number | null)[];
	/** Of each such column, how many rejected rows have no number that could be read. */
	readonly unread: readonly number[];
	/** The same, of the rows alone that are loaded. */
	readonly good: readonly number[];
	readonly rows: number;
}

export interface TotalRow extends RowPlace {
	readonly values: readonly (number | null)[];
	/** What stands in it beside the word and its numbers. */
	readonly others: readonly string[];
	/** Without a key and without a word: nothing but its numbers can show that it is a total. */
	readonly isKeyless: boolean;
}

/** A total that sums up more than so many rows each by another way is not looked for. */
const mostTotals = 2000;

/** Of the rows that call themselves totals, those that are one, and those that are not shown to be. */
export async function judgeTotals(
	connection: DuckDBConnection,
	dataset: Dataset,
	{ id, bad, rows, duplicates }: CheckTables
): Promise<{ proved: RowPlace[]; unproved: RowPlace[] }> {
	const columns = Object.entries(dataset.columns);
	// Shares and coordinates are not added up.
	const numbers = columns.filter(
		([, column]) =>
			column.type === 'integer' || (column.type === 'decimal' && !column.percent && !column.least)
	);
	const sums = numbers.map(([name]) => quoteIdentifier(name));
	const labels = columns.filter(
		([name, { personal }]) => personal?.as !== 'dropped' && !numbers.some(([own]) => own === name)
	);
	const totals = `work.totals_${id}`;
	const others = columns.map(([name], index) => {
		const raw = `b.${quoteIdentifier(`raw_${name}`)}`;
		const isNumber = numbers.some(([own]) => own === name);
		const isSaid = isNumber ? `r.${quoteIdentifier(name)} is not null` : `b.words[${index + 1}]`;
		return `case when not (${isSaid}) then nullif(${raw}, '') end`;
	});
	const named = labels.map((label) => {
		const own = quoteIdentifier(label[0]);
		return `case when not b.words[${columns.indexOf(label) + 1}] then r.${own} end as ${own}`;
	});
	await connection.run(
		`create table ${totals} as select file, record, is_keyless, ${[...named, ...sums.map((name) => `r.${name}`)].join(', ')},
			list_filter(list_concat([${others.join(', ')}], list_filter(string_split(b.others, chr(31)), lambda cell, place: not b.words[${columns.length} + place])), lambda cell: trim(cell) <> '') as others
		from ${bad} b join ${rows} r using (file, record) where is_total or is_keyless order by file, record limit ${mostTotals}`
	);
	const numbersOf = (prefix: string) =>
		sums.map((name) => `${prefix}${name}::double`).join(', ') || 'null';
	const reader = await connection.runAndReadAll(
		`select file, record, is_keyless, to_json(others), ${numbersOf('')} from ${totals} order by file, record`
	);
	const found = reader.getRows().map(([file, record, isKeyless, rest, ...values]): TotalRow => ({
		file: Number(file),
		record: Number(record),
		isKeyless: isKeyless === true,
		others: JSON.parse(String(rest)) as string[],
		values: sums.map((_, index) => numberOrNull(values[index]))
	}));
	if (found.length === 0) return { proved: [], unproved: [] };
	const summed =
		sums
			.flatMap((name) => [
				`sum(r.${name})::double`,
				`count(*) filter (not r.ok and r.${name} is null)::double`,
				`coalesce(sum(r.${name}) filter (r.ok and not r.is_copy), 0)::double`
			])
			.join(', ') || 'null';
	const ofFiles =
		`select r.*, d.file is not null as is_copy from ${rows} r left join ${duplicates} d on d.file = r.file and d.record = r.record ` +
		`where r.file in (select file from ${totals}) and (r.file, r.record) not in (select (file, record) from ${bad} where is_total or mark = 'header')`;
	const between = await figuresOf(
		connection,
		`select r.file, t.record, count(*), ${summed} from (${ofFiles}) r
		asof left join (from ${totals} where not is_keyless) t on t.file = r.file and t.record <= r.record group by all order by 1, 2 nulls first`,
		sums.length
	);
	const unproved = found.filter(
		(total) => !isProved(total, waysToSum(total, between.get(total.file) ?? []))
	);
	if (unproved.length === 0) return { proved: found, unproved };
	// Sums of a family, a province or a month, wherever its rows are.
	const alike = labels.map(([name]) => {
		const own = quoteIdentifier(name);
		return `(t.${own} is null or r.${own} = t.${own})`;
	});
	const groups = await figuresOf(
		connection,
		`select t.file, t.record, count(r.file), ${summed} from ${totals} t left join (${ofFiles}) r on r.file = t.file and ${alike.join(' and ')}
		where (t.file, t.record) in (${unproved.map(({ file, record }) => `(${file}, ${record})`).join(', ')}) group by all`,
		sums.length
	);
	const isOfGroup = (total: TotalRow) =>
		isProved(
			total,
			(groups.get(total.file) ?? []).filter(({ record }) => record === total.record)
		);
	const left = unproved.filter((total) => !isOfGroup(total));
	return {
		proved: found.filter((total) => !left.includes(total)),
		unproved: left.filter(({ isKeyless }) => !isKeyless)
	};
}

type PlacedFigures = Figures & { readonly record: number };

async function figuresOf(
	connection: DuckDBConnection,
	sql: string,
	width: number
): Promise<Map<number, PlacedFigures[]>> {
	const files = new Map<number, PlacedFigures[]>();
	for (const [file, record, rows, ...values] of (await connection.runAndReadAll(sql)).getRows()) {
		const own = files.get(Number(file)) ?? [];
		own.push({
			record: Number(record ?? 0),
			rows: Number(rows),
			values: Array.from({ length: width }, (_, column) => numberOrNull(values[column * 3])),
			unread: Array.from({ length: width }, (_, column) => Number(values[column * 3 + 1] ?? 0)),
			good: Array.from({ length: width }, (_, column) => Number(values[column * 3 + 2] ?? 0))
		});
		files.set(Number(file), own);
	}
	return files;
}

function numberOrNull(value: unknown): number | null {
	return value === null || value === undefined ? null : Number(value);
}

/** The rows since the total before, all rows above, and all rows of the file. Sums come by the record of the total that they follow, 0 for the first. */
export function waysToSum({ record }: RowPlace, between: readonly PlacedFigures[]): Figures[] {
	const above = between.filter((sum) => sum.record < record);
	return [above.slice(-1), above, between].map(added);
}

function added(parts: readonly Figures[]): Figures {
	const width = Math.max(0, ...parts.map(({ values }) => values.length));
	const over = (of: (part: Figures) => readonly (number | null)[]) =>
		Array.from({ length: width }, (_, column) =>
			parts.reduce((sum, part) => sum + (of(part)[column] ?? 0), 0)
		);
	return {
		rows: parts.reduce((sum, { rows }) => sum + rows, 0),
		values: over(({ values }) => values),
		unread: over(({ unread }) => unread),
		good: over(({ good }) => good)
	};
}

/** Pure: whether a total says nothing but one of the sums, as far as the rows can be read, or, without numbers, nothing but how many rows there are. */
export function isProved(
	{ values, others, isKeyless }: Pick<TotalRow, 'values' | 'others'> & Partial<TotalRow>,
	ways: readonly Figures[]
): boolean {
	if (isKeyless) {
		// A row that lost its key may say what a single other one does; of all rows it is one itself.
		const sure = ways.filter(({ rows }) => rows > 2).map((way) => ({ ...way, unread: [] }));
		return values.some(Boolean) && isSum(values, sure);
	}
	if (values.every((value) => value === null)) {
		return others.every((other) => ways.some(({ rows }) => other.trim() === String(rows)));
	}
	return isSum(values, ways);
}

function isSum(values: TotalRow['values'], ways: readonly Figures[]): boolean {
	return ways.some((sum) =>
		values.every(
			(value, column) =>
				value === null ||
				isSame(value, sum.values[column] ?? 0) ||
				isSame(value, sum.good[column] ?? 0) ||
				((sum.unread[column] ?? 0) > 0 && value > (sum.values[column] ?? 0))
		)
	);
}

/** Totals may be rounded to whole numbers. */
function isSame(total: number, sum: number): boolean {
	return Math.abs(total - sum) <= (Number.isInteger(total) ? 0.5 : 0.011);
}
