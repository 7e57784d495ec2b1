import * as v from 'valibot';
import type { Language } from '$pipelines/contract/text.ts';
import { answered, count, languageSchema, list, shape, textSchema } from '$lib/schema.ts';
import type { Facts } from '../warehouse/facts.ts';
import { once } from '../warehouse/once.ts';
import { entriesOf, kinds } from './entries.ts';
import { SearchIndex } from './search-index.ts';

/** Something that was found. */
export const searchResultSchema = shape({
	kind: v.picklist(kinds),
	id: v.string(),
	code: v.nullable(v.string()),
	label: textSchema,
	detail: v.nullable(textSchema),
	/** Its page, without the language before it. */
	path: v.string(),
	/** The name that was recognised; null when it was a code. */
	matched: v.nullable(shape({ language: languageSchema, text: v.string() })),
	/** From 0 to 1. */
	score: v.number()
});
export type SearchResult = v.InferOutput<typeof searchResultSchema>;

export const searchAnswer = shape({
	...answered,
	query: shape({ q: v.string(), limit: count }),
	total: count,
	results: list(searchResultSchema)
});

/** Made by the first search of a snapshot, and kept as long as it is open. */
function indexOf(facts: Facts): SearchIndex {
	return once(facts, 'search', ({ members: { province, commune }, prefectures }) => {
		return new SearchIndex(entriesOf(province, commune, prefectures));
	});
}

/** What answers a few words in any of the three languages, best first. */
export function search(facts: Facts, written: string, language: Language): SearchResult[] {
	return indexOf(facts)
		.find(written, language)
		.map(({ entry: { spellings: _, ...entry }, spelling, score }) => ({
			...entry,
			matched:
				spelling.language === null ? null : { language: spelling.language, text: spelling.text },
			score: Math.round(score * 1000) / 1000
		}));
}
