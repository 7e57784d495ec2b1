import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { formatList } from '$lib/i18n/formats.ts';
import { byDimension, byGrain, type Grain } from '$lib/i18n/messages/names.ts';

/** "Registered artisans, by month and by province": a title that says what a drawing shows. */
export function titleOf(
	{ name }: Pick<IndicatorDescription, 'name'>,
	dimension: DimensionId | null,
	language: Language,
	grain?: Grain,
	across?: DimensionId | null
): string {
	const splits = [
		...(grain ? [byGrain[grain][language]] : []),
		...[dimension, across ?? null].flatMap((name) =>
			name ? [splitBy(dimensionOf(name).label, language)] : []
		)
	];
	if (splits.length === 0) return name[language];
	if (language === 'ar') return [name.ar, ...splits].join(' ');
	return `${name[language]}, ${formatList(splits, language)}`;
}

function splitBy(name: Text, language: Language): string {
	const label = name[language];
	// Inside a sentence without its capital, unless the word is an acronym.
	const inside = /^\p{Lu}\p{Lu}/u.test(label)
		? label
		: label.charAt(0).toLowerCase() + label.slice(1);
	return byDimension[language].replace('{dimension}', inside);
}
