-- grain: one row per artisan and sixty months that a coverage row of theirs bears on, counted from the year 1: a bit for each month
-- reading a bit costs a fraction of looking up an artisan and month
with placed as (
	select
		artisan,
		datediff('month', date '0001-01-01', month) // 60 as span,
		cast(datediff('month', date '0001-01-01', month) % 60 as integer) as place,
		coalesce(paid_mad > 0, false) as is_paid
	from staging.coverage
),
-- a month counts for itself and, once paid, for the two that follow, which may be the first of the next sixty
marked as (
	select
		artisan,
		span,
		cast(1 as bigint) << place as itself,
		case when is_paid then cast(7 as bigint) << place else 0 end as itself_and_two_later
	from placed
	union all
	select
		artisan,
		span + 1,
		0,
		cast(7 as bigint) >> (60 - place)
	from placed
	where place >= 58 and is_paid
)
select
	artisan,
	span,
	bit_or(itself) as covered,
	bit_or(itself_and_two_later) as paid_lately,
	work.record_key(artisan) as record_key
from marked
group by artisan, span
