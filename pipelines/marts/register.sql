-- grain: one row per person or entity ever entered in the register
select
	artisans.artisan,
	artisans.kind,
	branches.category,
	artisans.branch,
	artisans.activity,
	artisans.province,
	artisans.commune,
	artisans.milieu,
	artisans.sex,
	artisans.birth_year,
	artisans.registered_on,
	artisans.deregistered_on,
	artisans.card_issued_on,
	artisans.bank_account,
	artisans.members,
	artisans.women_members,
	work.record_key(artisans.artisan) as record_key
from staging.artisans
left join reference.branches on branches.id = artisans.branch
