-- grain: one row per person ever entered in the register, with the day of the first loan disbursed to them
with first_loans as (
	select artisan, min(disbursed_on) as first_disbursed_on
	from staging.loans
	group by artisan
)
select
	artisans.artisan,
	artisans.kind,
	artisans.province,
	artisans.milieu,
	artisans.sex,
	artisans.birth_year,
	artisans.branch,
	artisans.registered_on,
	artisans.deregistered_on,
	first_loans.first_disbursed_on
from staging.artisans
left join first_loans on first_loans.artisan = artisans.artisan
where artisans.kind in ('artisan', 'master')
