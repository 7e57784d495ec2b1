import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../contract/columns.ts';
import type { Dataset } from '../contract/dataset.ts';
import { totalPattern } from '../read/odd-lines.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { CheckTables } from './check.ts';
import type { Source } from './first-pass.ts';
import { trimmedCell } from './trimmed.ts';

/** As the first cell of a row, these do too: "Total Fès", "Ensemble". */
const firstCellPattern = `${totalPattern}|\\s*(sous[- ]?)?total[ :].{1,40}|\\s*ensemble\\s*:?\\s*`;

/** The rule of a key that is such a word; a row with it is left out, so nobody is told of it. */
export const totalLabel = 'total-label';

/** Repeated headers, totals, footnotes and exact copies among the rows that are not good. */
export async function markIgnored(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly Source[],
	{ records, rows, faults, ignored }: CheckTables
): Promise<void> {
	const columns = Object.entries(dataset.columns);
	const nameOf = ([name]: readonly [string, Column]) => quoteIdentifier(`raw_${name}`);
	const names = columns.map(nameOf);
	const labels = columns.filter(([, column]) => isLabel(column)).map(nameOf);
	const trimmed = names.map((name) => `coalesce(${trimmedCell(name)}, '') as ${name}`);
	const filled = names.map((name) => `(${name} <> '')::int`).join(' + ');
	await connection.run(
		`create table ${ignored} as
		with faulty as (
			select file, record, bool_or(rule in (${incompleteRules})) as incomplete from ${faults} group by file, record
		),
		trimmed as (
			select file, delivery, record, incomplete, others, ${trimmed.join(', ')}
			from ${records} join faulty using (file, record)
		),
		bad as (
			select file, delivery, record, incomplete, concat_ws(chr(31), ${names.join(', ')}) as text, ${filled} as filled,
				coalesce(${names.map((name) => `nullif(${name}, '')`).join(', ')}) as first_cell,
				list_concat([${labels.join(', ')}], string_split(others, chr(31))) as labels
			from trimmed
		),
		last_whole as (
			select file, max(record) as record from ${rows}
			where ok and file in (select file from bad where filled = 1) group by file
		),
		headers(file, text) as (values ${headerTexts(dataset, sources).join(', ')})
		select bad.file, bad.record,
			case
				when headers.file is not null then 'repeated-header'
				when incomplete and (
					regexp_full_match(lower(first_cell), ${quoteText(firstCellPattern)}) or
					len(list_filter(labels, lambda cell: regexp_full_match(lower(cell), ${quoteText(totalPattern)}))) > 0
				) then 'totals'
				when filled = 1 and bad.record > coalesce(last_whole.record, 0) then 'footnote'
				when row_number() over (partition by bad.delivery, bad.text order by bad.file, bad.record) > 1 then 'exact-copy'
			end as rule
		from bad
		left join last_whole on last_whole.file = bad.file
		left join headers on headers.file = bad.file and headers.text = bad.text`
	);
	await connection.run(
		`delete from ${faults} using ${ignored} i where i.rule is not null and ${faults}.file = i.file and ${faults}.record = i.record`
	);
	await connection.run(
		`insert into ${faults} select file, record, null, 'ignored', null, rule, null, null, null from ${ignored} where rule is not null`
	);
}

/** What a row of totals lacks: its key, or the date or place in whose cell the word stands. */
const incompleteRules = [
	'missing-required',
	totalLabel,
	'bad-date',
	'unknown-province',
	'unknown-commune'
]
	.map(quoteText)
	.join(', ');

/** Columns in which the word may stand; lists of codes have members of that name. */
function isLabel({ type, personal }: Column): boolean {
	const holdsWords = ['text', 'reference', 'date', 'month', 'training_year'].includes(type);
	return holdsWords && personal?.as !== 'dropped';
}

/** The rows of each file's header, as `markIgnored` joins cells. */
function headerTexts(dataset: Dataset, sources: readonly Source[]): string[] {
	const texts = sources.flatMap(({ file, headerRows, columns }) =>
		headerRows.map((header) => {
			const cells = Object.keys(dataset.columns).map((name) =>
				(header[columns.indexOf(name)] ?? '').trim()
			);
			return `(${file}, ${quoteText(cells.join('\u001f'))})`;
		})
	);
	return [...new Set(texts)];
}
