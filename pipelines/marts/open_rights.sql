-- grain: one row per artisan and month, for artisans whose rights were open in the month before
with months as (
	select distinct month from staging.coverage
),
before as (
	select
		artisan,
		cast(month + interval 1 month as date) as month,
		channel
	from staging.coverage
	where state = 'rights_open'
),
closed as (
	select artisan, month
	from staging.coverage
	where state = 'rights_closed'
),
keys as (
	select artisan, any_value(record_key) as record_key
	from marts.coverage_histories
	group by artisan
)
select
	before.artisan,
	before.month,
	artisans.province,
	artisans.commune,
	artisans.milieu,
	artisans.sex,
	artisans.birth_year,
	artisans.kind,
	branches.category,
	artisans.branch,
	before.channel,
	closed.artisan is not null as closed,
	keys.record_key
from before
inner join months on months.month = before.month
inner join keys on keys.artisan = before.artisan
left join closed on closed.artisan = before.artisan and closed.month = before.month
left join staging.artisans on artisans.artisan = before.artisan
left join reference.branches on branches.id = artisans.branch
