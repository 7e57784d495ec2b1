import type { Language } from '$pipelines/contract/text.ts';
import { kinds, type Entry, type Spelling } from './entries.ts';
import { likeness, nearMiss, slipsBetween, wordFrom, type Word } from './likeness.ts';
import { searchKey, tellingWords, wordsOf } from './tokens.ts';

export interface Found {
	readonly entry: Entry;
	/** The name that matched best; null for a code. */
	readonly spelling: Spelling;
	/** From 0 to 1. */
	readonly score: number;
}

interface Indexed {
	readonly spelling: Spelling;
	/** Words, as places in the list of all words. */
	readonly words: readonly number[];
	readonly beside: readonly number[];
	/** Without spaces. */
	readonly joined: string;
}

/** Below this share of the best, a result is noise. */
const worthShowing = 0.5;

/**
 * Finds entries by their names in any language. Made once for a list of entries: every word is
 * compared with what was written once, however many names have it.
 */
export class SearchIndex {
	private readonly words: Word[] = [];
	private readonly places = new Map<string, number>();
	private readonly indexed: readonly { entry: Entry; spellings: readonly Indexed[] }[];

	constructor(entries: readonly Entry[]) {
		this.indexed = entries.map((entry) => ({
			entry,
			spellings: entry.spellings.map((spelling) => this.read(spelling))
		}));
	}

	/** Entries that answer what was written, best first; at equal names the asker's language shows. */
	find(written: string, language: Language): Found[] {
		const words = [...new Set(tellingWords(wordsOf(searchKey(written))))];
		if (words.length === 0) return [];
		const joined = searchKey(written).replaceAll(' ', '');
		const table = words.map((word) => this.compare(wordFrom(word)));
		const whole = this.indexed.flatMap(({ entry, spellings }) => {
			const best = bestOf(spellings, table, joined, language);
			return best ? [{ entry, ...best }] : [];
		});
		const found = whole.length > 0 ? whole : this.findParts(table, language);
		const most = Math.max(0, ...found.map(({ score }) => score));
		return found
			.filter(({ score }) => score >= most * worthShowing)
			.sort(
				(a, b) =>
					b.score - a.score ||
					kinds.indexOf(a.entry.kind) - kinds.indexOf(b.entry.kind) ||
					a.entry.label[language].localeCompare(b.entry.label[language], language)
			);
	}

	/** Where no entry has all the words: those that have some. */
	private findParts(table: readonly (readonly number[])[], language: Language): Found[] {
		if (table.length < 2) return [];
		const rows = this.indexed.map(({ entry, spellings }) => {
			const best = table.map((likes) => mostLike(spellings, likes, language));
			return { entry, best };
		});
		// a word that few entries have says more than one that many have
		const weights = table.map((_, index) => {
			const having = rows.filter(({ best }) => (best[index]?.like ?? 0) > 0).length;
			return Math.log(1 + rows.length / (1 + having));
		});
		const sum = weights.reduce((all, weight) => all + weight, 0);
		return rows.flatMap(({ entry, best }) => {
			const told = best.map(({ like }, index) => like * (weights[index] ?? 0));
			const most = best[told.indexOf(Math.max(...told))];
			const score = (0.5 * told.reduce((all, like) => all + like, 0)) / sum;
			return most?.spelling && score > 0 ? [{ entry, spelling: most.spelling, score }] : [];
		});
	}

	private read(spelling: Spelling): Indexed {
		const key = searchKey(spelling.text);
		return {
			spelling,
			words: tellingWords(wordsOf(key)).map((word) => this.placeOf(word)),
			beside: wordsOf(searchKey(spelling.beside ?? '')).map((word) => this.placeOf(word)),
			joined: key.replaceAll(' ', '')
		};
	}

	private placeOf(word: string): number {
		const known = this.places.get(word);
		if (known !== undefined) return known;
		this.places.set(word, this.words.length);
		return this.words.push(wordFrom(word)) - 1;
	}

	/** The likeness of a written word to each word; slips are forgiven where nothing else is like it. */
	private compare(written: Word): readonly number[] {
		const likes = this.words.map((word) => likeness(written, word));
		return likes.some((like) => like > 0)
			? likes
			: this.words.map((word) => nearMiss(written, word));
	}
}

type Best = Omit<Found, 'entry'>;

function bestOf(
	spellings: readonly Indexed[],
	table: readonly (readonly number[])[],
	joined: string,
	language: Language
): Best | null {
	let best: Best | null = null;
	for (const indexed of spellings) {
		const { spelling } = indexed;
		const score = spelling.weight * Math.max(byWords(indexed, table), byLetters(indexed, joined));
		const most: number = best?.score ?? 0;
		if (score > most || (score > 0 && score === most && spelling.language === language)) {
			best = { spelling, score };
		}
	}
	if (table.length < 2 || (best && best.score >= 0.5)) return best;
	const across = acrossSpellings(spellings, table, language);
	return across && across.score > (best?.score ?? 0) ? across : best;
}

/** Each word in whichever spelling has it: the name in another language, or the definition. */
function acrossSpellings(
	spellings: readonly Indexed[],
	table: readonly (readonly number[])[],
	language: Language
): Best | null {
	const likes = table.map((row) => mostLike(spellings, row, language));
	const [first] = likes.sort((a, b) => b.like - a.like);
	if (!first?.spelling || likes.some(({ like }) => like === 0)) return null;
	const sum = likes.reduce((all, { like }) => all + like, 0);
	return { spelling: first.spelling, score: (0.8 * sum) / likes.length };
}

/** The spelling that has the word most like one that was written. */
function mostLike(
	spellings: readonly Indexed[],
	likes: readonly number[],
	language: Language
): { like: number; spelling: Spelling | null } {
	let most: { like: number; spelling: Spelling | null } = { like: 0, spelling: null };
	for (const { spelling, words } of spellings) {
		for (const place of words) {
			const like = spelling.weight * (likes[place] ?? 0);
			const own = like > 0 && like === most.like && spelling.language === language;
			if (like > most.like || own) most = { like, spelling };
		}
	}
	return most;
}

/** Each written word by the word most like it; words of the name that nothing stands for cost a little. */
function byWords({ words, beside }: Indexed, table: readonly (readonly number[])[]): number {
	const told = new Set<number>();
	let sum = 0;
	for (const likes of table) {
		let like = 0;
		let at = -1;
		for (const place of words) {
			const here = likes[place] ?? 0;
			if (here > like) [like, at] = [here, place];
		}
		if (at >= 0) told.add(at);
		else for (const place of beside) like = Math.max(like, 0.9 * (likes[place] ?? 0));
		if (like === 0) return 0;
		sum += like;
	}
	// words that only stand beside a name do not make it
	if (told.size === 0) return 0;
	return (sum / table.length) * (0.7 + (0.3 * told.size) / words.length);
}

/** The same name with its spaces elsewhere: elhajeb. */
function byLetters({ joined, words }: Indexed, written: string): number {
	if (joined === written) return 1;
	if (written.length < 5) return 0;
	if (joined.startsWith(written)) return 0.85 + (0.1 * written.length) / joined.length;
	// one word is judged as a word, and digits that slip are another number
	if (words.length < 2 || written.length < 6 || /\p{N}/u.test(written)) return 0;
	return slipsBetween(written, joined, 1) <= 1 ? 0.6 : 0;
}
