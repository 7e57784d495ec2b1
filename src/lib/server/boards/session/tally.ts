import * as v from 'valibot';
import type { Language } from '$pipelines/contract/text.ts';
import { count, shape } from '$lib/schema.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import {
	doneCount,
	lateCount,
	openCount,
	recommendationCount,
	session as words
} from '$lib/i18n/messages/sessions.ts';
import { say, sayCount, type Plural } from '$lib/i18n/say.ts';
import type { Followed } from './follow.ts';

/** How many recommendations there are, and how they stand. */
export const tallySchema = shape({
	issued: count,
	done: count,
	open: count,
	late: count,
	sentence: v.string()
});
export type Tally = v.InferOutput<typeof tallySchema>;

export function tallyOf(followed: readonly Followed[], language: Language): Tally {
	const issued = followed.length;
	const done = followed.filter(({ state }) => state === 'done').length;
	const open = followed.filter((one) => one.open).length;
	const late = followed.filter((one) => one.open && one.daysLate > 0).length;
	const told = (plural: Plural, n: number) =>
		sayCount(plural, language, n, { n: formatNumber(n, language) });
	return {
		...{ issued, done, open, late },
		sentence: say(words.summary, language, {
			issued: told(recommendationCount, issued),
			done: told(doneCount, done),
			open: told(openCount, open),
			late: told(lateCount, late)
		})
	};
}
