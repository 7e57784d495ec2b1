import type { DuckDBConnection } from '@duckdb/node-api';
import { extractionDate } from './calendar.ts';
import { fairSeries } from './fair-list.ts';
import { between, pick, type Draw } from './random.ts';
import { createTable, type Scalar } from './sql.ts';

/** Creates `editions`: one row per fair and year. */
export async function createEditions(connection: DuckDBConnection): Promise<void> {
	const editions = fairSeries.flatMap((series, index) =>
		Object.entries(series.starts).map(([year, start]): Scalar[] => [
			Number(year),
			index + 1,
			series.fr,
			series.ar,
			series.level,
			series.thematic,
			series.edition + Number(year) - 2024,
			series.province,
			series.commune,
			series.venue,
			series.organiser,
			`${year}-${start}`,
			series.days,
			series.exhibitors,
			series.outcomes?.[Number(year)] ?? null
		])
	);
	await createTable(
		connection,
		'editions',
		[
			'year',
			'series',
			'title_fr',
			'title_ar',
			'level',
			'thematic',
			'edition',
			'province',
			'commune',
			'venue',
			'organiser',
			'starts',
			'days',
			'size',
			'outcome'
		],
		editions
	);
}

/** Editions after the extraction are planned; some held ones declare no sales. */
export function fairRows(draw: Draw): string {
	const d = (purpose: string) => draw('(year * 100 + series)', `fairs.${purpose}`);
	return `
		with scheduled as (
			select *, starts::date as planned_start, starts::date + days - 1 as planned_end,
				coalesce(outcome, case when starts::date + days - 1 > date '${extractionDate}'
					then 'planned' else 'held' end) as status
			from editions
		), sized as (
			select *, status = 'held' as held,
				round(size * (0.88 + 0.24 * ${d('size')}))::integer as present,
				level in ('local', 'provincial') and ${d('delay')} < 0.2 as late
			from scheduled
		), attended as (
			select *,
				case when held then present end as exhibitors,
				case when held and ${d('silent')} >= 0.15
					then round(present * (0.6 + 0.4 * ${d('respondents')}))::integer end as sales_respondents,
				(days * (2500 + 900 * size / 10)
					* case level when 'local' then 0.5 when 'provincial' then 0.7 else 2.2 end) as cost
			from sized
		)
		select row_number() over (order by planned_start, series) as position, held as plain,
			'F-' || year || '-' || lpad(series::varchar, 2, '0') as fair_ref,
			title_fr, title_ar, level, thematic, edition, province, commune, venue, organiser,
			planned_start, planned_end,
			case when held then planned_start + case when late then 2 else 0 end end as actual_start,
			case when held then planned_end + case when late then 2 else 0 end end as actual_end,
			status,
			round(size * 1.1)::integer as stands_available,
			case when held then least(present, round(size * 1.1)::integer) end as stands_occupied,
			exhibitors,
			round(exhibitors * (0.25 + 0.25 * ${d('women')}))::integer as women_exhibitors,
			round(exhibitors * (0.15 + 0.35 * ${d('rural')}))::integer as rural_exhibitors,
			case when held then least(40000, 3000 + size * days * (4 + 8 * ${d('visitors')})
				* case when size > 100 then 1 else 0.8 end)::integer // 100 * 100 end as visitors,
			case when held then case when ${d('method')} < 0.3 then 'counted' else 'estimated' end end
				as visitors_method,
			(sales_respondents * (80 + ${pick(d('sales'), 220)}) * 100)::decimal(18, 2) as sales_mad,
			sales_respondents,
			case when held and ${d('no-products')} >= 0.2
				then ${between(d('products'), 1, 24)} end as new_products,
			(round(cost / 1000) * 1000)::decimal(18, 2) as budget_mad,
			case when held then round(cost * (0.82 + 0.3 * ${d('spent')}), 2) end::decimal(18, 2) as spent_mad
		from attended`;
}
