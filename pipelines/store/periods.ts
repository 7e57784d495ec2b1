import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { publishedKey } from '../contract/published.ts';
import { quoteIdentifier, quoteText } from '../sql.ts';
import { storedColumns } from './staging.ts';

/**
 * Writes `meta.periods`: of the datasets whose key holds their date, for each value of it the number of
 * rows (`column_name` null) and of filled cells of each other column. So a rate over several periods can
 * leave out those of which the numerator was not received, and say how many it has.
 */
export async function buildPeriods(
	connection: DuckDBConnection,
	datasets: readonly Dataset[]
): Promise<void> {
	await connection.run(
		'create table meta.periods (dataset varchar, period varchar, column_name varchar, filled bigint)'
	);
	for (const dataset of datasets) {
		const { id, time, key } = dataset;
		if (time === null || !key.includes(time)) continue;
		const others = storedColumns(dataset)
			.map((column) => column.id)
			.filter((name) => !publishedKey(dataset).includes(name));
		const entries = [
			'{name: null::varchar, filled: count(*)}',
			...others.map((name) => `{name: ${quoteText(name)}, filled: count(${quoteIdentifier(name)})}`)
		];
		await connection.run(
			`insert into meta.periods select ${quoteText(id)}, period, entry.name, entry.filled from (
				select period, unnest(entries) as entry from (
					select ${quoteIdentifier(time)}::varchar as period, [${entries.join(', ')}] as entries
					from staging.${quoteIdentifier(id)} group by period
				)
			)`
		);
	}
}
