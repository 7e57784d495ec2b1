import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { CheckTables } from './check.ts';

/** Of the rows that share a key in one delivery the first is kept; exact copies of it are ignored, others rejected. */
export async function rejectDuplicates(
	connection: DuckDBConnection,
	dataset: Dataset,
	{ records, checked, faults, duplicates }: CheckTables
): Promise<void> {
	await connection.run(`create temp table ${duplicates} (file integer, record bigint)`);
	const key = dataset.key.map(quoteIdentifier).join(', ');
	const duplicated = `duplicated_${dataset.id}`;
	await connection.run(
		`create temp table ${duplicated} as select delivery, ${key} from ${checked} where ok group by all having count(*) > 1`
	);
	const found = await connection.runAndReadAll(`select 1 from ${duplicated} limit 1`);
	if (found.currentRowCount === 0) return;
	const names = Object.keys(dataset.columns).map(
		(name) => `trim(coalesce(${quoteIdentifier(`raw_${name}`)}, ''))`
	);
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
	await connection.run(
		`insert into ${duplicates} select file, record from ${faults} where rule in ('duplicate-key', 'exact-copy')`
	);
}
