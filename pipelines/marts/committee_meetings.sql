-- grain: one row per planned meeting of a standing committee
select
	committee,
	planned_on,
	held_on,
	minutes_filed,
	present
from staging.committee_meetings
