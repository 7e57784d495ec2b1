import type { DuckDBConnection } from '@duckdb/node-api';
import { extractionDate } from './calendar.ts';
import { between, pick, type Draw } from './random.ts';
import { sampleSites } from './site-list.ts';
import { createTable, type Scalar } from './sql.ts';
import { territories } from './territory.ts';

/** Creates `facilities`: the sites of the sample, with what their surveys need. */
export async function createFacilities(connection: DuckDBConnection): Promise<void> {
	const seats = new Map(territories.map(({ id, seat }) => [id, seat]));
	await createTable(
		connection,
		'facilities',
		[
			'key',
			'name_fr',
			'name_ar',
			'type',
			'province',
			'commune',
			'milieu',
			'status',
			'opened_on',
			'tourist_route',
			'units',
			'share',
			'works_from',
			'works_to',
			'latitude',
			'longitude'
		],
		sampleSites.map((site, index): Scalar[] => [
			index + 1,
			site.fr,
			site.ar,
			site.type,
			site.province,
			site.commune,
			site.milieu ?? 'urban',
			site.status ?? 'in_service',
			site.opened ?? null,
			site.route ?? null,
			site.units,
			site.occupied,
			site.works?.[0] ?? null,
			site.works?.[1] ?? null,
			seats.get(site.province)?.[0] ?? null,
			seats.get(site.province)?.[1] ?? null
		])
	);
}

const siteRef = "'S-' || lpad(key::varchar, 3, '0')";

export function siteRows(draw: Draw): string {
	const d = (purpose: string) => draw('key', `sites.${purpose}`);
	return `
		select key as position, status = 'in_service' as plain, ${siteRef} as site_ref,
			name_fr, name_ar, type, province, commune, milieu,
			['الغرفة', 'الجماعة', 'تعاونية', 'جمعية مهنية'][${between(d('manager'), 1, 4)}] as manager,
			status, opened_on::date as opened_on, tourist_route,
			(latitude + 0.03 * (${d('north')} - 0.5))::decimal(18, 6) as latitude,
			(longitude + 0.03 * (${d('east')} - 0.5))::decimal(18, 6) as longitude
		from facilities`;
}

/** One row for each open site and quarter; the four parts always make the whole. */
export function occupancyRows(draw: Draw): string {
	const d = (purpose: string) => draw('(key * 1000 + quarter)', `occupancy.${purpose}`);
	const site = (purpose: string) => draw('key', `occupancy.${purpose}`);
	return `
		with quarters as (
			select unnest(range(14)) as quarter
		), surveys as (
			select f.*, quarter,
				last_day(date '2022-03-01' + to_months(3 * quarter))::date as surveyed_on
			from facilities f cross join quarters
			where status = 'in_service'
		), counted as (
			select *,
				coalesce(surveyed_on between works_from::date and works_to::date, false) as works,
				least(0.98, greatest(0.1, share + 0.012 * (quarter - 7) * (${site('trend')} - 0.3)
					+ 0.05 * (${d('noise')} - 0.5)
					- case when surveyed_on - opened_on::date < 200 then 0.25 else 0 end)) as level
			from surveys
			where opened_on::date <= surveyed_on and surveyed_on <= date '${extractionDate}'
		), built as (
			select *, case when works then round(units * 0.45)::integer
				else ${pick(d('works'), 1.12)} end as under_works
			from counted
		), filled as (
			select *, round((units - under_works) * level)::integer as occupied from built
		), closed as (
			select *, round((units - under_works - occupied)
				* (0.2 + 0.3 * ${site('closed')}))::integer as closed
			from filled
		)
		select row_number() over (order by surveyed_on, key) as position, true as plain,
			${siteRef} as site_ref, surveyed_on, units, occupied,
			units - occupied - closed - under_works as vacant, closed, under_works,
			occupied + closed as allocated,
			occupied - round(occupied * 0.12 * ${d('idle')})::integer as trading,
			round(occupied * (1.2 + ${site('artisans')}))::integer as artisans,
			(occupied + closed) * fee as fees_due_mad,
			round((occupied + closed) * fee * (0.5 + 0.4 * ${d('fees')}), 2)::decimal(18, 2) as fees_paid_mad,
			case when visited then round(units * (2 + 9 * ${d('visitors')}))::integer * 10 end as visitors,
			case when visited then case when key % 3 = 0 then 'counted' else 'estimated' end end
				as visitors_method,
			case
				when works then 'works'
				when ${d('constraint')} < 0.08 then null
				when level > 0.85 then 'none'
				when share < 0.6 then ['attractiveness', 'access', 'management'][${between(site('constraint'), 1, 3)}]
				else ['management', 'attractiveness', 'none'][${between(site('constraint'), 1, 3)}]
			end as constraint
		from (
			select *, (450 + 150 * ${between(site('fee'), 0, 4)})::decimal(18, 2) as fee,
				tourist_route is not null or ${site('visited')} < 0.4 as visited
			from closed
		)`;
}
