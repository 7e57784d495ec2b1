import type { Language } from '$pipelines/contract/text';
import type { SearchResult } from '$lib/api';

interface Suggested {
	readonly total: number;
	readonly results: readonly SearchResult[];
}

/** Asks the API for what a few words may mean; throws when it does not answer. */
export async function suggest(
	words: string,
	language: Language,
	signal: AbortSignal
): Promise<Suggested> {
	const search = new URLSearchParams({ q: words, lang: language, limit: '40' });
	const response = await fetch(`/api/v1/search?${search}`, { signal });
	if (!response.ok) throw new Error(`the search answered ${response.status}`);
	return (await response.json()) as Suggested;
}
