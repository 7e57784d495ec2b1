-- grain: one row per candidacy for the validation of professional experience
select
	file_ref,
	artisan,
	campaign,
	province,
	branch,
	sex,
	filed_on,
	admissible,
	assessed_on,
	result,
	certified_on,
	work.record_key(file_ref) as record_key
from staging.vaep
