import { monthsBefore } from '$lib/figures/window.ts';
import { addDays } from '$lib/figures/days.ts';
import { firstDay, lastDay } from '$lib/figures/days.ts';
import { readDay } from '../../query/read-question.ts';
import { invalidValue } from '../../refusals/refusals.ts';
import type { Desk } from '../desk.ts';
import type { Session } from '../session/assembly.ts';

/** What a report is about, in the words of the API: months or days, both included. */
export interface ReportPeriod {
	readonly from: string;
	readonly to: string;
}

/** Sessions are some four months apart; before the first one as much is told. */
const monthsWithoutSession = 6;

/**
 * The months since the session before, up to the last one that had ended when the assembly met; or
 * what the address asks for.
 * @throws Refusal when that is no day, or ends before it begins.
 */
export function periodOf(
	desk: Desk,
	session: Session,
	earlier: Session | undefined,
	search: URLSearchParams
): ReportPeriod {
	const end = session.heldOn ?? desk.reachOf('recommendations');
	const to = search.get('to') ?? addDays(`${addDays(end, 1).slice(0, 7)}-01`, -1).slice(0, 7);
	const from =
		search.get('from') ?? earlier?.heldOn?.slice(0, 7) ?? monthsBefore(to, monthsWithoutSession);
	const [first, last] = [readDay('from', from, firstDay), readDay('to', to, lastDay)];
	if (first !== null && last !== null && first > last) {
		throw invalidValue('from', from, {
			ar: `يجب أن تسبق البداية تاريخ النهاية \u2068${to}\u2069`,
			fr: `le début doit précéder la fin, ${to}`,
			en: `it must not come after to, ${to}`
		});
	}
	return { from, to };
}
