import type { Language } from '$pipelines/contract/text';
import type { DimensionId, IndicatorDescription } from '$lib/api';
import { byDimension, dimensionNames } from '$lib/i18n/messages/names';

/** "Registered artisans, by province". */
export function titleOf(
	{ name }: Pick<IndicatorDescription, 'name'>,
	dimension: DimensionId | null,
	language: Language
): string {
	if (!dimension) return name[language];
	const label = dimensionNames[dimension]?.[language] ?? dimension;
	const split = byDimension[language].replace('{dimension}', insideSentence(label));
	return `${name[language]}${language === 'ar' ? ' ' : ', '}${split}`;
}

/** Without its capital, unless the word is an acronym. */
function insideSentence(label: string): string {
	return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
