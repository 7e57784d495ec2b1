import type { Language, Text } from '$pipelines/contract/text.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { say } from '$lib/i18n/say.ts';
import { formatValue } from '$lib/pages/value.ts';
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

/** A difference with its sign: points for shares, else the unit of the indicator. */
export function formatDifference(difference: number, unit: Unit, language: Language): string {
	if (unit === 'share') {
		const points = formatNumber(difference * 100, language, { decimals: 1, signed: true });
		return `${points}\u00a0${figures.points[language]}`;
	}
	const size = formatValue(Math.abs(difference), unit, language);
	const zero = formatValue(0, unit, language);
	if (size === zero) return zero;
	const sign = difference < 0 ? '\u2212' : '+';
	return language === 'ar' ? `\u2066${sign}${size}\u2069` : `${sign}${size}`;
}
