-- grain: one row per recommendation of the general assembly
select
	recommendation_ref,
	session_ref,
	committee,
	theme,
	status,
	issued_on,
	due_on,
	closed_on,
	case when due_on is not null then greatest(issued_on, due_on + 1) end as overdue_from
from staging.recommendations
