-- grain: one row per facility and survey
select
	occupancy.site_ref,
	occupancy.surveyed_on,
	sites.province,
	sites.commune,
	sites.milieu,
	sites.type as site_type,
	occupancy.units,
	occupancy.occupied,
	occupancy.vacant,
	occupancy.closed,
	occupancy.under_works,
	occupancy.allocated,
	occupancy.trading,
	occupancy.artisans,
	occupancy.fees_due_mad,
	occupancy.fees_paid_mad,
	occupancy.visitors,
	occupancy.visitors_method,
	occupancy.constraint
from staging.occupancy
left join staging.sites on sites.site_ref = occupancy.site_ref
