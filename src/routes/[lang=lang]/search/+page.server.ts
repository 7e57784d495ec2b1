import { ask, clientFor } from '$lib/loading/client';
import { groupResults } from '$lib/components/search/search-groups';
import type { PageServerLoad } from './$types';

const mostResults = 100;
const longest = 100;

export const load: PageServerLoad = async ({ fetch, locals, url, setHeaders }) => {
	const { language } = locals;
	// As many pages as visitors have words: none is kept in place of one that many ask for.
	setHeaders({ 'cache-control': 'private, no-cache' });
	const words = (url.searchParams.get('q') ?? '').trim();
	const none = { words, total: 0, shown: 0, groups: [], longest };
	if (words === '') return { ...none, state: 'empty' as const };
	if ([...words].length > longest) return { ...none, state: 'too-long' as const };
	const { total, results } = await ask(
		clientFor(fetch, language).search.$get({
			query: { q: words, lang: language, limit: String(mostResults) }
		})
	);
	return {
		words,
		longest,
		total,
		shown: results.length,
		groups: groupResults(results, language),
		state: 'answered' as const
	};
};
