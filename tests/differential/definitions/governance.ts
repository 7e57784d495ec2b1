import type { RawRow } from '../raw-rules.ts';
import { by, numberOrNull, one, within, type Recomputed } from '../recomputed.ts';

type Number = (row: RawRow) => number | null;

/** Agreements approved by D and not cancelled. */
const agreements = (n: Number, m: Number): Recomputed => ({
	dataset: 'agreements',
	as: 'ratio',
	parts: ({ of }, { at }) =>
		of('agreements')
			.filter(({ first_approved_on, stage }) => by(first_approved_on, at) && stage !== 'cancelled')
			.map((row) => ({ of: row, n: n(row), m: m(row) }))
});

const membersOf = (row: RawRow) => ({ ...row, session: row.session_ref });

export const governance: Readonly<Record<string, Recomputed>> = {
	'sessions-held': {
		dataset: 'sessions',
		parts: ({ of }, period) =>
			of('sessions')
				.filter(({ kind, held_on }) => kind === 'ordinary' && within(held_on, period))
				.map((row) => ({ of: membersOf(row), n: 1 }))
	},
	'attendance-rate': {
		dataset: 'sessions',
		as: 'ratio',
		parts: ({ of }, period) =>
			of('sessions')
				.filter(({ held_on }) => within(held_on, period))
				.map((row) => ({
					of: membersOf(row),
					n: numberOrNull(row.members_present),
					m: numberOrNull(row.members_in_office)
				}))
	},
	'agreements-by-stage': {
		dataset: 'agreements',
		parts: ({ of }, { at }) =>
			of('agreements')
				.filter(({ first_approved_on, stage }) => by(first_approved_on, at) || stage === 'draft')
				.map((row) => ({ of: row, n: 1 }))
	},
	'agreement-execution-rate': agreements(
		({ milestones_done }) => numberOrNull(milestones_done),
		({ milestones_due }) => numberOrNull(milestones_due)
	),
	'partner-funding-rate': agreements(
		({ received_mad }) => numberOrNull(received_mad),
		({ amount_mad }) => numberOrNull(amount_mad)
	),
	'recommendation-implementation-rate': {
		dataset: 'recommendations',
		as: 'ratio',
		parts: ({ of }, { at }) =>
			of('recommendations')
				.filter(({ issued_on, status }) => by(issued_on, at) && status !== 'cancelled')
				.map((row) => ({
					of: membersOf(row),
					n: one(row.status === 'done' && by(row.closed_on, at)),
					m: 1
				}))
	},
	'overdue-recommendations': {
		dataset: 'recommendations',
		parts: ({ of }, { at }) =>
			of('recommendations')
				.filter(
					({ issued_on, status, due_on, closed_on }) =>
						by(issued_on, at) &&
						status !== 'cancelled' &&
						due_on !== null &&
						String(due_on) < at &&
						(closed_on === null || String(closed_on) > at)
				)
				.map((row) => ({ of: membersOf(row), n: 1 }))
	},
	'committee-meetings-held': {
		dataset: 'committee_meetings',
		as: 'ratio',
		parts: ({ of }, period) =>
			of('committee_meetings')
				.filter(({ planned_on }) => within(planned_on, period))
				.map((row) => ({ of: row, n: one(row.held_on !== null), m: 1 }))
	}
};
