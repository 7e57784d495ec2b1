import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { IgnoredRule } from '../contract/rules.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { CheckTables, DeliveredSource } from './check.ts';
import { missingStrokes } from './cells.ts';
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
 * again, totals that are the sum of the rows, rules drawn with strokes, notes at the foot, and copies. All others stay rejected.
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
	const isWord = ([name]: Entry) => `words[${columns.findIndex(([own]) => own === name) + 1}]`;
	const ofKey = columns.filter(([name]) => dataset.key.includes(name));
	const labels = columns
		.filter((entry) => isLabel(entry[1]) || (entry[1].type === 'code' && ofKey.includes(entry)))
		.map(isWord);
	const keyWords = ofKey.filter(([, { type }]) => type === 'text');
	const noKey = ofKey
		.map((entry) => `regexp_full_match(${nameOf(entry)}, ${quoteText(missingStrokes)})`)
		.join(' and ');
	const keyIsFree =
		keyWords.map((entry) => `(${nameOf(entry)} = '' or ${isWord(entry)})`).join(' and ') || 'true';
	// One list, so that the pattern, which takes longer to make than to match, is made once.
	const texts = `list_concat([${names.join(', ')}], string_split(others, chr(31)))`;
	await connection.run(
		`create table ${bad} as select *,
			mark is distinct from 'header' and (${keyIsFree}) and
				(${labels.join(' or ')} or (${noKey}) and list_contains(words[${columns.length + 1}:], true)) as is_total,
			mark is distinct from 'header' and not is_total and ${noKey} as is_keyless,
			concat_ws(chr(31), others, ${names.join(', ')}) as text
		from (
			select *, list_transform(${texts}, lambda cell: regexp_full_match(lower(${trimmedCell('cell')}), ${quoteText(totalWords)})) as words
			from (
				select file, delivery, record, line, mark, others, ${trimmed.join(', ')}
				from ${records} semi join ${faults} using (file, record) anti join ${duplicates} using (file, record)
			)
		)`
	);
	const found = await connection.runAndReadAll(`select 1 from ${bad} limit 1`);
	if (found.currentRowCount === 0) return;
	const { proved, unproved } = await judgeTotals(connection, dataset, tables);
	await settle(connection, tables, 'rejected', 'total-unproved', unproved);
	await settle(connection, tables, 'ignored', 'totals', proved);
	const ruled = String.raw`select file, record from ${bad} where regexp_full_match(text, '[-–—_=+|.*~─═\s\x1f]+')`;
	await settle(connection, tables, 'ignored', 'ruled-line', ruled);
	const headers = `select file, record from ${bad} where mark = 'header'`;
	await settle(connection, tables, 'ignored', 'repeated-header', headers);
	const notes = await findNotes(connection, dataset, sources, tables);
	await settle(connection, tables, 'ignored', 'footnote', notes);
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

type Entry = readonly [name: string, column: Column];

function nameOf([name]: Entry): string {
	return quoteIdentifier(`raw_${name}`);
}

/** Columns in which the word for a total may stand; lists of codes that are no key have members of that name. */
export function isLabel({ type, personal }: Column): boolean {
	const holdsWords = ['text', 'reference', 'date', 'month', 'training_year'].includes(type);
	return holdsWords && personal?.as !== 'dropped';
}

function placesSql(places: readonly RowPlace[]): string {
	const values = places.map(({ file, record }) => `(${file}, ${record})`);
	return `select file::integer as file, record::bigint as record from (values ${values.join(', ')}) places(file, record)`;
}

/** What becomes of some rows, instead of what was wrong with them. */
async function settle(
	connection: DuckDBConnection,
	{ bad, faults }: CheckTables,
	outcome: 'ignored' | 'rejected',
	rule: IgnoredRule | 'total-unproved',
	places: string | readonly RowPlace[]
): Promise<void> {
	if (places.length === 0) return;
	const found = typeof places === 'string' ? places : placesSql(places);
	await connection.run(`create or replace temp table settled as ${found}`);
	await connection.run(
		`delete from ${faults} where (file, record) in (select (file, record) from settled)`
	);
	await connection.run(
		`insert into ${faults} select file, record, line, ${quoteText(outcome)}, null, ${quoteText(rule)}, null, null, null
		from ${bad} semi join settled using (file, record)`
	);
}
