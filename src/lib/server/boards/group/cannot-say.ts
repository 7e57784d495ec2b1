import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { formatList } from '$lib/i18n/formats.ts';
import { groupWords as words } from '$lib/i18n/messages/places.ts';
import { say } from '$lib/i18n/say.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Desk } from '../desk.ts';

/** Indicators that cannot be told of a group, by why. */
export const cannotSaySchema = list(
	shape({
		reason: v.string(),
		indicators: list(shape({ id: v.string(), name: v.string(), href: v.string() }))
	})
);
type CannotSay = v.InferOutput<typeof cannotSaySchema>;

export function cannotSay(
	desk: Desk,
	indicators: readonly IndicatorDescription[],
	dimensions: readonly DimensionId[]
): CannotSay {
	const { language } = desk;
	const byReason = new Map<string, IndicatorDescription[]>();
	for (const indicator of indicators) {
		const lacking = dimensions.filter((one) => !indicator.dimensions.includes(one));
		if (lacking.length === 0) continue;
		const isInFiles = lacking.every((one) => isToldByFiles(desk, indicator, one));
		const reason = say(isInFiles ? words.figureSilent : words.fileSilent, language, {
			what: formatList(
				lacking.map((one) => dimensionOf(one).label[language].toLowerCase()),
				language
			)
		});
		byReason.set(reason, [...(byReason.get(reason) ?? []), indicator]);
	}
	return [...byReason].map(([reason, those]) => ({
		reason,
		indicators: those.map(({ id, name }) => ({
			...{ id, name: name[language] },
			href: `/${language}/indicators/${id}`
		}))
	}));
}

/** Whether any export that the figure rests on has the column. */
function isToldByFiles(desk: Desk, { sources }: IndicatorDescription, dimension: DimensionId) {
	// Ages are of a day: exports have dates of birth.
	const column = dimension === 'age_band' ? 'birth_date' : (dimensionOf(dimension).column ?? '');
	return sources.some(({ dataset }) =>
		desk.dataset(dataset).columns.some(({ id }) => id === column || id === dimension)
	);
}
