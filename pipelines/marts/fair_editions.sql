-- grain: one row per fair edition
with sold as (
	select fair_ref, max(sales_mad) as largest_mad
	from staging.fair_participations
	group by fair_ref
)
select
	fair_ref,
	title_fr,
	title_ar,
	level as fair_level,
	thematic,
	edition,
	province,
	commune,
	planned_start,
	planned_end,
	actual_start,
	actual_end,
	status,
	stands_available,
	stands_occupied,
	exhibitors,
	women_exhibitors,
	rural_exhibitors,
	visitors,
	visitors_method,
	sales_mad,
	sales_respondents,
	new_products,
	budget_mad,
	spent_mad,
	coalesce(sales_respondents, exhibitors, 0) as declarers,
	greatest(sold.largest_mad, sales_mad / nullif(declarers, 0)) as largest_sale_mad,
	work.record_key(fair_ref) as record_key
from staging.fairs
left join sold using (fair_ref)
