import type { Language, Text } from '$pipelines/contract/text.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { isolateLeftToRight } from '$lib/i18n/isolate.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { say } from '$lib/i18n/say.ts';
import { valueParts } from '$lib/figures/value.ts';
import type { Unit } from '../indicators/definition.ts';

/** A text with its places filled, in each language, by what stands there in that language. */
export function tell(
	text: Text,
	values: (language: Language) => Readonly<Record<string, string>>
): Text {
	const told = (language: Language) => say(text, language, values(language));
	return { ar: told('ar'), fr: told('fr'), en: told('en') };
}

/** Sentences one after the other. */
export function joined(texts: readonly Text[]): Text {
	const all = (language: Language) => texts.map((text) => text[language]).join(' ');
	return { ar: all('ar'), fr: all('fr'), en: all('en') };
}

/** Whether a difference, as it is shown, is none. */
export function isShownAsNothing(difference: number, unit: Unit): boolean {
	return formatDifference(difference, unit, 'en') === formatDifference(0, unit, 'en');
}

/** A difference with its sign: points for shares, else the unit of the indicator. */
export function formatDifference(difference: number, unit: Unit, language: Language): string {
	if (unit === 'share') {
		const points = formatNumber(difference * 100, language, { decimals: 1, signed: true });
		return `${points}\u00a0${figures.points[language]}`;
	}
	const { number, unit: word } = valueParts(Math.abs(difference), unit, language);
	const isNothing = number === valueParts(0, unit, language).number;
	const signed = isNothing ? number : `${difference < 0 ? '\u2212' : '+'}${number}`;
	// The sign stays at the left of its digits; the words of the unit keep their own direction.
	const figure = language === 'ar' && !isNothing ? isolateLeftToRight(signed) : signed;
	return word ? `${figure}\u00a0${word}` : figure;
}
