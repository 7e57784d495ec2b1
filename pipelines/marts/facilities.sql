-- grain: one row per professional facility
select
	site_ref,
	name_fr,
	name_ar,
	type as site_type,
	province,
	commune,
	milieu,
	status,
	opened_on
from staging.sites
