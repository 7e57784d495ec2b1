import { fairRows } from './fairs.ts';
import type { Draw } from './random.ts';

/** Lists of exhibitors have been kept since this year. */
const firstYear = 2024;

/** The persons from whom exhibitors are drawn: those who come, come again. */
const poolSize = 3000;

/**
 * As many exhibitors for each fair held as it says, women among them too, in so far as the register
 * has them; those who declare sales, and what they declare, make the fair's figures.
 */
export function participationRows(draw: Draw): string {
	const person = (purpose: string) => draw('p.number', `participations.${purpose}`);
	const exhibitor = (purpose: string) =>
		draw('(f.position * 10000000 + p.number)', `participations.${purpose}`);
	return `
		with held as (
			select * from (${fairRows(draw)})
			where status = 'held' and year(planned_start) >= ${firstYear}
		), pool as (
			select p.number, p.province, p.sex, p.registered_on, p.deregistered_on,
				${person('comes')} as comes
			from register p where kind in ('artisan', 'master') order by comes, number limit ${poolSize}
		), scored as (
			select f.position as fair, f.fair_ref, f.exhibitors, f.women_exhibitors, f.sales_respondents,
				f.sales_mad, p.number, p.sex = 'F' as woman,
				0.6 * p.comes + 0.4 * ${exhibitor('this-time')}
					- case when p.province = f.province then 0.3 else 0 end as score
			from held f join pool p on p.registered_on <= f.planned_start
				and coalesce(p.deregistered_on > f.planned_start, true)
		), ranked as (
			select *, row_number() over (
				partition by fair, coalesce(woman, false) order by score, number
			) as place
			from scored
		), present as (
			select *, row_number() over (partition by fair order by score, number) as i from ranked
			where place <= case when woman then women_exhibitors else exhibitors - women_exhibitors end
		), declared as (
			select *, count(*) over (partition by fair) as present,
				least(sales_respondents, count(*) over (partition by fair)) as respondents
			from present
		), shared as (
			select *, (sales_mad / sales_respondents)::decimal(18, 2) as mean,
				-- Two by two, what one sells above the mean another sells below it.
				case when i % 2 = 0 or i < respondents then (i + 1) // 2 end as pair
			from declared
		)
		select row_number() over (order by fair, number) as position, true as plain,
			fair_ref, 'FM' || lpad(number::varchar, 7, '0') as nia,
			chr((65 + (i - 1) // 40)::integer) || lpad(((i - 1) % 40 + 1)::varchar, 2, '0') as stand,
			case when i <= respondents then mean + case when pair is null then 0
				else (case when i % 2 = 0 then -1 else 1 end)
					* round(mean * 0.8 * ${draw('(fair * 1000 + pair)', 'participations.sales')}, 0)
				end end::decimal(18, 2) as sales_mad
		from shared`;
}
