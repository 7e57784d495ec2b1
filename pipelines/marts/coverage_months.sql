-- grain: one row per artisan and month: each coverage row, and each registered person without one in a month that the coverage data has
with persons as (
	select
		artisan,
		kind,
		category,
		branch,
		province,
		commune,
		milieu,
		sex,
		birth_year,
		registered_on,
		deregistered_on,
		kind in ('artisan', 'master') as is_person,
		record_key
	from marts.register
),
months as (
	select distinct
		month,
		last_day(month) as month_end,
		datediff('month', date '0001-01-01', month) // 60 as span,
		cast(datediff('month', date '0001-01-01', month) % 60 as integer) as place
	from staging.coverage
),
covered as (
	select
		coverage.artisan,
		coverage.month,
		persons.province,
		persons.commune,
		persons.milieu,
		persons.sex,
		persons.birth_year,
		persons.kind,
		persons.category,
		persons.branch,
		coverage.channel,
		coverage.state,
		coalesce(
			persons.is_person
			and persons.registered_on <= months.month_end
			and (persons.deregistered_on is null or persons.deregistered_on > months.month_end),
			false
		) as registered,
		true as has_row,
		coverage.due_mad,
		coverage.paid_mad,
		coverage.arrears_mad,
		coverage.dependants,
		coalesce((histories.paid_lately >> months.place) & 1 = 1, false) as paid_lately,
		histories.record_key
	from staging.coverage
	inner join months on months.month = coverage.month
	inner join marts.coverage_histories as histories on histories.artisan = coverage.artisan and histories.span = months.span
	left join persons on persons.artisan = coverage.artisan
),
absent as (
	select
		persons.artisan,
		months.month,
		persons.province,
		persons.commune,
		persons.milieu,
		persons.sex,
		persons.birth_year,
		persons.kind,
		persons.category,
		persons.branch,
		null as channel,
		null as state,
		true as registered,
		false as has_row,
		null as due_mad,
		null as paid_mad,
		null as arrears_mad,
		null as dependants,
		coalesce((histories.paid_lately >> months.place) & 1 = 1, false) as paid_lately,
		persons.record_key
	from persons
	inner join months
		on
			persons.registered_on <= months.month_end
			and (persons.deregistered_on is null or persons.deregistered_on > months.month_end)
	left join marts.coverage_histories as histories on histories.artisan = persons.artisan and histories.span = months.span
	where
		persons.is_person
		and coalesce((histories.covered >> months.place) & 1 = 0, true)
),
every_month as (
	from covered
	union all
	from absent
)
select
	* exclude (registered, paid_lately, record_key),
	registered
	and coalesce(state not in ('salaried', 'amo_tadamon', 'retired', 'deceased'), true) as eligible,
	paid_lately,
	record_key
from every_month
