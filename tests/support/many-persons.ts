const pick = (purpose: string, list: string) =>
	`list_extract(${list}, 1 + (hash(i, '${purpose}') % len(${list}))::integer)`;

/**
 * SQL that stages 1,500 persons and entities and five months of their coverage, some of people that
 * the register does not know; every column is unknown somewhere, and two months have no file.
 */
export const manyPersons = `
	insert into staging.artisans by name
	select
		i as artisan,
		${pick('kind', "['artisan', 'artisan', 'artisan', 'master', 'cooperative', 'enterprise']")} as kind,
		${pick('sex', "['F', 'M', null]")} as sex,
		${pick('birth', '[1950, 1962, 1979, 1980, 1989, 1990, 1999, 2001, 2009, null]')} as birth_year,
		${pick('province', "['03.231', '03.061', '03.561']")} as province,
		${pick('commune', "['003231010', '030610505', null]")} as commune,
		${pick('milieu', "['urban', 'rural', null]")} as milieu,
		${pick('branch', "['P1', 'P2', 'P8', 'S1', 'S3']")} as branch,
		date '2022-01-15' + (hash(i, 'since') % 1300)::integer as registered_on,
		case when hash(i, 'left') % 4 = 0
			then date '2022-01-15' + (hash(i, 'since') % 1300 + hash(i, 'until') % 900)::integer
		end as deregistered_on,
		'active' as status,
		case when hash(i, 'card') % 2 = 0 then date '2024-01-01' + (hash(i, 'day') % 500)::integer end as card_issued_on,
		${pick('account', '[true, false, null]')} as bank_account,
		${pick('members', '[5, 12, null]')} as members
	from range(1500) t(i);

	insert into staging.coverage by name
	select
		i as artisan,
		month,
		${pick('channel', "['rna', 'cpu', 'auto_entrepreneur', null]")} as channel,
		list_extract(
			['identified', 'registered', 'contributing', 'qualifying', 'rights_open', 'rights_open',
				'rights_open', 'rights_closed', 'salaried', 'retired'],
			1 + (hash(i, month) % 10)::integer
		) as state,
		list_extract([135.50, 0, null], 1 + (hash(i, month, 'due') % 3)::integer) as due_mad,
		list_extract([135.50, 20.25, 0, null], 1 + (hash(i, month, 'paid') % 4)::integer) as paid_mad,
		list_extract([0, 0, 271.00, 10.10, null], 1 + (hash(i, month, 'arrears') % 5)::integer) as arrears_mad,
		list_extract([0, 1, 4, null], 1 + (hash(i, 'dependants') % 4)::integer) as dependants
	from range(1700) t(i),
		(values (date '2024-10-01'), (date '2024-12-01'), (date '2025-01-01'), (date '2025-05-01'), (date '2025-06-01')) m(month)
	where hash(i, month, 'row') % 5 > 0`;
