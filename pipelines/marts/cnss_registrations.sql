-- grain: one row per person of the register whose first registration with CNSS is dated
with first_dates as (
	select artisan, min(cnss_registered_on) as cnss_registered_on
	from staging.coverage
	group by artisan
)
select
	register.artisan,
	register.kind,
	register.category,
	register.branch,
	register.province,
	register.commune,
	register.milieu,
	register.sex,
	register.birth_year,
	register.registered_on,
	first_dates.cnss_registered_on,
	register.record_key
from marts.register
inner join first_dates on first_dates.artisan = register.artisan
where register.kind in ('artisan', 'master') and first_dates.cnss_registered_on is not null
