import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { CheckTables } from './check.ts';
import type { Source } from './first-pass.ts';

/** First cells of rows that sum others up, in lower case; a regular expression for DuckDB. */
const totalPattern =
	'(sous[- ]?)?tota(l|ux)( g[ée]n[ée]ra(l|ux))?( (de la )?r[ée]gion(al)?)?\\s*:?' +
	'|grand total\\s*:?|ensemble\\s*:?' +
	'|(ال)?مجموع( العام| الكلي| الجهة)?\\s*:?|(ال)?[إا]جمالي\\s*:?|الإجمالي العام\\s*:?';

const total = new RegExp(`^(?:${totalPattern})$`);

export function isTotal(cell: string): boolean {
	return total.test(cell.trim().toLowerCase());
}

/** Repeated headers, totals, footnotes and exact copies among the rows that are not good. */
export async function markIgnored(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly Source[],
	{ records, checked, faults }: CheckTables
): Promise<void> {
	const ignored = `ignored_${dataset.id}`;
	const names = Object.keys(dataset.columns).map((name) => quoteIdentifier(`raw_${name}`));
	const filled = names.map((name) => `(coalesce(trim(${name}), '') <> '')::int`).join(' + ');
	const text = `concat_ws(chr(31), ${names.map((name) => `coalesce(${name}, '')`).join(', ')})`;
	const headers = sources.map(({ file, header, columns }) => {
		const cells = Object.keys(dataset.columns).map((name) => header[columns.indexOf(name)] ?? '');
		return `(${file}, ${quoteText(cells.join('\u001f'))})`;
	});
	await connection.run(
		`create temp table ${ignored} as
		with bad as (
			select file, delivery, record, ${text} as text, ${filled} as filled,
				coalesce(${names.map((name) => `nullif(trim(${name}), '')`).join(', ')}) as first_cell
			from ${records} semi join ${faults} using (file, record)
		),
		last_whole as (select file, max(record) as record from ${checked} where ok group by file),
		headers(file, text) as (values ${headers.join(', ')})
		select bad.file, bad.record,
			case
				when headers.file is not null then 'repeated-header'
				when regexp_full_match(lower(first_cell), ${quoteText(totalPattern)}) then 'totals'
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
