-- grain: one row per artisan and month: each coverage row, and each registered person without one in a month that the coverage data has
with persons as (
	select
		artisans.artisan,
		artisans.kind,
		branches.category,
		artisans.branch,
		artisans.province,
		artisans.commune,
		artisans.milieu,
		artisans.sex,
		artisans.birth_year,
		artisans.registered_on,
		artisans.deregistered_on,
		artisans.kind in ('artisan', 'master') as is_person
	from staging.artisans
	left join reference.branches on branches.id = artisans.branch
),
months as (
	select distinct month, last_day(month) as month_end
	from staging.coverage
),
covered as (
	select
		coverage.artisan,
		coverage.month,
		last_day(coverage.month) as month_end,
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
			and persons.registered_on <= last_day(coverage.month)
			and (persons.deregistered_on is null or persons.deregistered_on > last_day(coverage.month)),
			false
		) as registered,
		true as has_row,
		coverage.due_mad,
		coverage.paid_mad,
		coverage.arrears_mad,
		coverage.dependants
	from staging.coverage
	left join persons on persons.artisan = coverage.artisan
),
absent as (
	select
		persons.artisan,
		months.month,
		months.month_end,
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
		null as dependants
	from persons
	inner join months
		on
			persons.registered_on <= months.month_end
			and (persons.deregistered_on is null or persons.deregistered_on > months.month_end)
	anti join staging.coverage
		on coverage.artisan = persons.artisan and coverage.month = months.month
	where persons.is_person
),
paid as (
	select artisan, month
	from staging.coverage
	where paid_mad > 0
),
every_month as (
	from covered
	union all
	from absent
)
select
	every_month.*,
	every_month.registered
	and coalesce(
		every_month.state not in ('salaried', 'amo_tadamon', 'retired', 'deceased'), true
	) as eligible,
	coalesce(every_month.paid_mad > 0, false)
	or exists (
		select 1 from paid
		where
			paid.artisan = every_month.artisan
			and paid.month = cast(every_month.month - interval 1 month as date)
	)
	or exists (
		select 1 from paid
		where
			paid.artisan = every_month.artisan
			and paid.month = cast(every_month.month - interval 2 month as date)
	) as paid_lately
from every_month
