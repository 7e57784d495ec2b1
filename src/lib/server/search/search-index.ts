import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import { languages, type Language } from '$pipelines/contract/text.ts';
import { kinds, type Entry } from './entries.ts';
import { searchKey, tellingWords, withoutArticle, wordsOf } from './tokens.ts';

export interface Found {
	readonly entry: Entry;
	/** The language of the name that matched best; null for a code, or where the words only stand in a definition. */
	readonly matched: { readonly language: Language; readonly text: string } | null;
	/** From 0 to 1, which is the very name. */
	readonly score: number;
}

/** What an entry is found by, as one text a field. */
const fields = ['name', 'code', 'joined', 'beside', 'told'] as const;
type Field = (typeof fields)[number];

const boost: Readonly<Partial<Record<Field, number>>> = {
	...{ name: 3, code: 3, joined: 2, beside: 0.5, told: 0.1 }
};
const ofNames = fields.filter((field) => field !== 'told');

/** What people look for most often goes before what lists many things alike. */
const boostOfKind: Readonly<Partial<Record<Entry['kind'], number>>> = {
	...{ theme: 1.5, indicator: 1.2, dataset: 1.1, province: 1.5, member: 0.6, column: 0.4 }
};

/** Below this share of the best, a result is noise. */
const worthShowing = 0.12;

/** One slip in four letters, two in six; digits that slip are another number. */
const slipsAllowed = (term: string): number =>
	/\d/.test(term) || term.length < 4 ? 0 : term.length < 6 ? 1 : 2;

/** Each wider than the one before, for where that finds nothing. */
const ways: readonly SearchOptions[] = [
	{ combineWith: 'AND', prefix: true },
	{ combineWith: 'AND', prefix: true, fuzzy: slipsAllowed, fields: ofNames },
	{ combineWith: 'OR', prefix: true, fuzzy: slipsAllowed }
];

/** Finds entries by their names in any language, through MiniSearch. Made once for a list of entries. */
export class SearchIndex {
	private readonly entries: readonly Entry[];
	private readonly index: MiniSearch;
	/** Places of entries by each of their names and codes, folded and without spaces. */
	private readonly named = new Map<string, number[]>();

	constructor(entries: readonly Entry[]) {
		this.entries = entries;
		this.index = new MiniSearch({
			fields: [...fields],
			tokenize: (text) => wordsOf(searchKey(text)),
			// A word that has an article is found with and without it.
			processTerm: formsOf,
			searchOptions: { boost, maxFuzzy: 2, weights: { prefix: 0.5, fuzzy: 0.3 } }
		});
		this.index.addAll(entries.map((entry, id) => ({ id, ...fieldsOf(entry) })));
		entries.forEach(({ names, codes }, at) => {
			for (const name of [...names.flatMap((name) => Object.values(name)), ...codes]) {
				const key = joined(name);
				const same = this.named.get(key) ?? [];
				if (!same.includes(at)) this.named.set(key, [...same, at]);
			}
		});
	}

	/** Entries that answer what was written, best first; at equal names the asker's language shows. */
	find(written: string, language: Language): Found[] {
		const words = [...new Set(tellingWords(wordsOf(searchKey(written))))];
		if (words.length === 0) return [];
		const exact = new Set(this.named.get(joined(written)));
		const results = this.search(words, joined(written));
		const most = Math.max(0, ...results.filter(({ id }) => !exact.has(Number(id))).map(scoreOf));
		return results
			.filter((result) => exact.has(Number(result.id)) || result.score >= most * worthShowing)
			.flatMap((result): Found[] => {
				const entry = this.entries[Number(result.id)];
				if (!entry) return [];
				const score = exact.has(Number(result.id)) ? 1 : (0.9 * result.score) / most;
				return [{ entry, score, matched: matchedName(entry, result, written, language) }];
			})
			.sort(
				(a, b) =>
					b.score - a.score ||
					kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) ||
					a.entry.label[language].localeCompare(b.entry.label[language], language)
			);
	}

	private search(words: readonly string[], whole: string): readonly SearchResult[] {
		const asked = words.map((word) => withoutArticle(word) ?? word);
		for (const way of ways) {
			const query: Query = {
				combineWith: 'OR',
				queries: [
					{ ...way, queries: asked },
					// Words of a name say more than the same in a definition.
					{ ...way, queries: asked, fields: ofNames },
					// The same name with its spaces elsewhere: elhajeb.
					...(whole.length >= 5 ? [{ ...way, queries: [whole], fields: ['joined'] }] : [])
				]
			};
			const results = this.index.search(query, {
				processTerm: (term) => term,
				boostDocument: (id) => boostOfKind[this.entries[Number(id)]?.kind ?? 'term'] ?? 1
			});
			if (results.length > 0) return results;
		}
		return [];
	}
}

const formsOf = (word: string): string[] => {
	const bare = withoutArticle(word);
	return bare === null ? [word] : [word, bare];
};

const termsOf = (text: string): ReadonlySet<string> =>
	new Set(wordsOf(searchKey(text)).flatMap(formsOf));

const scoreOf = ({ score }: SearchResult): number => score;

const joined = (text: string): string => searchKey(text).replaceAll(' ', '');

function fieldsOf({ names, codes, told, beside }: Entry): Record<Field, string> {
	return {
		name: names.flatMap((name) => Object.values(name)).join(' '),
		code: codes.join(' '),
		joined: names.flatMap((name) => languages.map((language) => joined(name[language]))).join(' '),
		beside: beside ? Object.values(beside).join(' ') : '',
		told: told.flatMap((text) => Object.values(text)).join(' ')
	};
}

/** The name that most of the words stand in, that of the asker where several are alike. */
function matchedName(
	{ names, codes }: Entry,
	{ match }: SearchResult,
	written: string,
	language: Language
): Found['matched'] {
	const whole = joined(written);
	if (codes.some((code) => joined(code) === whole)) return null;
	const hits = (name: string) => {
		const said = termsOf(name);
		return Object.keys(match).filter((term) => said.has(term)).length;
	};
	const inOrder = [language, ...languages.filter((other) => other !== language)];
	const told = inOrder.flatMap((one) =>
		names.map((name) => ({
			...{ language: one, text: name[one] },
			hits: joined(name[one]) === whole ? Infinity : hits(name[one])
		}))
	);
	const [best] = told.sort((a, b) => b.hits - a.hits);
	return best && best.hits > 0 ? { language: best.language, text: best.text } : null;
}
