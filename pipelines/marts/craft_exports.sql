-- grain: one row per month, product family and customs city; values are cumulated since January
select
	month,
	family as product_family,
	city,
	value_mdh
from staging.exports
