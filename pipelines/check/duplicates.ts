import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import type { CheckTables, DeliveredSource } from './check.ts';
import { monthBits } from './month-bits.ts';
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
	const { looks, groups, repeats, only } = alikeSql(dataset, sources);
	const found = await connection.runAndReadAll(
		`create table ${alike} as select ${looks} as looks from ${rows} where ok group by ${groups} having ${repeats}`
	);
	if (found.value(0, 0) === 0n) return;
	const repeated = `work.repeated_${dataset.id}`;
	await connection.run(
		`create table ${repeated} as select file, delivery, record, line, row, ${key} from ${rows}
			semi join ${alike} on looks = ${looks} where ok ${only}`
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

interface AlikeSql {
	/** A hash, which takes a fraction of the memory of what it is made from. */
	readonly looks: string;
	readonly groups: string;
	/** True for a group that may hold a key twice. */
	readonly repeats: string;
	/** Leaves, of the rows that look like one of such a group, those that may share a key. */
	readonly only: string;
}

/** Finds rows that may share a key in one delivery; those that only look alike are told apart afterwards. */
function alikeSql(dataset: Dataset, sources: readonly DeliveredSource[]): AlikeSql {
	const key = ['delivery', ...dataset.key.map(quoteIdentifier)].join(', ');
	const month = dataset.key.find((name) => dataset.columns[name]?.type === 'month');
	if (month === undefined || dataset.key.length === 1) {
		return { looks: `hash(${key})`, groups: 'looks', repeats: 'count(*) > 1', only: '' };
	}
	const others = dataset.key.filter((name) => name !== month).map(quoteIdentifier);
	const { number, sixty, distinct } = monthBits(quoteIdentifier(month));
	// Where each month is delivered by itself, this is the same for all of them.
	const course = sources.some(({ delivery }) => delivery > 1) ? `delivery - ${number}` : 'delivery';
	return {
		looks: `hash(${others.join(', ')})`,
		groups: `looks, ${course}, ${sixty}`,
		repeats: `count(*) > ${distinct}`,
		only: `qualify count(*) over (partition by ${key}) > 1`
	};
}
