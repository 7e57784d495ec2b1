import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { buildDictionaries } from './dictionary.ts';
import { rejectDuplicates } from './duplicates.ts';
import { firstPassSql, type Source } from './first-pass.ts';
import { markIgnored } from './ignored.ts';
import { numberedSql, recordsSql } from './odd-rows.ts';
import { unifySpellings } from './one-spelling.ts';
import { placesOf } from './plain-rows.ts';
import { sqlTypeOf } from './types.ts';
import { usualForm } from './usual-forms.ts';
import { gatherCellWarnings, type CellWarning } from './warnings.ts';

/** Files of the same delivery are one extract: a key may be there once. */
export interface DeliveredSource extends Source {
	readonly delivery: number;
}

/** Tables that checking a dataset leaves in the `work` database. */
export interface Checked {
	/** View of typed rows that are loaded: `file, delivery` and the contract's columns. */
	readonly good: string;
	/** `file, record, line, outcome, column_name, rule, near, first_file, first_record`: one row per fault. */
	readonly faults: string;
	/** View of the text of every row with a fault: `file, record, cells`, these in the order of their file. */
	readonly cells: string;
	/** Rows that break a rule which only warns, by file. */
	readonly warnings: readonly CellWarning[];
	/** What the views above are made of, for whoever rejects rows afterwards. */
	readonly tables: CheckTables;
}

/** Names of the tables of one dataset's checks. */
export interface CheckTables {
	/** The dataset's. */
	readonly id: string;
	/** View of all rows typed: `file, delivery, record, line`, the contract's columns, `ok`, and `row` of plain ones. */
	readonly rows: string;
	/** View of the text of odd rows and, when they are found, of duplicates: `file, delivery, record, line`, `raw_<column>`, `others`. */
	readonly records: string;
	/** View of the same text: `file, delivery, record, line, cells`. */
	readonly cells: string;
	/** Table of the text of rows that turned out to be wanted again, of the same columns. */
	readonly picked: string;
	readonly faults: string;
	/** Good rows that another row of the same key came before: `file, record`, and `row` of plain ones. */
	readonly duplicates: string;
	/** Table of the text of rows that are not good: `file, delivery, record, line, mark, others, text, is_total, is_keyless`, `raw_<column>`, and as `words` whether each cell, then each other one, is a word for totals. */
	readonly bad: string;
}

interface TypedColumn {
	readonly name: string;
	readonly column: Column;
	readonly join: string;
	/** SQL over the first pass, `p`, and the joined dictionary. */
	readonly value: string;
	/** SQL for the rule that the cell breaks, that it is missing apart; null when it cannot break any. */
	readonly rule: string | null;
	readonly near: string | null;
}

/**
 * Tells the good rows of a dataset from the others. Plain rows were read when they were taken; here the
 * odd ones are, cell by cell, and keys are held against each other.
 */
export async function checkDataset(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly DeliveredSource[],
	reference: Reference
): Promise<Checked> {
	const { id } = dataset;
	const tables: CheckTables = {
		id,
		rows: `work.rows_${id}`,
		records: `work.records_${id}`,
		cells: `work.cells_${id}`,
		picked: `work.picked_${id}`,
		faults: `work.faults_${id}`,
		duplicates: `work.duplicates_${id}`,
		bad: `work.bad_${id}`
	};
	const { rows, records, cells, picked, faults, duplicates } = tables;
	const numbered = `work.numbered_${id}`;
	const passed = `work.passed_${id}`;
	const checked = `work.checked_${id}`;
	const places = await placesOf(connection, dataset);
	await connection.run(`create view ${numbered} as ${numberedSql(dataset, sources, places)}`);
	await connection.run(
		`create table ${picked} (file integer, delivery integer, record bigint, line bigint, mark varchar, cells varchar[])`
	);
	await connection.run(
		`create view ${cells} as select file, delivery, record, line, mark, cells from ${numbered} where cells is not null ` +
			`union all from ${picked}`
	);
	await connection.run(`create view ${records} as ${recordsSql(dataset, sources, cells)}`);
	await connection.run(
		`create table ${passed} as ${firstPassSql(dataset, records, reference, sources)}`
	);
	const context = { connection, dataset, reference, sources };
	const dictionaries = await buildDictionaries(context, passed);
	const columns = Object.entries(dataset.columns).map(([name, column]) =>
		typeColumn(name, column, dictionaries.get(name) ?? null, sqlTypeOf(column, reference))
	);
	await connection.run(`create table ${checked} as ${checkedSql(dataset, passed, columns)}`);
	await unifySpellings(connection, dataset, reference, checked);
	await connection.run(`create table ${faults} as ${faultsSql(dataset, checked, columns)}`);
	const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ');
	await connection.run(
		`create view ${rows} as select file, delivery, record, line, ${names}, true as ok, row from ${numbered} where cells is null ` +
			`union all select file, delivery, record, line, ${names}, ok, null from ${checked}`
	);
	await rejectDuplicates(connection, dataset, sources, tables);
	await markIgnored(connection, dataset, sources, tables);
	const good = `work.good_${id}`;
	await connection.run(
		`create view ${good} as select file, delivery, ${names} from ${numbered} anti join ${duplicates} using (row) where cells is null ` +
			`union all select file, delivery, ${names} from ${checked} anti join ${duplicates} using (file, record) where ok`
	);
	const warnings = await gatherCellWarnings(connection, dataset, sources, tables);
	return { good, faults, cells, warnings, tables };
}

function typeColumn(
	name: string,
	column: Column,
	dictionary: string | null,
	type: string
): TypedColumn {
	const own = (prefix: string) => `p.${quoteIdentifier(`${prefix}_${name}`)}`;
	if (column.type === 'text') {
		return { name, column, join: '', value: own('text'), rule: own('broken'), near: null };
	}
	const usual = usualForm(column, '') ? own('usual') : null;
	if (!dictionary) {
		return { name, column, join: '', value: usual ?? `null::${type}`, rule: null, near: null };
	}
	const d = quoteIdentifier(`d_${name}`);
	return {
		name,
		column,
		join: ` join ${dictionary} ${d} on ${d}.key = ${own('key')}`,
		value: usual ? `coalesce(${usual}, ${d}.value)` : `${d}.value`,
		rule: `${d}.rule`,
		near: `${d}.near`
	};
}

/** Every record with its typed values and, as `rule_<column>` and `near_<column>`, what is wrong with each cell. */
function cellsSql(passed: string, columns: readonly TypedColumn[]): string {
	const cells = columns.flatMap(({ name, value, rule, near }) => [
		`${value} as ${quoteIdentifier(name)}`,
		...(rule ? [`${rule} as ${quoteIdentifier(`rule_${name}`)}`] : []),
		...(near ? [`${near} as ${quoteIdentifier(`near_${name}`)}`] : [])
	]);
	const joins = columns.map(({ join }) => join).join('');
	return `select p.file, p.delivery, p.record, p.line, p.mark, ${cells.join(', ')} from ${passed} p${joins}`;
}

function rejecting(dataset: Dataset) {
	return Object.entries(dataset.rules).filter(([, { severity }]) => severity !== 'warning');
}

function checkedSql(dataset: Dataset, passed: string, columns: readonly TypedColumn[]): string {
	const sound = columns.flatMap(({ name, column, rule }) => [
		...(rule ? [`${quoteIdentifier(`rule_${name}`)} is null`] : []),
		...(column.required ? [`${quoteIdentifier(name)} is not null`] : [])
	]);
	const kept = rejecting(dataset).map(([, { holds }]) => `coalesce(${holds}, true)`);
	const ok = ['mark is null', ...sound, ...kept].join(' and ');
	return `select *, ${ok} as ok from (${cellsSql(passed, columns)})`;
}

/** One row per fault of each row that is not good: of its cells, or, where these are sound, of its rules. */
function faultsSql(dataset: Dataset, checked: string, columns: readonly TypedColumn[]): string {
	const cells = columns.flatMap(({ name, column, rule, near }) => {
		const own = rule ? quoteIdentifier(`rule_${name}`) : 'null';
		const broken = column.required
			? `case when ${quoteIdentifier(name)} is null then coalesce(${own}, 'missing-required') else ${own} end`
			: own;
		return rule || column.required
			? [faultSql(name, broken, near ? quoteIdentifier(`near_${name}`) : 'null')]
			: [];
	});
	const rules = rejecting(dataset).map(([rule, { column, holds }]) =>
		faultSql(column, `case when not (${holds}) then ${quoteText(rule)} end`, 'null')
	);
	const list = (faults: readonly string[]) =>
		faults.length
			? `list_filter([${faults.join(', ')}], lambda fault: fault.rule is not null)`
			: '[]';
	return (
		`select file, record, line, 'rejected' as outcome, fault.column_name, fault.rule, fault.near, ` +
		`null::integer as first_file, null::bigint as first_record from (` +
		`select file, record, line, unnest(case when mark is not null then [${faultSql(null, "'ragged-row'", 'null')}] when len(of_cells) > 0 then of_cells else of_rules end) as fault from (` +
		`select file, record, line, mark, ${list(cells)} as of_cells, ${list(rules)} as of_rules ` +
		`from ${checked} where not ok))`
	);
}

function faultSql(column: string | null, rule: string, near: string): string {
	return `{'column_name': ${column === null ? 'null::varchar' : quoteText(column)}, 'rule': (${rule})::varchar, 'near': (${near})::varchar}`;
}
