import type { DuckDBConnection } from '@duckdb/node-api';
import { amnestyMonth, contributionIn, monthCount, monthName } from './calendar.ts';
import { between, pick, type Draw } from './random.ts';
import { literal } from './sql.ts';
import { territories } from './territory.ts';

/** A month that never comes. */
const never = 999;

/**
 * Creates `insured`: for each person, the months in which things happen to the coverage (counted
 * from the opening of the register). A month's rows follow from it, so that states have a course
 * over time. Payers pay in one window, in two when the amnesty brings them back, or on and off.
 */
export async function createInsured(
	connection: DuckDBConnection,
	{ draw }: { draw: Draw }
): Promise<void> {
	const d = (purpose: string) => draw('key', `insured.${purpose}`);
	const waiting = (purpose: string, months: number) =>
		`floor(-ln(1 - ${d(purpose)}) * ${months})::integer`;
	const rural = territories.filter((territory) => territory.rural).map(({ id }) => literal(id));
	const paid = Array.from({ length: monthCount + 1 }, (_, month) =>
		Array.from({ length: month }, (_, before) => contributionIn(before)).reduce((a, b) => a + b, 0)
	);
	await connection.run(`
		create or replace macro owed(from_month, to_month) as
			([${paid.map((sum) => sum.toFixed(2)).join(', ')}]::double[])[to_month + 1]
			- ([${paid.map((sum) => sum.toFixed(2)).join(', ')}]::double[])[from_month + 1]`);
	await connection.run(`
		create or replace table insured as
		with started as (
			select key, number, registered_on, deregistered_on, age,
				(year(registered_on) - 2022) * 12 + month(registered_on) - 2 as entered,
				province in (${rural.join(', ')}) as lagging
			from register where person
		), known as (
			select *, entered + ${pick(d('pre'), 2.4)} as pre_registered,
				${d('number')} < case when lagging then 0.72 else 0.82 end as gets_number,
				case
					when ${d('payer')} < case when lagging then 0.34 else 0.43 end then 'regular'
					when ${d('payer')} < case when lagging then 0.52 else 0.62 end then 'irregular'
					else 'never'
				end as payer,
				case
					when ${d('exit')} < 0.03 then 'salaried'
					when ${d('exit')} < 0.08 then 'amo_tadamon'
					when ${d('exit')} < 0.088 then 'deceased'
					when ${d('exit')} < 0.23 and age >= 60 then 'retired'
				end as exit_state
			from started
		), numbered as (
			select *,
				case when exit_state is null then ${never}
					else entered + ${pick(d('exit-month'), `(${monthCount + 4} - entered)`)} end as leaves,
				case when gets_number then pre_registered + ${waiting('number-month', 4)} else ${never}
					end as numbered
			from known
		), paying as (
			select *,
				case when payer = 'never' then ${never}
					else numbered + ${pick(d('first'), 3)} end as pays_from,
				${between(d('cycle'), 8, 15)} as cycle, ${between(d('on'), 4, 7)} as on_months
			from numbered
		), lapsing as (
			select *,
				case when payer = 'regular' and ${d('lapse')} < 0.3
					then pays_from + 6 + ${waiting('lapse-month', 12)} else ${never} end as pays_until
			from paying
		)
		select key, number, registered_on, deregistered_on, entered, pre_registered, numbered, payer,
			exit_state, leaves, pays_from, least(pays_until, ${never}) as pays_until, cycle, on_months,
			case when payer <> 'irregular' and numbered <= ${amnestyMonth - 3}
				and (payer = 'never' or pays_until < ${amnestyMonth - 2}) and ${d('amnesty')} < 0.22
				then ${amnestyMonth} + ${pick(d('amnesty-month'), 3)} else ${never} end as returns,
			${d('gives-up')} < 0.25 as gives_up,
			${d('closed')} < 0.6 as closes,
			case
				when ${d('channel')} < 0.03 then null
				when ${d('channel')} < 0.83 then 'rna'
				when ${d('channel')} < 0.91 then 'cpu'
				when ${d('channel')} < 0.97 then 'auto_entrepreneur'
				else 'bookkeeping'
			end as channel,
			'90' || lpad(key::varchar, 7, '0') as cnss_no,
			${between(d('number-day'), 0, 27)} as number_day,
			least(${pick(d('dependants'), 4)} + ${pick(d('dependants-more'), 3)}, 6) as dependants
		from lapsing`);
}

/** The rows of a month: one for each person registered on its last day. */
export function coverageRows(month: number, draw: Draw): string {
	const first = `date '${monthName(month)}-01'`;
	const d = (purpose: string) => draw(`(key * 64 + ${month})`, `coverage.${purpose}`);
	const rate = contributionIn(month);
	const now = String(month);
	const until = String(month + 1);
	const gaveUp = `case when gives_up then returns + 12 else ${never} end`;
	return `
		with present as (
			select *, ${gaveUp} as returns_until,
				${now} - pays_from as since_first,
				case when payer = 'irregular' and ${now} >= pays_from
					then (${now} - pays_from) % cycle end as turn
			from insured
			where registered_on <= last_day(${first})
				and (deregistered_on is null or deregistered_on > last_day(${first}))
		), situated as (
			select *,
				${now} >= numbered as has_number,
				${now} >= leaves as gone,
				case
					when turn is not null then turn < on_months
					else (${now} >= pays_from and ${now} < pays_until)
						or (${now} >= returns and ${now} < returns_until)
				end as on_time,
				case
					when ${now} >= leaves then exit_state
					when ${now} < pre_registered then 'identified'
					when ${now} < numbered then 'pre_registered'
					when ${now} >= returns then case
						when ${now} - returns < 3 then 'qualifying'
						when ${now} - returns_until < 3 then 'rights_open'
						else 'rights_closed' end
					when ${now} < pays_from and payer <> 'never' then 'registered'
					when payer = 'never' then
						case when ${now} - numbered < 3 or not closes then 'registered'
							else 'rights_closed' end
					when since_first = 0 then 'contributing'
					when since_first < 4 then 'qualifying'
					when turn is not null then case
						when turn >= on_months + 2 then 'rights_closed'
						when turn = 0 then 'contributing'
						when turn = 1 then 'qualifying'
						else 'rights_open' end
					when ${now} - pays_until < 3 then 'rights_open'
					else 'rights_closed'
				end as state
			from present
		), charged as (
			select *,
				case when has_number and not gone then ${rate} end as due,
				case
					when not on_time or ${d('late')} < 0.04 then 0
					when ${d('advance')} < 0.002 then ${3 * rate}
					else ${rate}
				end as payment,
				case
					when ${now} >= returns then
						owed(returns, ${until}) - owed(returns, least(returns_until, ${until}))
					when payer = 'irregular' and ${now} >= pays_from then ${rate} * (since_first + 1
						- floor((since_first + 1) / cycle) * on_months
						- least((since_first + 1) % cycle, on_months))
					when ${now} >= pays_from then
						owed(pays_from, ${until}) - owed(pays_from, least(pays_until, ${until}))
					else owed(least(numbered, ${until}), ${until})
				end as unpaid
			from situated
		)
		select number as position, true as plain,
			'FM' || lpad(number::varchar, 7, '0') as nia,
			${first} as month,
			case when has_number then cnss_no end as cnss_no,
			channel,
			case when has_number then (date '2022-02-01' + to_months(numbered))::date + number_day
				end as cnss_registered_on,
			state,
			due::decimal(18, 2) as due_mad,
			case when due is not null then payment end::decimal(18, 2) as paid_mad,
			case when due is not null then
				greatest(unpaid, case when payment = 0 then ${rate} else 0 end) end::decimal(18, 2) as arrears_mad,
			case when has_number then dependants end as dependants
		from charged`;
}
