import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { TakenRows, TextTable } from '../read/table.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { scopeMark, scopeOf, provinceColumn } from './cell-readers.ts';
import type { DateShapes } from './date-evidence.ts';
import type { DateShape } from './dates.ts';
import type { KnownTexts } from './known-texts.ts';
import { isUsualText, textRule, textValue } from './text-cells.ts';
import { enumOf, sqlTypeOf } from './types.ts';
import { usualForm } from './usual-forms.ts';

/** Where the rows of files come from, and what tells their columns. */
export interface FileCells extends TextTable {
	/** For each cell, the contract's column, or null. */
	readonly columns: readonly (string | null)[];
	/** How many columns at the end have no name: their cells must be blank. */
	readonly unnamed: number;
	readonly dates: DateShapes;
}

/**
 * The table of all rows of a dataset's files: `file`, `record, line, mark` where they were read row by row, the contract's columns, and `cells`. A plain row, whose every cell is of a usual form or known
 * and which keeps every rule, has its values and no `cells`; any other has its text in `cells`, in the
 * order of its file, and its values mean nothing.
 */
export function takenTable(dataset: Dataset): string {
	return `work.taken_${dataset.id}`;
}

/** Makes the empty tables that files are then read into side by side. */
export async function createTaken(
	connection: DuckDBConnection,
	datasets: readonly Dataset[],
	reference: Reference
): Promise<void> {
	for (const dataset of datasets) {
		const columns = Object.entries(dataset.columns).map(
			([name, column]) => `${quoteIdentifier(name)} ${sqlTypeOf(column, reference)}`
		);
		await connection.run(
			`create table ${takenTable(dataset)} (file integer, record integer, line integer, mark varchar, ends_blank boolean, ${columns.join(', ')}, cells varchar[])`
		);
	}
}

/** How many rows of each of some files are in the table of their dataset. */
export async function countTaken(
	connection: DuckDBConnection,
	dataset: Dataset,
	files: readonly number[]
): Promise<Map<number, TakenRows>> {
	const reader = await connection.runAndReadAll(
		`select file, count(*)::integer, count(*) filter (ends_blank)::integer from ${takenTable(dataset)} where file in (${files.join(', ')}) group by file`
	);
	return new Map(
		(reader.getRows() as [number, number, number][]).map(([file, rows, blankEnds]) => [
			file,
			{ rows, blankEnds }
		])
	);
}

/** Takes the rows of files out again. */
export async function forgetTaken(
	connection: DuckDBConnection,
	dataset: Dataset,
	files: readonly number[]
): Promise<void> {
	await connection.run(`delete from ${takenTable(dataset)} where file in (${files.join(', ')})`);
}

/** For each file, the `rowid` of the record before its first: the rows of one statement follow each other. */
export type Places = ReadonlyMap<number, number>;

/** @throws when rows of a file are apart: a fault in the program. */
export async function placesOf(connection: DuckDBConnection, dataset: Dataset): Promise<Places> {
	const reader = await connection.runAndReadAll(
		`select file, min(rowid)::double, (max(rowid) - min(rowid) + 1 = count(*)) from ${takenTable(dataset)} group by file`
	);
	const rows = reader.getRows() as [number, number, boolean][];
	const apart = rows.find(([, , isWhole]) => !isWhole);
	if (apart) throw new Error(`the rows of file ${apart[0]} of ${dataset.id} are apart`);
	return new Map(rows.map(([file, first]) => [file, first - 1]));
}

/**
 * Reads files into the table of their dataset in one statement. Each level of the query is computed
 * from the one below, so that no cell is looked at twice.
 */
export function takeSql(
	dataset: Dataset,
	reference: Reference,
	known: KnownTexts,
	{ sql, isNumbered, columns, unnamed, dates }: FileCells
): string {
	const cells = columns.map((_, index) => `c${index}`);
	const rawOf = (name: string) => {
		const index = columns.indexOf(name);
		return index === -1 ? null : `c${index}`;
	};
	const plans = Object.entries(dataset.columns).map(([name, column]) =>
		planColumn(dataset, reference, known, name, column, rawOf, dates[name])
	);
	const levels = [0, 1, 2].map((level) => plans.flatMap(({ steps }) => steps[level] ?? []));
	const rules = Object.values(dataset.rules)
		.filter(({ severity }) => severity !== 'warning')
		.map(({ holds }) => `coalesce(${holds}, true)`);
	const beyond = cells
		.slice(cells.length - unnamed)
		.map((cell) => `coalesce(trim(${cell}), '') = ''`);
	const unmarked = isNumbered ? ['mark is null'] : [];
	const isPlain = [...unmarked, ...beyond, ...plans.flatMap(({ plain }) => plain), ...rules].join(
		' and '
	);
	const names = plans.map(({ name }) => quoteIdentifier(name));
	const read = levels.reduce((from, step) => `(select *, ${step.join(', ')} from ${from})`, sql);
	const place = isNumbered
		? 'record, line, mark, null'
		: `null::integer, null::integer, null, ${cells.at(-1)} is null`;
	// A conjunction is slower as the condition of a case than as a column.
	return (
		`insert into ${takenTable(dataset)} select file, ${place}, ${names.join(', ')}, ` +
		`case when is_plain then null else [${cells.join(', ')}] end from (select *, (${isPlain}) as is_plain from ${read})`
	);
}

interface ColumnPlan {
	readonly name: string;
	/** What each level of the query adds for the column. */
	readonly steps: readonly (readonly string[])[];
	/** Conditions of a plain row, never null. */
	readonly plain: readonly string[];
}

function planColumn(
	dataset: Dataset,
	reference: Reference,
	known: KnownTexts,
	name: string,
	column: Column,
	rawOf: (name: string) => string | null,
	dates: DateShape | undefined
): ColumnPlan {
	const raw = rawOf(name);
	const type = sqlTypeOf(column, reference);
	const own = quoteIdentifier(name);
	const present = column.required ? [`${own} is not null`] : [];
	if (raw === null) return { name, steps: [[`null::${type} as ${own}`]], plain: present };
	if (column.type === 'text') {
		const isUsual = quoteIdentifier(`is_usual_${name}`);
		const rule = quoteIdentifier(`rule_${name}`);
		const value = `${textValue(column, raw, isUsual, dataset.key.includes(name))} as ${own}`;
		const broken = `${textRule(column, raw, isUsual, dataset.key.includes(name))} as ${rule}`;
		return {
			name,
			steps: [[`${isUsualText(raw)} as ${isUsual}`], [value, broken]],
			plain: [`${rule} is null`, ...present]
		};
	}
	const texts = known.of(name, dates !== undefined);
	const isKnown = texts.size > 0;
	const found = quoteIdentifier(`known_${name}`);
	const form = usualForm(column, raw, dates);
	const usual = quoteIdentifier(`usual_${name}`);
	const isInProvince = scopeOf(dataset, column) === 'province';
	const home = isInProvince ? rawOf(provinceColumn(dataset) ?? '') : null;
	const key = isInProvince
		? `coalesce(${home ?? 'null'}, '') || ${quoteText(scopeMark)} || ${raw}`
		: raw;
	const code = `enum_code(try_cast(${key} as ${enumOf([...texts.keys()])}))::integer`;
	const values = [...texts.values()].map((value) => (value === null ? 'null' : quoteText(value)));
	const listed = `([${values.join(', ')}]::${type}[])[${found} + 1]`;
	const read = form ? usual : `null::${type}`;
	// Finding a text costs a fraction of reading it, so its form is looked at only when it is not known.
	return {
		name,
		steps: [
			isKnown ? [`case when ${raw} is not null then ${code} end as ${found}`] : [],
			form
				? [
						`(${isKnown ? `case when ${found} is null then ${form} end` : form})::${type} as ${usual}`
					]
				: [],
			[`${isKnown ? `case when ${found} is null then ${read} else ${listed} end` : read} as ${own}`]
		],
		plain: [
			`(${[`${raw} is null`, ...(form ? [`${usual} is not null`] : []), ...(isKnown ? [`${found} is not null`] : [])].join(' or ')})`,
			...present
		]
	};
}
