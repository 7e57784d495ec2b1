-- grain: one row per person of the register whose first registration with CNSS is dated
with first_dates as (
	select artisan, min(cnss_registered_on) as cnss_registered_on
	from staging.coverage
	group by artisan
)
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
	first_dates.cnss_registered_on
from staging.artisans
inner join first_dates on first_dates.artisan = artisans.artisan
left join reference.branches on branches.id = artisans.branch
where artisans.kind in ('artisan', 'master') and first_dates.cnss_registered_on is not null
