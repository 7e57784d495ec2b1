import type { Language, Text } from '$pipelines/contract/text.ts';
import type { Facts } from '../warehouse/facts.ts';
import { once } from '../warehouse/once.ts';
import { entriesOf, type Kind } from './entries.ts';
import { SearchIndex } from './search-index.ts';

/** Something that was found. */
export interface SearchResult {
	readonly kind: Kind;
	readonly id: string;
	readonly code: string | null;
	readonly label: Text;
	readonly detail: Text | null;
	/** Its page, without the language before it. */
	readonly path: string;
	/** The name that was recognised; null when it was a code. */
	readonly matched: { readonly language: Language; readonly text: string } | null;
	/** From 0 to 1. */
	readonly score: number;
}

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
