import { extractionDate } from './calendar.ts';
import { between, pick, type Draw } from './random.ts';

/** Applications a year at scale 1. */
const yearly = { 2022: 180, 2023: 520, 2024: 680, 2025: 410 } as const;

/** The first and the last day of a year on which one may apply: from the agreement to the extraction. */
const span = (year: number): [from: string, to: string] => [
	year === 2022 ? '2022-09-01' : `${year}-01-02`,
	year === 2025 ? extractionDate : `${year}-12-31`
];

/** One row for each application; who applies was registered on that day. */
export function loanRows(scale: number, draw: Draw): string {
	const d = (purpose: string) => draw('key', `loans.${purpose}`);
	const years = Object.entries(yearly).map(([year, count]) => {
		const [from, to] = span(Number(year));
		return `(${year}, ${Math.round(count * scale)}, date '${from}', date '${to}')`;
	});
	// The sum of three draws, centred: near enough to a bell.
	const bell = `(${d('size-1')} + ${d('size-2')} + ${d('size-3')} - 1.5) * 2`;
	return `
		with filed as (
			select year * 100000 + i as key, first_day + ${pick(d('day'), '(last_day - first_day + 1)')} as filed_on
			from (select *, unnest(range(size)) as i
				from (values ${years.join(', ')}) as t(year, size, first_day, last_day))
		), known as (
			select registered_on, max(number) as known from register group by registered_on
		), applied as (
			select f.key, f.filed_on, 1 + ${pick(d('who'), 'known')} as number,
				round(25000 * exp(0.97 * ${bell}) / 500) * 500 as requested,
				filed_on + ${between(d('delay'), 8, 60)} as decision_day, ${d('decision')} as u
			from filed f asof join known k on f.filed_on >= k.registered_on
		), decided as (
			select *,
				case when u < 0.04 then 'withdrawn'
					when decision_day > date '${extractionDate}' or u < 0.06 then 'pending'
					when u < 0.62 then 'approved' else 'rejected' end as decision
			from applied
		), granted as (
			select *, greatest(2000, requested) as requested_mad,
				case when decision in ('approved', 'rejected') then decision_day end as decided_on,
				case when decision = 'approved' then
					greatest(2000, round(greatest(2000, requested) * (0.65 + 0.4 * least(${d('granted')}, 0.875)) / 500) * 500)
				end as approved_mad,
				case when decision = 'approved' and ${d('disbursed')} < 0.93
					then decision_day + ${between(d('paid'), 4, 40)} end as disbursed_day
			from decided
		), paid as (
			select *, case when disbursed_day <= date '${extractionDate}' then disbursed_day end as disbursed_on
			from granted
		), standing as (
			select *, case when disbursed_on is not null then least(approved_mad, requested_mad) end as disbursed_mad,
				greatest(0, 1 - date_diff('month', disbursed_on, date '${extractionDate}')
					/ ${between(d('term'), 18, 48)}::double) as remaining, ${d('late')} as u_late
			from paid
		)
		select row_number() over (order by filed_on, key) as position, true as plain,
			'DC-' || year(filed_on) || '-' || lpad((key % 100000 + 1)::varchar, 4, '0') as application_ref,
			'FM' || lpad(number::varchar, 7, '0') as nia,
			['Banque A', 'Banque B', 'Banque C', 'Banque D'][
				case when ${d('bank')} < 0.42 then 1 when ${d('bank')} < 0.7 then 2
					when ${d('bank')} < 0.9 then 3 else 4 end] as bank,
			case when requested_mad <= 20000 then 'Microcrédit'
				when ${d('product')} < 0.5 then 'Crédit équipement' else 'Fonds de roulement' end as product,
			filed_on, decision, decided_on, requested_mad::decimal(18, 2) as requested_mad,
			approved_mad::decimal(18, 2) as approved_mad, disbursed_on,
			disbursed_mad::decimal(18, 2) as disbursed_mad,
			round(disbursed_mad * remaining, 2)::decimal(18, 2) as outstanding_mad,
			case when disbursed_mad is not null then case when remaining = 0 or u_late < 0.84 then 0
				when u_late < 0.93 then ${between(d('days-late'), 1, 89)}
				else least(${between(d('days-late'), 90, 400)}, date_diff('day', disbursed_on, date '${extractionDate}'))
			end end as days_late
		from standing`;
}
