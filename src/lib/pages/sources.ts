import type { Language } from '$pipelines/contract/text';
import type { IndicatorDescription } from '$lib/api';
import { formatList } from '$lib/i18n/formats';
import { charts } from '$lib/i18n/messages/charts';
import { say } from '$lib/i18n/say';

/** "Source: National Register of Crafts", from the exports that an indicator rests on. */
export function sourceLine({ sources }: IndicatorDescription, language: Language): string {
	return say(charts.source, language, {
		source: formatList(
			sources.map(({ title }) => title[language]),
			language
		)
	});
}

/** Parts of a note under a title, as one line. */
export const noteOf = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');
