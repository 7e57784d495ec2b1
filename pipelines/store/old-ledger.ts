import type { DuckDBConnection } from '@duckdb/node-api';
import type { Delivery, Ledger } from './ledger.ts';

/**
 * The deliveries of a snapshot that was made before they were kept: its files in the order in which they
 * were loaded, each a delivery of its own. Of each dataset the last is said to have all rows, until they
 * are read again from the archive.
 */
export async function readOldLedger(connection: DuckDBConnection): Promise<Ledger> {
	const reader = await connection.runAndReadAll(
		`select f.file, f.dataset, f.name, f.sha256, f.encoding, f.shape, f.reference_date::varchar, f.run, f.loaded_at::varchar, f.sample,
			case when f.file = max(f.file) over (partition by f.dataset) then coalesce(d.rows, 0) else 0 end::double
		from previous.meta.files f left join previous.meta.datasets d using (dataset)
		order by f.loaded_at, f.run, f.file`
	);
	return reader
		.getRows()
		.map(([file, dataset, name, sha256, , shape, date, run, at, sample, rows]): Delivery => ({
			id: file as number,
			dataset: dataset as string,
			declared: date as string,
			periods: null,
			run: run as string,
			who: '',
			at: at as string,
			files: [
				{
					file: file as number,
					name: name as string,
					nameKey: '',
					sha256: sha256 as string,
					correction: false,
					readUnder: '',
					options: { dataset: dataset as string, encoding: null, asOf: date as string },
					columns: (
						JSON.parse((shape as string | null) ?? '{"columns":[]}') as { columns: string[] }
					).columns,
					referenceDate: date as string,
					sample: sample as boolean,
					run: run as string,
					at: at as string
				}
			],
			rows: rows as number
		}));
}
