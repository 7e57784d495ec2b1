import { isLanguage } from '$pipelines/contract/text.ts';
import { Hono } from 'hono';
import type * as v from 'valibot';
import { searchNames } from '../query/names.ts';
import { search, searchAnswer } from '../search/search.ts';
import type { ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { onlyQuery } from './query.ts';
import { invalidValue } from '../refusals/refusals.ts';

export type SearchQuery = v.InferInput<v.ObjectSchema<typeof searchNames, undefined>>;

/** Characters; whoever writes more is looking for something else. */
const longest = 100;
const mostResults = 100;

export function searchRoutes() {
	return new Hono<ApiEnvironment>().get(
		'/',
		answers({ ar: 'بحث', fr: 'Recherche', en: 'Search' }, searchAnswer),
		onlyQuery(searchNames),
		async (c) => {
			const { q, limit, lang } = c.req.valid('query');
			const written = readWords(q);
			const most = readLimit(limit);
			const { id } = c.var.snapshot;
			// Not what the browser prefers: an answer is kept under its address.
			const language = isLanguage(lang) ? lang : 'fr';
			const found = await search(c.var.asker, written, language);
			const results = found.slice(0, most);
			return c.json({
				ok: true as const,
				snapshot: id,
				query: { q: written, limit: most },
				total: found.length,
				results
			});
		}
	);
}

function readWords(q = ''): string {
	const written = q.trim();
	if (written !== '' && [...written].length <= longest) return written;
	throw invalidValue('q', q, {
		ar: `كلمة أو بضع كلمات، \u2068${longest}\u2069 حرف على الأكثر`,
		fr: `un mot ou quelques-uns, ${longest} caractères au plus`,
		en: `a word or a few, ${longest} characters at most`
	});
}

function readLimit(limit = '20'): number {
	const most = Number(limit);
	if (/^\d{1,3}$/.test(limit) && most >= 1 && most <= mostResults) return most;
	throw invalidValue('limit', limit, {
		ar: `عدد من \u20681\u2069 إلى \u2068${mostResults}\u2069`,
		fr: `un nombre de 1 à ${mostResults}`,
		en: `a number from 1 to ${mostResults}`
	});
}
