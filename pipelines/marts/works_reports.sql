-- grain: one row per project and reporting date
select
	works.project_ref,
	works.site_ref,
	works.programme,
	works.reported_on,
	sites.province,
	sites.type as site_type,
	works.contracted_mad,
	works.paid_mad,
	works.progress_pct,
	works.due_on
from staging.works
left join staging.sites on sites.site_ref = works.site_ref
