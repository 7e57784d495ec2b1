-- grain: one row per establishment, branch, mode and training year
select
	establishment_ref,
	province,
	milieu,
	branch,
	mode,
	training_year,
	places,
	entrants,
	enrolled,
	women_enrolled,
	graduates,
	women_graduates,
	cohort_entrants,
	surveyed,
	employed_9m,
	work.record_key(concat_ws(' ', establishment_ref, branch, mode, training_year)) as record_key
from staging.training
