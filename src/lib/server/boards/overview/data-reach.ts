import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import type { DatasetQuality } from '../../quality/describe.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { DatasetDescription } from '../../datasets/describe.ts';
import { formatDate, formatMonth } from '$lib/i18n/formats.ts';
import { decisions as words } from '$lib/i18n/messages/decisions.ts';
import { say } from '$lib/i18n/say.ts';

/** How far an export reaches. */
export const dataReachSchema = shape({
	id: v.string(),
	title: v.string(),
	/** The last day that it speaks of, worded; why there is none otherwise. */
	until: v.string(),
	referenceDate: v.nullable(v.string()),
	/** The months that it holds, worded; empty without dates. */
	months: v.string(),
	late: v.boolean(),
	missing: v.boolean()
});
export type DataReach = v.InferOutput<typeof dataReachSchema>;

/** Every export with the months that it holds: what is late or was never received comes first. */
export function dataReach(
	datasets: readonly DatasetDescription[],
	quality: readonly DatasetQuality[],
	language: Language
): DataReach[] {
	const rank = ({ missing, late }: DataReach) => (missing ? 0 : late ? 1 : 2);
	return datasets
		.map(({ id, title, first_date: first, reference_date: last }) => ({
			id,
			title: title[language],
			until: last ? formatDate(last, language) : words.never[language],
			referenceDate: last,
			months:
				first && last
					? say(words.months, language, {
							first: formatMonth(first, language),
							last: formatMonth(last, language)
						})
					: '',
			late: quality.find((other) => other.id === id)?.late ?? false,
			missing: last === null
		}))
		.sort((a, b) => rank(a) - rank(b));
}
