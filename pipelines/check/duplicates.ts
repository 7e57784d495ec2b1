import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { CheckTables, DeliveredSource } from './check.ts';
import { pickCells } from './picked-cells.ts';
import { trimmedCell } from './trimmed.ts';

/** Of the rows that share a key in one delivery the first is kept; exact copies of it are ignored, others rejected. */
export async function rejectDuplicates(
	connection: DuckDBConnection,
	dataset: Dataset,
	sources: readonly DeliveredSource[],
	tables: CheckTables
): Promise<void> {
	const { rows, records, faults, duplicates } = tables;
	await connection.run(`create table ${duplicates} (file integer, record bigint, row bigint)`);
	const key = dataset.key.map(quoteIdentifier).join(', ');
	const alike = `work.alike_${dataset.id}`;
	// A hash of the key takes a fraction of its memory; keys that only look alike are told apart below.
	await connection.run(
		`create table ${alike} as select hash(delivery, ${key}) as looks from ${rows} where ok group by looks having count(*) > 1`
	);
	const found = await connection.runAndReadAll(`select 1 from ${alike} limit 1`);
	if (found.currentRowCount === 0) return;
	const repeated = `work.repeated_${dataset.id}`;
	await connection.run(
		`create table ${repeated} as select file, delivery, record, line, row, ${key} from ${rows} r
			semi join ${alike} a on a.looks = hash(r.delivery, ${dataset.key.map((name) => `r.${quoteIdentifier(name)}`).join(', ')}) where ok`
	);
	await pickCells(connection, sources, repeated, tables);
	const names = Object.keys(dataset.columns).map((name) =>
		trimmedCell(`coalesce(${quoteIdentifier(`raw_${name}`)}, '')`)
	);
	await connection.run(
		`insert into ${faults}
		with rows_of_key as (
			select c.*, hash(${names.join(', ')}) as content
			from ${repeated} c join ${records} r on r.file = c.file and r.record = c.record
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
		`insert into ${duplicates} select file, record, row from ${repeated} semi join (from ${faults} where rule in ('duplicate-key', 'exact-copy')) using (file, record)`
	);
}
