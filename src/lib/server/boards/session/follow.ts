import { daysBetween } from '../../query/days.ts';
import type { Agreement, Recommendation, Session } from './assembly.ts';

const states = ['planned', 'ongoing', 'blocked', 'done', 'cancelled'] as const;
/** `dropped` is closed without being done. */
export type State = (typeof states)[number] | 'dropped';
export const openStates = ['blocked', 'ongoing', 'planned'] as const satisfies readonly State[];

/** A recommendation as it stood on a day. */
export interface Followed {
	readonly of: Recommendation;
	readonly state: State;
	readonly open: boolean;
	/** Said to be done, without the day on which it was closed. */
	readonly undated: boolean;
	/** Days past its due date, until it was closed or until the day; 0 where it is in time. */
	readonly daysLate: number;
}

/** Those that had been issued by a day, as they stood then: what was closed later was being worked on. */
export function followAt(recommendations: readonly Recommendation[], day: string): Followed[] {
	return recommendations.filter(({ issuedOn }) => issuedOn <= day).map((one) => stateAt(one, day));
}

/** As indicators count them: only its closing date closes one, and only what is done and closed is done. */
function stateAt(of: Recommendation, day: string): Followed {
	const { closedOn, dueOn } = of;
	const said = stateOf(of.status);
	const isClosed = closedOn !== null && closedOn <= day;
	const open = said !== 'cancelled' && !isClosed;
	const until = open ? day : closedOn;
	const late = dueOn !== null && until !== null && said !== 'cancelled' && until > dueOn;
	return {
		...{ of, open, state: stateThen(said, isClosed) },
		undated: said === 'done' && closedOn === null,
		daysLate: late ? daysBetween(dueOn, until) : 0
	};
}

function stateThen(said: State, isClosed: boolean): State {
	if (said === 'cancelled') return said;
	if (isClosed) return said === 'done' ? 'done' : 'dropped';
	return said === 'done' ? 'ongoing' : said;
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

/**
 * Whether a session had its quorum; null where numbers are not known.
 * @param share of the members in office, that those present must exceed
 */
export function hasQuorum({ present, inOffice }: Session, share: number): boolean | null {
	return present === null || inOffice === null ? null : present > inOffice * share;
}

/** An agreement adopted by an assembly and unsigned half a year later has met the next one. */
const daysToSign = 180;

/** Whether it has waited for longer than it should. */
export const isStalled = (
	agreement: Pick<Agreement, 'stage' | 'approvedOn'>,
	day: string
): boolean => (waitingToBeSigned(agreement, day) ?? 0) > daysToSign;

/** Days for which an adopted agreement has waited for its signature; null where it does not. */
export function waitingToBeSigned(
	{ stage, approvedOn }: Pick<Agreement, 'stage' | 'approvedOn'>,
	day: string
): number | null {
	return stage === 'approved' && approvedOn !== null && approvedOn <= day
		? daysBetween(approvedOn, day)
		: null;
}
