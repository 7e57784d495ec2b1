import type { DuckDBConnection } from '@duckdb/node-api';
import { yesOrNo } from '../contract/code-lists.ts';
import { listNameOf, type Dataset } from '../contract/dataset.ts';
import type { CodeList } from '../contract/columns.ts';
import { enumOf } from '../check/types.ts';
import { idsOf, type Reference, type ReferenceRow } from '../reference.ts';

type Cell = string | number | null;

interface Table {
	readonly name: string;
	/** Column names with their DuckDB types. */
	readonly columns: Readonly<Record<string, string>>;
	readonly rows: readonly (readonly Cell[])[];
}

/** Writes the reference files and the contracts' code lists into the snapshot, which so explains itself. */
export async function buildReference(
	connection: DuckDBConnection,
	reference: Reference,
	datasets: Iterable<Dataset>
): Promise<void> {
	for (const table of [...fileTables(reference), codesTable(datasets)]) {
		await writeTable(connection, table);
	}
	await connection.run(
		`create table reference.population as
		select id as province, 'urban' as milieu, population_urban as population from reference.provinces
		union all
		select id, 'rural', population_rural from reference.provinces`
	);
}

const names = { name_ar: 'VARCHAR', name_fr: 'VARCHAR', name_en: 'VARCHAR' };
const populations = {
	population: 'BIGINT',
	population_urban: 'BIGINT',
	population_rural: 'BIGINT'
};

function fileTables(reference: Reference): Table[] {
	return [
		table(
			'provinces',
			{ id: 'VARCHAR', kind: 'VARCHAR', ...names, ...populations },
			reference.provinces
		),
		table(
			'communes',
			{ id: 'VARCHAR', province: 'VARCHAR', kind: 'VARCHAR', ...names, ...populations },
			reference.communes
		),
		table(
			'branches',
			// An enum, since marts carry it in every row.
			{ id: 'VARCHAR', category: enumOf(idsOf(reference, 'categories')), ...names },
			reference.branches
		),
		table('categories', { id: 'VARCHAR', ...names }, reference.categories),
		table('settings', { setting: 'VARCHAR', value: 'DOUBLE' }, reference.settings),
		table('committees', { id: 'VARCHAR', ...names }, reference.committees),
		table(
			'targets',
			{
				indicator: 'VARCHAR',
				year: 'INTEGER',
				province: 'VARCHAR',
				target: 'DOUBLE',
				path: 'VARCHAR'
			},
			reference.targets
		),
		table(
			'annotations',
			{
				from_date: 'DATE',
				to_date: 'DATE',
				indicator: 'VARCHAR',
				theme: 'VARCHAR',
				text_ar: 'VARCHAR',
				text_fr: 'VARCHAR',
				text_en: 'VARCHAR'
			},
			reference.annotations.map((row) => ({
				...row,
				from_date: row.from ?? '',
				to_date: row.to ?? ''
			}))
		)
	];
}

/** A table of a file's rows in their order, which `position` keeps. */
function table(
	name: string,
	columns: Readonly<Record<string, string>>,
	rows: readonly ReferenceRow[]
): Table {
	return {
		name,
		columns: { ...columns, position: 'INTEGER' },
		rows: rows.map((row, index) => [
			...Object.keys(columns).map((column) => row[column]?.trim() || null),
			index + 1
		])
	};
}

function codesTable(datasets: Iterable<Dataset>): Table {
	const lists = new Map<string, CodeList>();
	for (const dataset of datasets) {
		for (const [name, column] of Object.entries(dataset.columns)) {
			const list = listNameOf(dataset, name);
			if (list === null) continue;
			if (column.type === 'code') lists.set(list, column.codes);
			if (column.type === 'boolean') lists.set(list, yesOrNo);
		}
	}
	return {
		name: 'codes',
		columns: { list: 'VARCHAR', id: 'VARCHAR', ...names, position: 'INTEGER' },
		rows: [...lists].flatMap(([list, codes]) =>
			Object.entries(codes).map(([id, { ar, fr, en }], index) => [list, id, ar, fr, en, index + 1])
		)
	};
}

/** Values come as text and are cast by DuckDB, which names the one that it cannot cast. */
async function writeTable(
	connection: DuckDBConnection,
	{ name, columns, rows }: Table
): Promise<void> {
	const scratch = `reference_${name}`;
	const texts = Object.keys(columns).map((column) => `"${column}" VARCHAR`);
	await connection.run(`create or replace temp table ${scratch} (${texts.join(', ')})`);
	const appender = await connection.createAppender(scratch, 'main', 'temp');
	for (const row of rows) {
		for (const cell of row) {
			if (cell === null) appender.appendNull();
			else appender.appendVarchar(String(cell));
		}
		appender.endRow();
	}
	appender.closeSync();
	const casts = Object.entries(columns).map(
		([column, type]) => `"${column}"::${type} as "${column}"`
	);
	await connection.run(
		`create table reference.${name} as select ${casts.join(', ')} from ${scratch}`
	);
}
