import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { buildDictionary, usualForm } from './dictionary.ts';
import { rejectDuplicates } from './duplicates.ts';
import { passedTable, recordsSql, type Source } from './first-pass.ts';
import { markIgnored } from './ignored.ts';
import { sqlTypeOf } from './types.ts';
import { gatherCellWarnings, type CellWarning } from './warnings.ts';

/** Files of the same delivery are one extract: a key may be there once. */
export interface DeliveredSource extends Source {
	readonly delivery: number;
}

/** Tables that checking a dataset leaves in the `temp` schema. */
export interface Checked {
	/** Typed rows that are loaded: `file, delivery, record` and the contract's columns. */
	readonly good: string;
	/** `file, record, line, outcome, column_name, rule, near, first_file, first_record`: one row per fault. */
	readonly faults: string;
	/** Rows that break a rule which only warns, by file. */
	readonly warnings: readonly CellWarning[];
}

/** Names of the tables of one dataset's checks. */
export interface CheckTables {
	/** View of the text of every record: `file, delivery, record, line`, `raw_<column>`. */
	readonly records: string;
	/** Table of typed rows: `file, delivery, record, line`, the contract's columns, `ok`. */
	readonly checked: string;
	readonly faults: string;
	/** Good rows that another row of the same key came before: `file, record`. */
	readonly duplicates: string;
	/** Rows that are not good and yet not rejected: `file, record, rule`, rule null for all others. */
	readonly ignored: string;
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

/** Casts and validates every cell of a dataset's records in SQL, and tells good rows from the others. */
export async function checkDataset(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly DeliveredSource[],
	reference: Reference
): Promise<Checked> {
	const { id } = dataset;
	const tables: CheckTables = {
		records: `records_${id}`,
		checked: `checked_${id}`,
		faults: `faults_${id}`,
		duplicates: `duplicates_${id}`,
		ignored: `ignored_${id}`
	};
	const { records, checked, faults, duplicates } = tables;
	const deliveries = `deliveries_${id}`;
	const numbers = sources.map(({ file, delivery }) => `(${file}, ${delivery})`).join(', ');
	await connection.run(
		`create temp table ${deliveries} as from (values ${numbers}) as v(file, delivery)`
	);
	const all = sources.map((source) => recordsSql(dataset, source)).join(' union all ');
	await connection.run(
		`create temp view ${records} as select * from (${all}) join ${deliveries} using (file)`
	);
	const context = { connection, dataset, reference, records };
	const columns: TypedColumn[] = [];
	for (const [name, column] of Object.entries(dataset.columns)) {
		const dictionary = await buildDictionary(context, name, passedTable(dataset));
		columns.push(typeColumn(name, column, dictionary, sqlTypeOf(column, reference)));
	}
	const passed = `(from ${passedTable(dataset)} join ${deliveries} using (file))`;
	await connection.run(`create temp table ${checked} as ${checkedSql(dataset, passed, columns)}`);
	await connection.run(
		`create temp table ${faults} as ${faultsSql(dataset, passed, checked, columns)}`
	);
	await markIgnored(connection, dataset, sources, tables);
	await rejectDuplicates(connection, dataset, tables);
	const good = `good_${id}`;
	const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ');
	await connection.run(
		`create temp view ${good} as select file, delivery, record, ${names} from ${checked} ` +
			`anti join ${duplicates} using (file, record) where ok`
	);
	return { good, faults, warnings: await gatherCellWarnings(connection, dataset, tables) };
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
	return `select p.file, p.delivery, p.record, p.line, ${cells.join(', ')} from ${passed} p${joins}`;
}

function rejecting(dataset: Dataset) {
	return Object.entries(dataset.rules).filter(([, { severity }]) => severity !== 'warning');
}

function checkedSql(dataset: Dataset, passed: string, columns: readonly TypedColumn[]): string {
	const names = columns.map(({ name }) => quoteIdentifier(name));
	const sound = columns.flatMap(({ name, column, rule }) => [
		...(rule ? [`${quoteIdentifier(`rule_${name}`)} is null`] : []),
		...(column.required ? [`${quoteIdentifier(name)} is not null`] : [])
	]);
	const kept = rejecting(dataset).map(([, { holds }]) => `coalesce(${holds}, true)`);
	return (
		`select file, delivery, record, line, ${names.join(', ')}, ${[...sound, ...kept].join(' and ')} as ok ` +
		`from (${cellsSql(passed, columns)})`
	);
}

/** One row per fault of each row that is not good: of its cells, or, where these are sound, of its rules. */
function faultsSql(
	dataset: Dataset,
	passed: string,
	checked: string,
	columns: readonly TypedColumn[]
): string {
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
	const bad = `select file, record from ${checked} where not ok`;
	const list = (faults: readonly string[]) =>
		faults.length
			? `list_filter([${faults.join(', ')}], lambda fault: fault.rule is not null)`
			: '[]';
	return (
		`select file, record, line, 'rejected' as outcome, fault.column_name, fault.rule, fault.near, ` +
		`null::integer as first_file, null::bigint as first_record from (` +
		`select file, record, line, unnest(case when len(of_cells) > 0 then of_cells else of_rules end) as fault from (` +
		`select file, record, line, ${list(cells)} as of_cells, ${list(rules)} as of_rules ` +
		`from (${cellsSql(`(from ${passed} semi join (${bad}) using (file, record))`, columns)})))`
	);
}

function faultSql(column: string, rule: string, near: string): string {
	return `{'column_name': ${quoteText(column)}, 'rule': (${rule})::varchar, 'near': (${near})::varchar}`;
}
