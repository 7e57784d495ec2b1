-- new-registrations?from=2025-01&to=2025-03
with cells as (select coalesce(sum(rows), 0) as n, null as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on >= cast($v0 as date) and registered_on <= cast($v1 as date)
	group by all) select cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-01-01, v1 = 2025-03-31

-- new-registrations?grain=month&by=sex&from=2025-01&to=2025-03
with cells as (select cast(date_trunc('month', registered_on) as date) as p, sex as d0, coalesce(sum(rows), 0) as n, null as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on >= cast($v0 as date) and registered_on <= cast($v1 as date)
	group by all) select cast(p as varchar) as p, cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-01-01, v1 = 2025-03-31

-- new-registrations?by=commune&province=03.231,unknown
with cells as (select commune as d0, count(*) as n, null as m, count(*) as r
	from marts.register
	where (kind in ('artisan', 'master')) and (province in (cast($v1 as varchar)) or province is null) and registered_on <= cast($v0 as date)
	group by all) select cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-06-30, v1 = 03.231

-- registered-artisans
with cells as (select coalesce(sum(rows), 0) as n, null as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date) and (deregistered_on is null or deregistered_on > cast($v0 as date))
	group by all) select cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-06-30

-- registered-artisans?by=province&to=2025-05-15
with cells as (select province as d0, count(*) as n, null as m, count(*) as r
	from marts.register
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date) and (deregistered_on is null or deregistered_on > cast($v0 as date))
	group by all) select cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-05-15

-- registered-artisans?grain=quarter&by=milieu&from=2024-01&to=2025-06
with cells as (select greatest(cast(date_trunc('quarter', registered_on) as date), cast($v1 as date)) as opening, case when deregistered_on <= cast($v2 as date) then greatest(cast(date_trunc('quarter', deregistered_on) as date), cast($v1 as date)) end as closing, milieu as d0, coalesce(sum(rows), 0) as n, null as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date)
	group by all), sums as (select p, d0, sum(n) as n, sum(m) as m, sum(r) as r
	from cells
	join (select p
	from (select cast(unnest(generate_series(cast($v3 as date), cast($v4 as date), interval 1 quarter)) as date) as p)) as periods on opening <= p and (closing is null or closing > p)
	group by all) select cast(p as varchar) as p, cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from sums;
-- v0 = 2025-06-30, v1 = 2024-01-01, v2 = 2025-06-30, v3 = 2024-01-01, v4 = 2025-04-01

-- registered-artisans?by=age_band&grain=year
with cells as (select greatest(cast(date_trunc('year', registered_on) as date), cast($v1 as date)) as opening, case when deregistered_on <= cast($v2 as date) then greatest(cast(date_trunc('year', deregistered_on) as date), cast($v1 as date)) end as closing, birth_year, count(*) as n, null as m, count(*) as r
	from marts.register
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date)
	group by all), sums as (select p, case when year(p) + 0 - birth_year >= 65 then '65+' when year(p) + 0 - birth_year >= 55 then '55-64' when year(p) + 0 - birth_year >= 45 then '45-54' when year(p) + 0 - birth_year >= 35 then '35-44' when year(p) + 0 - birth_year >= 25 then '25-34' when year(p) + 0 - birth_year >= 15 then '15-24' end as d0, sum(n) as n, sum(m) as m, sum(r) as r
	from cells
	join (select p
	from (select cast(unnest(generate_series(cast($v3 as date), cast($v4 as date), interval 1 year)) as date) as p)) as periods on opening <= p and (closing is null or closing > p)
	group by all) select cast(p as varchar) as p, cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from sums;
-- v0 = 2025-06-30, v1 = 2024-01-01, v2 = 2025-06-30, v3 = 2024-01-01, v4 = 2025-01-01

-- youth-share?province=03.231
with cells as (select birth_year, count(*) as n, count(birth_year) as m, count(*) as r
	from marts.register
	where (kind in ('artisan', 'master')) and (province in (cast($v1 as varchar))) and registered_on <= cast($v0 as date) and (deregistered_on is null or deregistered_on > cast($v0 as date))
	group by all), sums as (select coalesce(sum(n) filter (where make_date(birth_year + 15, 1, 1) <= day_d and make_date(birth_year + 35, 1, 1) > day_d), 0) as n, sum(m) as m, sum(r) as r
	from cells cross
	join (select cast($v2 as date) as day_d)
	group by all) select cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from sums;
-- v0 = 2025-06-30, v1 = 03.231, v2 = 2025-06-30

-- register-growth?by=kind
with cells as (select kind as d0, coalesce(sum(rows), 0) as n, null as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date) and (deregistered_on is null or deregistered_on > cast($v0 as date))
	group by all) select cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-06-30
with cells as (select kind as d0, coalesce(sum(rows), 0) as n, null as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date) and (deregistered_on is null or deregistered_on > cast($v0 as date))
	group by all) select cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2024-06-30

-- womens-share?grain=year&compare=year
with cells as (select greatest(cast(date_trunc('year', registered_on) as date), cast($v1 as date)) as opening, case when deregistered_on <= cast($v2 as date) then greatest(cast(date_trunc('year', deregistered_on) as date), cast($v1 as date)) end as closing, coalesce(sum(rows) filter (where (sex = 'F')), 0) as n, coalesce(sum(rows) filter (where (sex is not null)), 0) as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date)
	group by all), sums as (select p, sum(n) as n, sum(m) as m, sum(r) as r
	from cells
	join (select p
	from (select cast(unnest(generate_series(cast($v3 as date), cast($v4 as date), interval 1 year)) as date) as p)) as periods on opening <= p and (closing is null or closing > p)
	group by all) select cast(p as varchar) as p, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from sums;
-- v0 = 2025-06-30, v1 = 2024-01-01, v2 = 2025-06-30, v3 = 2024-01-01, v4 = 2025-01-01
with cells as (select greatest(cast(date_trunc('year', registered_on) as date), cast($v1 as date)) as opening, case when deregistered_on <= cast($v2 as date) then greatest(cast(date_trunc('year', deregistered_on) as date), cast($v1 as date)) end as closing, coalesce(sum(rows) filter (where (sex = 'F')), 0) as n, coalesce(sum(rows) filter (where (sex is not null)), 0) as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date)
	group by all), sums as (select p, sum(n) as n, sum(m) as m, sum(r) as r
	from cells
	join (select p
	from (select cast(unnest(generate_series(cast($v3 as date), cast($v4 as date), interval 1 year)) as date) as p)) as periods on opening <= p and (closing is null or closing > p)
	group by all) select cast(p as varchar) as p, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from sums;
-- v0 = 2024-06-30, v1 = 2024-01-01, v2 = 2024-06-30, v3 = 2024-01-01, v4 = 2024-01-01

-- open-rights-rate?by=province&grain=month&from=2025-01&to=2025-06
select distinct cast(month as varchar) as day
	from rollups.coverage_by_province
	where month is not null order by day;
with cells as (select cast(date_trunc('month', month) as date) as p, province as d0, coalesce(sum(rows) filter (where (state = 'rights_open')), 0) as n, coalesce(sum(rows) filter (where (state in ('registered', 'contributing', 'qualifying', 'rights_open', 'rights_closed'))), 0) as m, coalesce(sum(rows), 0) as r
	from rollups.coverage_by_province
	where (has_row) and month >= cast($v0 as date) and month <= cast($v1 as date)
	group by all) select cast(p as varchar) as p, cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-04-01, v1 = 2025-06-30

-- open-rights-rate?by=age_band,branch
with cells as (select case when cast($v1 as integer) - birth_year >= 65 then '65+' when cast($v1 as integer) - birth_year >= 55 then '55-64' when cast($v1 as integer) - birth_year >= 45 then '45-54' when cast($v1 as integer) - birth_year >= 35 then '35-44' when cast($v1 as integer) - birth_year >= 25 then '25-34' when cast($v1 as integer) - birth_year >= 15 then '15-24' end as d0, branch as d1, count(*) filter (where state = 'rights_open') as n, count(*) filter (where state in ('registered', 'contributing', 'qualifying', 'rights_open', 'rights_closed')) as m, count(*) as r
	from marts.coverage_months
	where (has_row) and month in (cast($v0 as date))
	group by all) select cast(d0 as varchar) as d0, cast(d1 as varchar) as d1, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-06-01, v1 = 2025

-- contribution-collection-rate?age_band=25-34&from=2025-01&to=2025-06
with cells as (select sum(paid_mad) as n, sum(due_mad) as m, coalesce(sum(rows), 0) as r
	from rollups.coverage_by_age
	where (has_row) and month >= cast($v0 as date) and month <= cast($v1 as date) and (age_band in (cast($v2 as varchar)))
	group by all) select cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-01-01, v1 = 2025-06-30, v2 = 25-34

-- access-to-finance-rate?grain=quarter&from=2025-01&to=2025-06
with cells as (select greatest(cast(date_trunc('quarter', registered_on) as date), cast($v1 as date)) as opening, case when deregistered_on <= cast($v2 as date) then greatest(cast(date_trunc('quarter', deregistered_on) as date), cast($v1 as date)) end as closing, first_disbursed_on, count(*) as n, count(*) as m, count(*) as r
	from marts.borrowers
	where registered_on <= cast($v0 as date)
	group by all), sums as (select p, coalesce(sum(n) filter (where first_disbursed_on <= day_d), 0) as n, sum(m) as m, sum(r) as r
	from cells
	join (select p, least(cast(p + interval 1 quarter - interval 1 day as date), cast($v3 as date)) as day_d
	from (select cast(unnest(generate_series(cast($v4 as date), cast($v5 as date), interval 1 quarter)) as date) as p)) as periods on opening <= p and (closing is null or closing > p)
	group by all) select cast(p as varchar) as p, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from sums;
-- v0 = 2025-06-30, v1 = 2025-01-01, v2 = 2025-06-30, v3 = 2025-06-30, v4 = 2025-01-01, v5 = 2025-04-01

-- time-to-coverage?by=sex
with cells as (select sex as d0, median(cnss_registered_on - registered_on) as n, null as m, count(*) as r
	from marts.cnss_registrations
	where (cnss_registered_on >= registered_on) and registered_on <= cast($v0 as date)
	group by all) select cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-06-30

-- distinct-exhibitors?grain=year
with cells as (select cast(date_trunc('year', actual_end) as date) as p, artisan as n, null as m, count(*) as r
	from marts.fair_exhibitors
	where (status = 'held') and actual_end >= cast($v0 as date) and actual_end <= cast($v1 as date)
	group by all) select cast(p as varchar) as p, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from (select * exclude (n, m, r), count(n) as n, any_value(m) as m, sum(r) as r
	from cells
	group by all);
-- v0 = 2024-01-01, v1 = 2025-06-30

-- occupancy-rate?grain=year&by=site_type
with cells as (select cast(date_trunc('year', surveyed_on) as date) as p, site_type as d0, sum(occupied) as n, sum(units - coalesce(under_works, 0)) as m, count(*) as r
	from (select *
	from marts.facility_surveys
	where surveyed_on >= cast($v0 as date) and surveyed_on <= cast($v1 as date)
	qualify row_number() over (partition by site_ref, cast(date_trunc('year', surveyed_on) as date) order by surveyed_on desc) = 1)
	group by all) select cast(p as varchar) as p, cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-01-01, v1 = 2025-06-30

-- training-fill-rate
select distinct cast(make_date(training_year, 1, 1) as varchar) as day
	from marts.training_years
	where training_year is not null order by day;
with cells as (select sum(enrolled) as n, sum(places) as m, count(*) as r
	from marts.training_years
	where training_year in (cast($v0 as integer))
	group by all) select cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2024

-- completion-rate?grain=year&by=mode
with cells as (select cast(date_trunc('year', make_date(training_year, 1, 1)) as date) as p, mode as d0, sum(graduates) filter (where cohort_entrants is not null) as n, sum(cohort_entrants) as m, count(*) as r
	from marts.training_years
	where training_year >= cast($v0 as integer) and training_year <= cast($v1 as integer)
	group by all) select cast(p as varchar) as p, cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2023, v1 = 2024

-- works-progress?by=province
with cells as (select province as d0, sum(progress_pct * contracted_mad) / 100 as n, sum(contracted_mad) filter (where progress_pct is not null) as m, count(*) as r
	from (select *
	from marts.works_reports
	where reported_on <= cast($v0 as date)
	qualify row_number() over (partition by project_ref, null order by reported_on desc) = 1)
	group by all) select cast(d0 as varchar) as d0, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-06-30

-- artisan-density?by=province,milieu
with cells as (select province as d0, milieu as d1, 10000 * coalesce(sum(rows), 0) as n, null as m, coalesce(sum(rows), 0) as r
	from rollups.register_by_trade
	where (kind in ('artisan', 'master')) and registered_on <= cast($v0 as date) and (deregistered_on is null or deregistered_on > cast($v0 as date))
	group by all) select cast(d0 as varchar) as d0, cast(d1 as varchar) as d1, cast(n as double) as numerator, cast(m as double) as denominator, cast(r as double) as rows
	from cells;
-- v0 = 2025-06-30
