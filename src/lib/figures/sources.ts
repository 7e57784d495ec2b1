import type { Language, Text } from '$pipelines/contract/text';
import { charts } from '$lib/i18n/messages/charts';
import { say } from '$lib/i18n/say';

/** Joined by "and", titles that have an "and" of their own would read as one. */
const between: Text = { ar: '؛ ', fr: '\u00a0; ', en: '; ' };

/** "Source: National Register of Crafts", from the exports that an indicator rests on. */
export function sourceLine(
	{ sources }: { readonly sources: readonly { readonly title: Text }[] },
	language: Language
): string {
	return say(charts.source, language, {
		source: sources.map(({ title }) => title[language]).join(between[language])
	});
}

/** Parts of a note under a title, as one line. */
export const noteOf = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');
