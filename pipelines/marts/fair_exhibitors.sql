-- grain: one row per exhibitor at a fair edition
select
	fair_participations.fair_ref,
	fair_participations.artisan,
	fairs.level as fair_level,
	fairs.status,
	fairs.actual_end,
	fair_participations.sales_mad,
	work.record_key(fair_participations.artisan) as record_key
from staging.fair_participations
left join staging.fairs on fairs.fair_ref = fair_participations.fair_ref
