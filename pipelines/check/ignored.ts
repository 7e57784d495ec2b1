import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { IgnoredRule } from '../contract/rules.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { CheckTables, DeliveredSource } from './check.ts';
import { findNotes } from './notes.ts';
import { judgeTotals } from './totals.ts';
import { totalLabel, totalWords } from './total-words.ts';
import { trimmedCell } from './trimmed.ts';

/** A row by its file and its number in it. */
export interface RowPlace {
	readonly file: number;
	readonly record: number;
}

/**
 * Among the rows that are not good, those of which it is shown that nobody misses them: headers that come
 * again, totals that are the sum of the rows, notes at the foot, and copies. All others stay rejected.
 */
export async function markIgnored(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly DeliveredSource[],
	tables: CheckTables
): Promise<void> {
	const { records, faults, duplicates, bad } = tables;
	const columns = Object.entries(dataset.columns);
	const names = columns.map(nameOf);
	const trimmed = names.map((name) => `coalesce(${trimmedCell(name)}, '') as ${name}`);
	const isWord = (cell: string) => `regexp_full_match(lower(${cell}), ${quoteText(totalWords)})`;
	const labels = columns
		.filter(([, column]) => isLabel(column))
		.map((entry) => isWord(nameOf(entry)));
	const ofKey = columns.filter(([name]) => dataset.key.includes(name));
	const keyWords = ofKey.filter(([, { type }]) => type === 'text').map(nameOf);
	const noKey = ofKey.map((entry) => `${nameOf(entry)} = ''`).join(' and ');
	const keyIsFree =
		keyWords.map((name) => `(${name} = '' or ${isWord(name)})`).join(' and ') || 'true';
	await connection.run(
		`create table ${bad} as select *,
			mark is distinct from 'header' and (${keyIsFree}) and
				(${labels.join(' or ')} or (${noKey}) and len(list_filter(string_split(others, chr(31)), lambda cell: ${isWord('cell')})) > 0) as is_total,
			concat_ws(chr(31), others, ${names.join(', ')}) as text
		from (
			select file, delivery, record, line, mark, others, ${trimmed.join(', ')}
			from ${records} semi join ${faults} using (file, record) anti join ${duplicates} using (file, record)
		)`
	);
	const found = await connection.runAndReadAll(`select 1 from ${bad} limit 1`);
	if (found.currentRowCount === 0) return;
	const { proved, unproved } = await judgeTotals(connection, dataset, tables);
	await settle(connection, tables, 'rejected', 'total-unproved', placesSql(unproved));
	await settle(connection, tables, 'ignored', 'totals', placesSql(proved));
	await settle(
		connection,
		tables,
		'ignored',
		'repeated-header',
		`select file, record from ${bad} where mark = 'header'`
	);
	await settle(
		connection,
		tables,
		'ignored',
		'footnote',
		placesSql(await findNotes(connection, dataset, sources, tables))
	);
	await connection.run(
		`update ${faults} set rule = 'total-unproved' where rule = ${quoteText(totalLabel)}`
	);
	await settle(
		connection,
		tables,
		'ignored',
		'exact-copy',
		`select file, record from ${bad} semi join (from ${faults} where outcome = 'rejected') using (file, record)
		qualify row_number() over (partition by delivery, mark, text order by file, record) > 1`
	);
}

function nameOf([name]: readonly [string, unknown]): string {
	return quoteIdentifier(`raw_${name}`);
}

/** Columns in which the word for a total may stand; lists of codes have members of that name. */
export function isLabel({ type, personal }: Column): boolean {
	const holdsWords = ['text', 'reference', 'date', 'month', 'training_year'].includes(type);
	return holdsWords && personal?.as !== 'dropped';
}

function placesSql(places: readonly RowPlace[]): string {
	const values = places.map(({ file, record }) => `(${file}, ${record})`);
	return values.length
		? `select file::integer as file, record::bigint as record from (values ${values.join(', ')}) places(file, record)`
		: 'select null::integer as file, null::bigint as record limit 0';
}

/** What becomes of some rows, instead of what was wrong with them. */
async function settle(
	connection: DuckDBConnection,
	{ bad, faults }: CheckTables,
	outcome: 'ignored' | 'rejected',
	rule: IgnoredRule | 'total-unproved',
	places: string
): Promise<void> {
	await connection.run(`create or replace temp table settled as ${places}`);
	await connection.run(
		`delete from ${faults} where (file, record) in (select (file, record) from settled)`
	);
	await connection.run(
		`insert into ${faults} select file, record, line, ${quoteText(outcome)}, null, ${quoteText(rule)}, null, null, null
		from ${bad} semi join settled using (file, record)`
	);
}
