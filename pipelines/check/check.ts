import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { RawTable } from '../read/table.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { missingMarks } from './cells.ts';
import { buildDictionary, scopeOf, provinceColumn, usualForm } from './dictionary.ts';
import { totalPattern } from './ignored.ts';
import { sqlTypeOf } from './types.ts';

/** A file of a dataset, read as text. */
export interface Source {
	readonly file: number;
	/** Files of the same delivery are one extract: a key may be there once. */
	readonly delivery: number;
	readonly raw: RawTable;
	/** For each cell of the header, the contract's column, or null. */
	readonly columns: readonly (string | null)[];
	readonly header: readonly string[];
}

/** Tables that checking a dataset leaves in the `temp` schema. */
export interface Checked {
	/** Typed rows that are loaded: `file, delivery, record` and the contract's columns. */
	readonly good: string;
	/** `file, record, line, outcome, column_name, rule, near, first_file, first_record`: one row per fault. */
	readonly faults: string;
	/** Rows that break a rule which only warns, by file. */
	readonly warnings: readonly { readonly file: number; readonly rule: string; readonly count: number }[];
}

interface TypedColumn {
	readonly name: string;
	readonly column: Column;
	readonly raw: string;
	readonly join: string;
	readonly value: string;
	/** SQL for the rule that the cell breaks, or null. */
	readonly rule: string;
	readonly near: string;
}

/** Casts and validates every cell of a dataset's records in SQL, and tells good rows from the others. */
export async function checkDataset(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly Source[],
	reference: Reference
): Promise<Checked> {
	const { id } = dataset;
	const records = `records_${id}`;
	await connection.run(`create temp view ${records} as ${recordsSql(dataset, sources)}`);
	const columns: TypedColumn[] = [];
	for (const [name, column] of Object.entries(dataset.columns)) {
		const dictionary = await buildDictionary({ connection, dataset, reference, records }, name);
		columns.push(typeColumn(dataset, name, column, dictionary, sqlTypeOf(column, reference)));
	}
	const checked = `checked_${id}`;
	const faults = `faults_${id}`;
	await connection.run(`create temp table ${checked} as ${checkedSql(dataset, records, columns)}`);
	await connection.run(`create temp table ${faults} as ${faultsSql(dataset, records, checked, columns)}`);
	await markIgnored(connection, dataset, sources, records, faults);
	await rejectDuplicates(connection, dataset, records, checked, faults);
	const good = `good_${id}`;
	await connection.run(
		`create temp view ${good} as select file, delivery, record, ${columns.map(({ name }) => quoteIdentifier(name)).join(', ')} ` +
			`from ${checked} anti join ${faults} using (file, record) where ok`
	);
	return { good, faults, warnings: await countWarnings(connection, dataset, checked) };
}

/** All records of a dataset's files under the contract's names. */
function recordsSql(dataset: Dataset, sources: readonly Source[]): string {
	return sources
		.map(({ file, delivery, raw, columns }) => {
			const cells = Object.keys(dataset.columns).map((name) => {
				const index = columns.indexOf(name);
				const cell = index === -1 ? 'null::varchar' : `c${index}`;
				return `${cell} as ${quoteIdentifier(`raw_${name}`)}`;
			});
			return (
				`select ${file} as file, ${delivery} as delivery, (${raw.recordSql})::bigint as record, ` +
				`(${raw.lineSql})::bigint as line, ${cells.join(', ')} from ${raw.table}`
			);
		})
		.join(' union all ');
}

const edges = quoteText(' \t\n\u00a0\u202f');
const marks = missingMarks.map(quoteText).join(', ');

function typeColumn(
	dataset: Dataset,
	name: string,
	column: Column,
	dictionary: string | null,
	type: string
): TypedColumn {
	const raw = `r.${quoteIdentifier(`raw_${name}`)}`;
	const base = { name, column, raw };
	const required = column.required ? "'missing-required'" : 'null';
	if (column.type === 'text') {
		const trimmed = `trim(${raw}, ${edges})`;
		const text = column.personal?.as === 'pseudonym' ? `upper(replace(${trimmed}, ' ', ''))` : trimmed;
		const value = `case when lower(${trimmed}) in (${marks}) then null else ${text} end`;
		const broken =
			`left(${raw}, 1) in ('#', '=') and regexp_full_match(${raw}, '#[A-Z/0]+[!?]?|#+|=.*') ` +
			`or contains(upper(${raw}), 'E+') and regexp_full_match(trim(${raw}), '(?i)[+-]?\\d([.,]\\d+)?E\\+\\d{1,3}')`;
		const rule = `case when ${broken} then 'spreadsheet-error' when (${value}) is null then ${required} end`;
		return { ...base, join: '', value, rule, near: 'null' };
	}
	const usual = usualForm(column, raw);
	if (!dictionary) {
		const value = `(${usual ?? 'null'})::${type}`;
		return { ...base, join: '', value, rule: `case when (${value}) is null then ${required} end`, near: 'null' };
	}
	const d = quoteIdentifier(`d_${name}`);
	const scope = {
		none: '',
		file: ` and ${d}.scope = r.file::varchar`,
		province: ` and ${d}.scope is not distinct from r.${quoteIdentifier(`raw_${provinceColumn(dataset)}`)}`
	}[scopeOf(dataset, column)];
	const read = `${d}.value::${type}`;
	const value = usual ? `coalesce(${usual}, ${read})` : read;
	return {
		...base,
		join: ` left join ${dictionary} ${d} on ${d}.raw = ${raw}${scope}`,
		value,
		rule: column.required
			? `case when (${value}) is null then coalesce(${d}.rule, 'missing-required') end`
			: `${d}.rule`,
		near: `${d}.near`
	};
}

function joined(records: string, columns: readonly TypedColumn[]): string {
	return `${records} r${columns.map(({ join }) => join).join('')}`;
}

function rejecting(dataset: Dataset) {
	return Object.entries(dataset.rules).filter(([, { severity }]) => severity !== 'warning');
}

function checkedSql(dataset: Dataset, records: string, columns: readonly TypedColumn[]): string {
	const values = columns.map(({ name, value }) => `${value} as ${quoteIdentifier(name)}`);
	const sound = columns.map(({ rule }) => `(${rule}) is null`).join(' and ');
	const kept = rejecting(dataset).map(([, { holds }]) => `coalesce(${holds}, true)`);
	return (
		`select * exclude (sound), ${['sound', ...kept].join(' and ')} as ok from ` +
		`(select r.file, r.delivery, r.record, r.line, ${values.join(', ')}, ${sound} as sound from ${joined(records, columns)})`
	);
}

/** One row per fault of each row that is not good: of its cells, or, where these are sound, of its rules. */
function faultsSql(
	dataset: Dataset,
	records: string,
	checked: string,
	columns: readonly TypedColumn[]
): string {
	const cells = columns.map(
		({ name, rule, near }) =>
			`{'column_name': ${quoteText(name)}, 'rule': (${rule})::varchar, 'near': (${near})::varchar}`
	);
	const rules = rejecting(dataset).map(
		([rule, { column, holds }]) =>
			`{'column_name': ${quoteText(column)}, 'rule': case when not (${holds}) then ${quoteText(rule)} end, 'near': null::varchar}`
	);
	const ofCells =
		`select r.file, r.record, r.line, unnest([${cells.join(', ')}]) as fault from ${joined(records, columns)} ` +
		`semi join (select file, record from ${checked} where not ok) using (file, record)`;
	const ofRules = `select file, record, line, unnest([${rules.join(', ')}]) as fault from ${checked} where not ok`;
	const union =
		rules.length === 0
			? ofCells
			: `${ofCells} union all select * from (${ofRules}) anti join (select distinct file, record from (${ofCells}) where fault.rule is not null) using (file, record)`;
	return (
		`select file, record, line, 'rejected' as outcome, fault.column_name, fault.rule, fault.near, ` +
		`null::integer as first_file, null::bigint as first_record from (${union}) where fault.rule is not null`
	);
}

/** Repeated headers, totals, footnotes and exact copies among the rows that are not good. */
async function markIgnored(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly Source[],
	records: string,
	faults: string
): Promise<void> {
	const names = Object.keys(dataset.columns).map((name) => quoteIdentifier(`raw_${name}`));
	const filled = names.map((name) => `(coalesce(trim(${name}), '') <> '')::int`).join(' + ');
	const text = `concat_ws(chr(31), ${names.map((name) => `coalesce(${name}, '')`).join(', ')})`;
	const headers = sources.map(({ file, header, columns }) => {
		const cells = Object.keys(dataset.columns).map((name) => header[columns.indexOf(name)] ?? '');
		return `(${file}, ${quoteText(cells.join('\u001f'))})`;
	});
	await connection.run(
		`create temp table ignored_${dataset.id} as
		with bad as (
			select file, record, ${text} as text, ${filled} as filled,
				coalesce(${names.map((name) => `nullif(trim(${name}), '')`).join(', ')}) as first_cell
			from ${records} semi join ${faults} using (file, record)
		),
		last_whole as (select file, max(record) as record from checked_${dataset.id} where ok group by file),
		headers(file, text) as (values ${headers.join(', ')})
		select bad.file, bad.record,
			case
				when headers.file is not null then 'repeated-header'
				when regexp_full_match(lower(first_cell), ${quoteText(totalPattern)}) then 'totals'
				when filled = 1 and bad.record > coalesce(last_whole.record, 0) then 'footnote'
				when row_number() over (partition by bad.text order by bad.file, bad.record) > 1 then 'exact-copy'
			end as rule
		from bad
		left join last_whole on last_whole.file = bad.file
		left join headers on headers.file = bad.file and headers.text = bad.text`
	);
	await connection.run(
		`delete from ${faults} using ignored_${dataset.id} i where i.rule is not null and ${faults}.file = i.file and ${faults}.record = i.record`
	);
	await connection.run(
		`insert into ${faults} select file, record, null, 'ignored', null, rule, null, null, null from ignored_${dataset.id} where rule is not null`
	);
}

/** Of the rows that share a key in one delivery the first is kept; exact copies of it are ignored, others rejected. */
async function rejectDuplicates(
	connection: DuckDBConnection,
	dataset: Dataset,
	records: string,
	checked: string,
	faults: string
): Promise<void> {
	const key = dataset.key.map(quoteIdentifier).join(', ');
	const duplicated = `duplicated_${dataset.id}`;
	await connection.run(
		`create temp table ${duplicated} as select delivery, ${key} from ${checked} where ok group by all having count(*) > 1`
	);
	const found = await connection.runAndReadAll(`select 1 from ${duplicated} limit 1`);
	if (found.currentRowCount === 0) return;
	const names = Object.keys(dataset.columns).map((name) => `trim(coalesce(${quoteIdentifier(`raw_${name}`)}, ''))`);
	await connection.run(
		`insert into ${faults}
		with rows_of_key as (
			select c.file, c.record, c.line, c.delivery, ${dataset.key.map((name) => `c.${quoteIdentifier(name)}`).join(', ')},
				hash(${names.join(', ')}) as content
			from ${checked} c semi join ${duplicated} using (delivery, ${key})
			join ${records} r on r.file = c.file and r.record = c.record
			where c.ok
		),
		ranked as (
			select *, row_number() over of_key as place, first_value(file) over of_key as first_file,
				first_value(record) over of_key as first_record,
				row_number() over (partition by delivery, ${key}, content order by file, record) as copy
			from rows_of_key window of_key as (partition by delivery, ${key} order by file, record)
		)
		select file, record, line, case when copy > 1 then 'ignored' else 'rejected' end, ${quoteText(dataset.key[0] ?? '')},
			case when copy > 1 then 'exact-copy' else 'duplicate-key' end, null, first_file, first_record
		from ranked where place > 1`
	);
}

async function countWarnings(connection: DuckDBConnection, dataset: Dataset, checked: string) {
	const warnings: { file: number; rule: string; count: number }[] = [];
	for (const [rule, { holds, severity }] of Object.entries(dataset.rules)) {
		if (severity !== 'warning') continue;
		const reader = await connection.runAndReadAll(
			`select file, count(*)::integer from ${checked} where ok and not (${holds}) group by file order by file`
		);
		for (const [file, count] of reader.getRows()) {
			warnings.push({ file: Number(file), rule, count: Number(count) });
		}
	}
	return warnings;
}
