import type { DuckDBConnection } from '@duckdb/node-api';
import { matchingKey } from '../contract/matching.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { takenTable } from './plain-rows.ts';

/**
 * Gives what is one name or one key one spelling: free names that group figures, whatever their case,
 * accents and spaces, as the list, the published data or else the first row has them; keys that lost
 * their leading zeros in a spreadsheet, as the dataset that they are of has them.
 * @param checked table of the odd rows, typed.
 */
export async function unifySpellings(
	connection: DuckDBConnection,
	dataset: Dataset,
	reference: Reference,
	checked: string
): Promise<void> {
	for (const [name, column] of Object.entries(dataset.columns)) {
		if (column.type !== 'text' || column.personal) continue;
		const own = quoteIdentifier(name);
		const rows = `(select rowid as place, ${own} as text from ${takenTable(dataset)} where cells is null union all select record, ${own} from ${checked} where ok)`;
		const spellings = column.grouping
			? await oneName(connection, rows, [
					...(dataset.key.includes(name) ? listed(reference, `${dataset.id}.${name}`) : []),
					...(await published(connection, dataset.id, name)).map((text) => [text, text] as const)
				])
			: await knownKeys(connection, dataset, name, column.references, rows);
		if (spellings.size === 0) continue;
		const values = [...spellings].map(([from, to]) => `(${quoteText(from)}, ${quoteText(to)})`);
		const list = `(values ${values.join(', ')}) as spellings(spelling, shown)`;
		await connection.run(
			`update ${takenTable(dataset)} set ${own} = shown from ${list} where cells is null and ${own} = spelling`
		);
		await connection.run(
			`update ${checked} set ${own} = shown from ${list} where ok and ${own} = spelling`
		);
	}
}

/** The spellings to change, and what into; those that are there already come first. */
async function oneName(
	connection: DuckDBConnection,
	rows: string,
	known: Iterable<readonly [spelling: string, shown: string]>
): Promise<ReadonlyMap<string, string>> {
	const shown = new Map<string, string>();
	for (const [spelling, name] of known) {
		const key = matchingKey(spelling);
		if (key !== '' && !shown.has(key)) shown.set(key, name);
	}
	const reader = await connection.runAndReadAll(
		`select text from ${rows} where text is not null group by text order by min(place)`
	);
	const changes = new Map<string, string>();
	for (const [text] of reader.getRows() as [string][]) {
		const key = matchingKey(text);
		const first = shown.get(key);
		if (first === undefined) shown.set(key, text);
		else if (first !== text) changes.set(text, first);
	}
	return changes;
}

/** Cities in either script, as the lists of places and the aliases have them. */
function listed({ provinces, communes, aliases }: Reference, list: string) {
	const places = [...provinces, ...communes].flatMap(
		({ name_fr = '', name_ar = '', name_en = '' }) =>
			[name_fr, name_ar, name_en].map((spelling) => [spelling, name_fr] as const)
	);
	const own = aliases.flatMap((row) =>
		row.list === list ? [[row.spelling ?? '', row.id ?? ''] as const] : []
	);
	return [...own, ...places];
}

/** Keys of digits alone that are known with zeros before them. */
async function knownKeys(
	connection: DuckDBConnection,
	dataset: Dataset,
	name: string,
	references: string | undefined,
	rows: string
): Promise<ReadonlyMap<string, string>> {
	const changes = new Map<string, string>();
	if (references === undefined && !dataset.key.includes(name)) return changes;
	const bare = await connection.runAndReadAll(
		`select distinct text from ${rows} where regexp_full_match(text, '[1-9][0-9]*')`
	);
	if (bare.currentRowCount === 0) return changes;
	const known = new Map<string, string>();
	for (const key of await published(
		connection,
		references ?? dataset.id,
		references ? null : name
	)) {
		if (/^0+[1-9]\d*$/.test(key)) known.set(key.replace(/^0+/, ''), key);
	}
	for (const [text] of bare.getRows() as [string][]) {
		const whole = known.get(text);
		if (whole !== undefined) changes.set(text, whole);
	}
	return changes;
}

/** The values of a column in the snapshot that is published, and in the run where it is another dataset's; its first text column where none is named. */
async function published(
	connection: DuckDBConnection,
	dataset: string,
	name: string | null
): Promise<string[]> {
	const columns = await connection.runAndReadAll(
		`select database_name, schema_name, table_name, column_name from duckdb_columns()
		where data_type = 'VARCHAR' and ${name === null ? "column_name not in ('mark')" : `column_name = ${quoteText(name)}`}
			and ((database_name = 'previous' and schema_name = 'staging' and table_name = ${quoteText(dataset)})
				${name === null ? `or (database_name = 'work' and table_name = ${quoteText(`taken_${dataset}`)})` : ''})
		qualify row_number() over (partition by database_name order by column_index) = 1`
	);
	const texts: string[] = [];
	for (const [database, schema, table, column] of columns.getRows() as string[][]) {
		const own = quoteIdentifier(column ?? '');
		const reader = await connection.runAndReadAll(
			`select distinct ${own} from ${database}.${schema}.${quoteIdentifier(table ?? '')} where ${own} is not null ${database === 'work' ? 'and cells is null' : ''} order by all`
		);
		texts.push(...reader.getRows().map(([text]) => String(text)));
	}
	return texts;
}
