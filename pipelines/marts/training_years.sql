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
	employed_9m
from staging.training
