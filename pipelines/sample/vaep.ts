import { extractionDate } from './calendar.ts';
import { between, pick, type Draw } from './random.ts';

/** Name, first day for files, files at scale 1. */
const campaigns = [
	['VAEP 2022-1', '2022-05-09', 96],
	['VAEP 2022-2', '2022-10-17', 118],
	['VAEP 2023-1', '2023-03-06', 132],
	['VAEP 2023-2', '2023-10-09', 225],
	['VAEP 2024-1', '2024-02-12', 164],
	['VAEP 2024-2', '2024-06-03', 142],
	['VAEP 2024-3', '2024-10-14', 248],
	['VAEP 2025-1', '2025-02-17', 186],
	['VAEP 2025-2', '2025-05-19', 104]
] as const;

/** Days for which a campaign takes files. */
const window = 42;

/** One row for each file; candidates have been in the register, or say nothing of it. */
export function vaepRows(scale: number, draw: Draw): string {
	const d = (purpose: string) => draw('key', `vaep.${purpose}`);
	const values = campaigns.map(
		([name, from, files], index) =>
			`(${index + 1}, '${name}', date '${from}', ${Math.round(files * scale)})`
	);
	const until = (day: string) => `case when ${day} <= date '${extractionDate}' then ${day} end`;
	return `
		with filed as (
			select turn * 10000 + i as key, campaign, first_day + ${pick(d('day'), window)} as filed_on
			from (select *, unnest(range(files)) as i
				from (values ${values.join(', ')}) as t(turn, campaign, first_day, files))
		), persons as (
			select row_number() over (order by number) as i, number, province, branch, sex from register
			where kind in ('artisan', 'master') and registered_on < date '2022-05-01'
		), candidates as (
			select f.key, f.campaign, f.filed_on, p.number, p.province, p.branch, p.sex,
				f.filed_on + ${between(d('assessed'), 45, 110)} as assessment,
				case when f.filed_on + 21 <= date '${extractionDate}' and ${d('no-answer')} >= 0.02
					then ${d('admissible')} < 0.86 end as admissible
			from filed f, (select count(*) as size from persons) n
			join persons p on p.i = 1 + ${pick(d('who'), 'n.size')}
		), assessed as (
			select *, case when admissible and ${d('absent')} >= 0.06 then ${until('assessment')} end as assessed_on
			from candidates
		), judged as (
			select *, case when assessed_on is not null then
				case when ${d('result')} < 0.46 then 'full' when ${d('result')} < 0.79 then 'partial'
					else 'none' end end as result
			from assessed
		)
		select row_number() over (order by filed_on, key) as position, true as plain,
			'D-' || lpad(key::varchar, 6, '0') as file_ref,
			case when ${d('no-number')} >= 0.3 then 'FM' || lpad(number::varchar, 7, '0') end as nia,
			campaign, province, branch, sex, filed_on, admissible, assessed_on, result,
			case when result in ('full', 'partial')
				then ${until(`assessed_on + ${between(d('certified'), 15, 70)}`)} end as certified_on
		from judged`;
}
