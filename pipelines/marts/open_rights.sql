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
	closed.artisan is not null as closed
from before
inner join months on months.month = before.month
left join closed on closed.artisan = before.artisan and closed.month = before.month
left join staging.artisans on artisans.artisan = before.artisan
left join reference.branches on branches.id = artisans.branch
