import type { Language } from '$pipelines/contract/text.ts';
import { briefing as words } from '$lib/i18n/messages/briefing.ts';
import { say } from '$lib/i18n/say.ts';
import type { BriefingLine } from './briefing.ts';
import type { Decisions } from './decisions.ts';

/** What is late in a line: the recommendation that has waited longest, and how many files. */
export function tellLate({ list, totals }: Decisions, language: Language): BriefingLine {
	const of = (kind: 'overdue' | 'stale') => ({
		oldest: list.find((decision) => decision.kind === kind),
		total: totals.find((total) => total.kind === kind)
	});
	const { oldest, total } = of('overdue');
	const files = of('stale');
	const told = (sentence: string, about: string, href: string): BriefingLine => ({
		...{ kind: 'late', about, sentence, href },
		query: ''
	});
	if (oldest && total) {
		const { id, title, who, waited } = oldest;
		const first = say(words.overdue, language, { count: total.label, title, who, days: waited });
		const second = files.total ? say(words.files, language, { count: files.total.label }) : '';
		return told(`${first} ${second}`.trim(), id, total.href);
	}
	if (files.oldest && files.total) {
		const { title } = files.oldest;
		const sentence = say(words.onlyFiles, language, { count: files.total.label, title });
		return told(sentence, files.oldest.id, files.total.href);
	}
	return told(words.noneLate[language], '', `/${language}/quality`);
}
