import type { DuckDBConnection } from '@duckdb/node-api';
import {
	extractionMonth,
	monthName,
	monthOf,
	publishedMonth,
	registrationsIn
} from './calendar.ts';
import { createTable, type Scalar } from './sql.ts';
import { territories } from './territory.ts';
import { trades } from './trades.ts';

/** Rows with the low end of each one's part of [0, 1), in the given order. */
function spread<T>(items: readonly T[], weightOf: (item: T) => number): [low: number, item: T][] {
	const total = items.reduce((sum, item) => sum + weightOf(item), 0);
	let sum = 0;
	return items.map((item) => {
		const low = sum / total;
		sum += weightOf(item);
		return [low, item];
	});
}

/** Months in which a cohort of the register was entered, both included. */
const cohortMonths: Readonly<Record<string, readonly [from: number, to: number]>> = {
	standing: [0, publishedMonth],
	left: [0, monthOf('2024-10')],
	recent: [publishedMonth + 1, extractionMonth],
	enterprise: [0, publishedMonth],
	cooperative: [0, publishedMonth]
};

/** Tables that turn a draw in [0, 1) into a month, a trade or a commune (by `asof join`). */
export async function createWeights(connection: DuckDBConnection): Promise<void> {
	const months = Object.entries(cohortMonths).flatMap(([cohort, [from, to]]) =>
		spread(
			Array.from({ length: to - from + 1 }, (_, index) => from + index),
			registrationsIn
		).map(([low, index]): Scalar[] => [cohort, low, `${monthName(index)}-01`])
	);
	await createTable(connection, 'month_weights', ['cohort', 'low', 'first_day'], months);

	const works = territories.flatMap(({ id, crafts }) =>
		spread(trades, (trade) => trade.weights[crafts]).map(([low, trade]): Scalar[] => [
			id,
			low,
			trade.branch,
			trade.name,
			trade.women
		])
	);
	const columns = ['province', 'low', 'branch', 'activity', 'women'];
	await createTable(connection, 'trade_weights', columns, works);

	// Town dwellers are over-represented in the register, hence the two weights.
	await connection.run(`
		create or replace table commune_weights as
		with weighed as (
			select id, province,
				1.5 * population_urban::double as urban, 0.6 * population_rural::double as rural
			from communes
		)
		select province, id, rural / (urban + rural) as rural_share,
			coalesce(
				sum(urban + rural) over (
					partition by province order by id rows between unbounded preceding and 1 preceding
				), 0
			) / sum(urban + rural) over (partition by province) as low
		from weighed`);
}
