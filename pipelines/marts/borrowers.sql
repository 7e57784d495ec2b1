-- grain: one row per person ever entered in the register, with the day of the first loan disbursed to them
with first_loans as (
	select artisan, min(disbursed_on) as first_disbursed_on
	from staging.loans
	group by artisan
)
select
	register.artisan,
	register.kind,
	register.province,
	register.milieu,
	register.sex,
	register.birth_year,
	register.branch,
	register.registered_on,
	register.deregistered_on,
	first_loans.first_disbursed_on,
	register.record_key
from marts.register
left join first_loans on first_loans.artisan = register.artisan
where register.kind in ('artisan', 'master')
