-- grain: one row per loan application; who applied is described by the register, empty when it does not know them
select
	loans.application_ref,
	loans.artisan,
	loans.bank,
	loans.product,
	artisans.province,
	artisans.milieu,
	artisans.sex,
	artisans.branch,
	loans.filed_on,
	loans.decision,
	loans.decided_on,
	loans.requested_mad,
	loans.approved_mad,
	loans.disbursed_on,
	loans.disbursed_mad,
	loans.outstanding_mad,
	loans.days_late,
	work.record_key(loans.application_ref) as record_key
from staging.loans
left join staging.artisans on artisans.artisan = loans.artisan
