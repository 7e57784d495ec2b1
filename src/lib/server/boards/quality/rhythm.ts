import type { Language } from '$pipelines/contract/text.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { dayCount, quality, rhythmNames } from '$lib/i18n/messages/quality.ts';
import { say, sayCount } from '$lib/i18n/say.ts';

/** How often a file is expected, in words: 31 days are what a monthly one may take. */
export function rhythmOf(days: number, language: Language): string {
	return (
		rhythmNames[days]?.[language] ??
		say(quality.every, language, {
			days: sayCount(dayCount, language, days, { n: formatNumber(days, language) })
		})
	);
}
