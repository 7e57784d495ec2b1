-- grain: one row per craft on the endangered list
select
	craft_ref,
	name_fr,
	name_ar,
	province,
	risk,
	masters,
	inventoried_on,
	documented,
	committed_mad,
	paid_mad,
	work.record_key(craft_ref) as record_key
from staging.endangered_crafts
