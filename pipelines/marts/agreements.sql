-- grain: one row per agreement; a draft has been one since always, for want of its date
select
	agreement_ref,
	theme,
	stage,
	first_approved_on,
	case when stage = 'draft' then date '1900-01-01' else first_approved_on end as listed_from,
	signed_on,
	ends_on,
	amount_mad,
	chamber_share_mad,
	received_mad,
	milestones_due,
	milestones_done
from staging.agreements
