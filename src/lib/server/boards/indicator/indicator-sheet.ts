import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { DatasetQuality } from '../../quality/describe.ts';
import { formatDate } from '$lib/i18n/formats.ts';
import { unitNames } from '$lib/i18n/messages/indicator.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { say } from '$lib/i18n/say.ts';
import { rhythmOf } from '../quality/rhythm.ts';

/** What an indicator is, in the page's language. */
export const sheetSchema = shape({
	id: v.string(),
	code: v.string(),
	theme: v.string(),
	kind: v.string(),
	name: v.string(),
	definition: v.string(),
	unitName: v.string(),
	numerator: v.string(),
	denominator: v.nullable(v.string()),
	pitfalls: v.string(),
	basis: v.string(),
	splits: list(v.string()),
	sources: list(
		shape({
			dataset: v.string(),
			title: v.string(),
			/** The days that it speaks of. */
			dates: v.string(),
			/** How often it is expected. */
			rhythm: v.string(),
			/** The last file that was loaded. */
			file: v.nullable(v.string())
		})
	)
});
export type IndicatorSheet = v.InferOutput<typeof sheetSchema>;

export function sheetOf(
	indicator: IndicatorDescription,
	/** Of the exports that it rests on. */
	datasets: readonly DatasetQuality[],
	language: Language
): IndicatorSheet {
	const { id, code, theme, kind, unit } = indicator;
	return {
		...{ id, code, theme, kind },
		name: indicator.name[language],
		definition: indicator.definition[language],
		unitName: unitNames[unit][language],
		numerator: indicator.numerator[language],
		denominator: indicator.denominator?.[language] ?? null,
		pitfalls: indicator.pitfalls[language],
		basis: indicator.basis[language],
		splits: indicator.dimensions.map((name) => dimensionOf(name).label[language]),
		sources: indicator.sources.map(({ dataset, title, first_date, reference_date }) => {
			const last = reference_date ? formatDate(reference_date, language) : null;
			const known = datasets.find((other) => other.id === dataset);
			return {
				dataset,
				title: title[language],
				dates:
					first_date && last
						? say(words.sourceDates, language, { first: formatDate(first_date, language), last })
						: (last ?? words.noData[language]),
				rhythm: known ? rhythmOf(known.rhythm_days, language) : '',
				file: known?.last_file?.name ?? null
			};
		})
	};
}
