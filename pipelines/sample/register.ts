import type { DuckDBConnection } from '@duckdb/node-api';
import { extractionDate, publishedDate } from './calendar.ts';
import { between, pick, type Draw } from './random.ts';
import { createTable, type Scalar } from './sql.ts';
import { territories } from './territory.ts';
import { createWeights } from './weights.ts';

/** Share of persons, of those standing at the published date, who had left before and came after. */
const leftShare = 0.025;
const recentShare = 0.0711;

/**
 * Creates `register`: one row per person or entity ever entered. The persons registered at the
 * published date are exactly the scaled provincial counts.
 */
export async function createRegister(
	connection: DuckDBConnection,
	{ scale, draw }: { scale: number; draw: Draw }
): Promise<void> {
	await createWeights(connection);
	const cohorts = territories.flatMap(({ id, persons, enterprises, cooperatives }): Scalar[][] => [
		[id, 'standing', Math.round(scale * persons)],
		[id, 'left', Math.round(scale * persons * leftShare)],
		[id, 'recent', Math.round(scale * persons * recentShare)],
		[id, 'enterprise', Math.round(scale * enterprises)],
		[id, 'cooperative', Math.round(scale * cooperatives)]
	]);
	await createTable(connection, 'cohorts', ['province', 'cohort', 'size'], cohorts);

	const d = (purpose: string) => draw('key', `register.${purpose}`);
	await connection.run(`
		create or replace table register as
		with members_of as (
			select province, cohort, unnest(range(size)) as i from cohorts
		), numbered as (
			select row_number() over (order by province, cohort, i) as key, province, cohort,
				cohort not in ('enterprise', 'cooperative') as person
			from members_of
		), drawn as (
			select *, ${d('month')} as u_month, ${d('trade')} as u_trade, ${d('commune')} as u_commune
			from numbered
		), placed as (
			select n.key, n.province, n.cohort, n.person, m.first_day::date as first_day,
				t.branch, t.activity, t.women, c.id as home, c.rural_share
			from drawn n
			asof join month_weights m on n.cohort = m.cohort and n.u_month >= m.low
			asof join trade_weights t on n.province = t.province and n.u_trade >= t.low
			asof join commune_weights c on n.province = c.province and n.u_commune >= c.low
		), picked as (
			select *, first_day + ${pick(d('day'), 'day(last_day(first_day))')} as any_day from placed
		), dated as (
			select *, ${workday('any_day')} as registered_on,
				${d('age')} as u_age, ${d('card')} as u_card
			from picked
		), aged as (
			select *, ${ageAt('u_age')} as age,
				case cohort
					when 'left' then registered_on + 60
						+ ${pick(d('leaving'), `(date '${publishedDate}' - registered_on - 59)`)}
					when 'standing' then case when ${d('leaves')} < 0.008
						then date '${publishedDate}' + ${between(d('leaving'), 1, 150)} end
				end as deregistered_on,
				registered_on + ${between(d('card-delay'), 20, 300)} as card_on
			from dated
		)
		select key,
			row_number() over (order by registered_on, key) as number,
			person, cohort, age, home,
			case
				when not person then cohort
				when ${d('master')} < case when age >= 42 then 0.12 when age >= 30 then 0.04 else 0 end
					then 'master'
				else 'artisan'
			end as kind,
			case when person and ${d('no-sex')} >= 0.01
				then case when ${d('sex')} < women then 'F' else 'M' end end as sex,
			case when person and ${d('no-birth')} >= 0.004 then
				case when ${d('new-year')} < 0.12
					then date_trunc('year', registered_on - (age * 365.25)::integer)::date
					else registered_on - (age * 365.25)::integer end
			end as birth_date,
			province,
			case when ${d('no-commune')} >= 0.05 then home end as commune,
			case when ${d('no-milieu')} >= 0.02
				then case when ${d('milieu')} < rural_share then 'rural' else 'urban' end end as milieu,
			branch, activity, registered_on, deregistered_on,
			case
				when deregistered_on is not null then 'deregistered'
				when ${d('status')} < 0.01 then 'suspended'
				when ${d('status')} < 0.07 and registered_on < date '2023-07-01' then 'renewal_due'
				else 'active'
			end as status,
			case when deregistered_on is not null
				then ['Cessation d''activité', 'Départ à la retraite', 'Changement d''activité',
					'Décès'][${between(d('reason'), 1, 4)}] end as deregistration_reason,
			case when person and u_card < 0.8 and card_on <= coalesce(
				deregistered_on, date '${extractionDate}') then card_on end as card_issued_on,
			case when ${d('no-bank')} >= 0.06
				then ${d('bank')} < case when rural_share > 0.5 then 0.36 else 0.5 end end as bank_account,
			case when cohort = 'cooperative' then ${between(d('members'), 5, 40)} end as members,
			case when cohort = 'cooperative' then least(${between(d('members'), 5, 40)},
				floor(${between(d('members'), 5, 40)} * (0.2 + 0.68 * ${d('women-members')}))::integer)
			end as women_members
		from aged`);
}

/** Moves a Saturday or a Sunday to a working day of the same month. */
function workday(day: string): string {
	return `case isodow(${day})
		when 6 then ${day} + case when day(${day}) = 1 then 2 else -1 end
		when 7 then ${day} + case when day(${day}) <= 2 then 1 else -2 end
		else ${day} end`;
}

/** Age at registration, 18 to 82, such that the median in 2025 is 44. */
function ageAt(u: string): string {
	const points = [
		[0, 18],
		[0.1, 25],
		[0.25, 32],
		[0.5, 42],
		[0.75, 52],
		[0.9, 61],
		[0.99, 74],
		[1, 82]
	] as const;
	const cases = points.slice(1).map(([to, age], index) => {
		const [from, start] = points[index] ?? [0, 18];
		return `when ${u} < ${to} then ${start} + (${u} - ${from}) / ${to - from} * ${age - start}`;
	});
	return `case ${cases.join('\n')} end`;
}

/** The register's rows for its export: texts that identify nobody are made from the key. */
export function registerRows(draw: Draw): string {
	const d = (purpose: string) => draw('key', `register.${purpose}`);
	return `
		select number as position, person and deregistered_on is null as plain,
			'FM' || lpad(number::varchar, 7, '0') as nia,
			case when person then 'X' || lpad(key::varchar, 7, '0') end as cin,
			case when person then 'Nom-' || lpad(key::varchar, 7, '0')
				else case kind when 'cooperative' then 'Coopérative-' else 'Entreprise-' end
					|| lpad(key::varchar, 5, '0') end as last_name,
			case when person then 'Prénom-' || ${between(d('first-name'), 1, 99)} end as first_name,
			kind, sex, birth_date, province, commune, milieu,
			'N° ' || ${between(d('address'), 1, 180)} || ', rue Exemple' as address,
			case when ${d('no-phone')} >= 0.08
				then '06000' || lpad((key % 100000)::varchar, 5, '0') end as phone,
			branch,
			case when ${d('upper')} < 0.06 then upper(activity) else activity end as activity,
			registered_on, status, deregistered_on, deregistration_reason,
			case when card_issued_on is not null then 'C-' || lpad(key::varchar, 7, '0') end as card_no,
			card_issued_on, bank_account, members, women_members
		from register`;
}
