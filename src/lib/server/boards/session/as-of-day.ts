import { lastDay } from '../../query/days.ts';
import { readDay } from '../../query/read-question.ts';
import type { Desk } from '../desk.ts';

/**
 * The day from which lateness counts: what the address says as `as_of`, else the day to which the
 * recommendations reach.
 * @throws Refusal when it is no day.
 */
export function asOfDay(desk: Desk, search: URLSearchParams): string {
	return (
		readDay('as_of', search.get('as_of') ?? undefined, lastDay) ?? desk.reachOf('recommendations')
	);
}

/** What a link has to carry so that the page it leads to counts from the same day. */
export function keptDay(search: URLSearchParams): string {
	const asked = search.get('as_of');
	return asked === null ? '' : `?as_of=${encodeURIComponent(asked)}`;
}
