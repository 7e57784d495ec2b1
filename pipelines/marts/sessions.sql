-- grain: one row per session of the general assembly
select
	session_ref,
	kind,
	held_on,
	place,
	members_in_office,
	members_present
from staging.sessions
