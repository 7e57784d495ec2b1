-- grain: one row per learner of an endangered craft
select
	learner,
	craft_ref,
	cohort,
	sex,
	started_on,
	finished_on,
	status,
	practising_12m,
	work.record_key(learner) as record_key
from staging.transmissions
