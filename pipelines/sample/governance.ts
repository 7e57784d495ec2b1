import type { DuckDBConnection } from '@duckdb/node-api';
import { agendaItems } from './agenda-list.ts';
import { agreementRef, agreements, partnersInArabic } from './agreement-list.ts';
import { extractionDate } from './calendar.ts';
import { between, type Draw } from './random.ts';
import { ownersInArabic, recommendations } from './recommendation-list.ts';
import { membersInOffice, sessions } from './session-list.ts';
import { createTable, type Scalar } from './sql.ts';

/** Creates the tables of the assembly: sessions, agreements, votes, things recommended. */
export async function createGovernance(connection: DuckDBConnection): Promise<void> {
	await createTable(
		connection,
		'assemblies',
		['position', 'session_ref', 'label_fr', 'label_ar', 'kind', 'held_on', 'place', 'present'],
		sessions.map((session, index): Scalar[] => [
			index + 1,
			session.ref,
			session.fr,
			session.ar,
			session.kind,
			session.held,
			session.place,
			session.present
		])
	);
	await createAgreements(connection);
	await createTable(
		connection,
		'items',
		[
			...['session_ref', 'item', 'kind', 'title_fr', 'title_ar', 'agreement_ref'],
			...['presented_by', 'presented_by_ar']
		],
		sessions.flatMap(agendaItems)
	);
	await createTable(
		connection,
		'subjects',
		[
			...['subject', 'committee', 'theme', 'owner', 'owner_ar', 'title_fr', 'title_ar'],
			...['indicators', 'places']
		],
		recommendations.map(
			([committee, theme, owner, fr, ar, indicators, places], index): Scalar[] => [
				...[index + 1, committee, theme, owner, ownersInArabic[owner], fr, ar],
				indicators ?? null,
				places ?? null
			]
		)
	);
}

async function createAgreements(connection: DuckDBConnection): Promise<void> {
	const heldOn = (month: string) => sessions.find(({ ref }) => ref.endsWith(month))?.held ?? null;
	const firstApproval = (decisions: Readonly<Record<string, string>>) =>
		Object.keys(decisions)
			.filter((month) => decisions[month] === 'approved')
			.sort()[0];
	const dirhams = (amount: number | undefined) =>
		amount === undefined ? null : Math.round(amount * 1e6);
	await createTable(
		connection,
		'conventions',
		[
			'position',
			'agreement_ref',
			'title_fr',
			'title_ar',
			'theme',
			'partners',
			'partners_ar',
			'stage',
			'first_approved_on',
			'signed_on',
			'ends_on',
			'amount_mad',
			'chamber_share_mad',
			'received_mad',
			'milestones_due',
			'milestones_done',
			'indicators',
			'places'
		],
		agreements.map((agreement, index): Scalar[] => [
			index + 1,
			agreementRef(index),
			agreement.fr,
			agreement.ar,
			agreement.theme,
			agreement.partners,
			partnersInArabic(agreement.partners),
			agreement.stage,
			heldOn(firstApproval(agreement.decisions) ?? 'never'),
			agreement.signed ?? null,
			agreement.ends ?? null,
			dirhams(agreement.money?.[0]),
			dirhams(agreement.money?.[1]),
			dirhams(agreement.money?.[2]),
			...agreement.milestones,
			agreement.aims?.[0] || null,
			agreement.aims?.[1] || null
		])
	);
	const votes = agreements.flatMap(({ decisions }, index) =>
		Object.entries(decisions).map(([month, decision]): Scalar[] => {
			const session = sessions.find(({ ref }) => ref.endsWith(month));
			if (!session) throw new Error(`no session of ${month}`);
			return [agreementRef(index), session.ref, session.held, session.present, decision];
		})
	);
	await createTable(
		connection,
		'votes',
		['agreement_ref', 'session_ref', 'held_on', 'present', 'decision'],
		votes
	);
}

export const sessionRows = `
	select position, true as plain, session_ref, label_fr, label_ar, kind, held_on::date as held_on, place,
		case when held_on is not null then ${membersInOffice} end as members_in_office,
		present as members_present
	from assemblies`;

export const agendaRows = `
	select row_number() over (order by session_ref, item) as position, true as plain, * from items`;

export const agreementRows = `
	select * replace (first_approved_on::date as first_approved_on, signed_on::date as signed_on,
		ends_on::date as ends_on), amount_mad is not null as plain
	from conventions`;

export function decisionRows(draw: Draw): string {
	const d = (purpose: string) => draw('position', `decisions.${purpose}`);
	return `
		with counted as (
			select *, row_number() over (order by held_on, agreement_ref) as position from votes
		), cast_votes as (
			select *, present - ${between(d('absent'), 0, 6)} as cast_by,
				case decision when 'approved' then 0.06 when 'amended' then 0.15
					when 'deferred' then 0.3 else 0.7 end as against
			from counted
		)
		select position, true as plain, agreement_ref, session_ref, decision,
			case when decision <> 'presented' then cast_by - round(cast_by * against * ${d('against')})::integer end
				as votes_for,
			case when decision <> 'presented' then round(cast_by * against * ${d('against')})::integer end
				as votes_against,
			case when decision <> 'presented' then least(present - cast_by, 3) end as abstentions
		from cast_votes`;
}

/** From 10 to 18 a session; a third or so come late, and some are still open after their day. */
export function recommendationRows(draw: Draw): string {
	const session = (purpose: string) => draw('position', `recommendations.${purpose}`);
	const d = (purpose: string) => draw('key', `recommendations.${purpose}`);
	return `
		with drawn as (
			select a.session_ref, a.held_on::date as issued_on, s.*, a.position * 100 + s.subject as key,
				${between(session('size'), 10, 18)} as size
			from assemblies a cross join subjects s
			where a.held_on is not null and a.kind = 'ordinary'
		), chosen as (
			select * from drawn qualify row_number() over (partition by session_ref order by ${d('chosen')}, key) <= size
		), due as (
			select *, row_number() over (order by issued_on, key) as position,
				case when ${d('no-day')} >= 0.05 then issued_on + 30 * ${between(d('due'), 2, 9)} end as due_on,
				${d('late')} < 0.36 as late
			from chosen
		), closed as (
			select *, coalesce(due_on, issued_on + 180)
				+ case when late then ${between(d('delay'), 10, 260)} else -${between(d('early'), 0, 50)} end as closing
			from due
		), settled as (
			select *, case when ${d('cancelled')} < 0.04 then 'cancelled'
				when closing <= date '${extractionDate}' then 'done'
				when late and ${d('blocked')} < 0.3 then 'blocked'
				when issued_on > date '${extractionDate}' - 45 then 'planned' else 'ongoing' end as status
			from closed
		)
		select position, true as plain, 'R-' || lpad(position::varchar, 4, '0') as recommendation_ref, session_ref,
			issued_on, committee, theme, title_fr, title_ar, owner, owner_ar, due_on, status,
			case when status = 'done' then closing end as closed_on,
			case when status = 'done' and ${d('evidence')} < 0.7
				then ['PV', 'Note', 'Courrier', 'Rapport'][${between(d('kind'), 1, 4)}] || ' ' || position end as evidence, indicators, places
		from settled`;
}

/** One planned for each committee and quarter, some of them after the extraction. */
export function meetingRows(draw: Draw): string {
	const d = (purpose: string) => draw('position', `meetings.${purpose}`);
	return `
		with planned as (
			select row_number() over (order by quarter, id) as position, id as committee,
				date '2022-03-07' + to_months(3 * quarter) + to_days(row_number() over (
					partition by quarter order by id)::integer) as planned_day
			from committees cross join (select unnest(range(15)) as quarter)
		), met as (
			select *, planned_day::date as planned_on,
				planned_day::date + case when ${d('delay')} < 0.3 then ${between(d('days'), 1, 20)} else 0 end as meeting,
				${d('held')} < 0.78 as meets
			from planned
		), held as (
			select *, case when meets and meeting <= date '${extractionDate}' then meeting end as held_on from met
		)
		select position, true as plain, committee, planned_on, held_on,
			case when held_on is not null then ${d('minutes')} < 0.85 end as minutes_filed,
			case when held_on is not null then ${between(d('present'), 5, 13)} end as present
		from held`;
}
