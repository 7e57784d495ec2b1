import { daysBetween } from '../../query/days.ts';
import type { Agreement, Recommendation, Session } from './assembly.ts';

export const states = ['planned', 'ongoing', 'blocked', 'done', 'cancelled'] as const;
export type State = (typeof states)[number];
export const openStates = ['blocked', 'ongoing', 'planned'] as const satisfies readonly State[];

/** A recommendation as it stood on a day. */
export interface Followed {
	readonly of: Recommendation;
	readonly state: State;
	readonly open: boolean;
	/** Days past its due date, until it was closed or until the day; 0 where it is in time. */
	readonly daysLate: number;
}

/** Those that had been issued by a day, as they stood then: what was closed later was being worked on. */
export function followAt(recommendations: readonly Recommendation[], day: string): Followed[] {
	return recommendations.filter(({ issuedOn }) => issuedOn <= day).map((one) => stateAt(one, day));
}

function stateAt(of: Recommendation, day: string): Followed {
	const { status, closedOn, dueOn } = of;
	const closedLater = closedOn !== null && closedOn > day;
	const state: State = closedLater && status === 'done' ? 'ongoing' : stateOf(status);
	const open = state !== 'done' && state !== 'cancelled';
	const until = open ? day : closedOn;
	const late = dueOn !== null && until !== null && state !== 'cancelled' && until > dueOn;
	return { of, state, open, daysLate: late ? daysBetween(dueOn, until) : 0 };
}

const stateOf = (status: string): State => states.find((state) => state === status) ?? 'planned';

/** The longest late first, then by due date; those without a day last. */
export function byLateness(a: Followed, b: Followed): number {
	const dueOf = ({ of }: Followed) => of.dueOn ?? '9999';
	return (
		Number(b.open) - Number(a.open) ||
		(a.open ? dueOf(a).localeCompare(dueOf(b)) : b.daysLate - a.daysLate) ||
		a.of.ref.localeCompare(b.of.ref)
	);
}

/** Members that must be present for the assembly to decide: more than this share of those in office. */
const quorumShare = 1 / 2;

/** Whether a session had its quorum; null where numbers are not known. */
export function hasQuorum({ present, inOffice }: Session): boolean | null {
	return present === null || inOffice === null ? null : present > inOffice * quorumShare;
}

/** An agreement adopted by an assembly and unsigned half a year later has met the next one. */
export const daysToSign = 180;

/** Days for which an adopted agreement has waited for its signature; null where it does not. */
export function waitingToBeSigned(
	{ stage, approvedOn }: Pick<Agreement, 'stage' | 'approvedOn'>,
	day: string
): number | null {
	return stage === 'approved' && approvedOn !== null && approvedOn <= day
		? daysBetween(approvedOn, day)
		: null;
}
