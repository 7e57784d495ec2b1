/** As definitions write it: `count(*)`, `count(x)`, `sum(x)` or `max(x)`, with or without `filter (where …)`. */
export interface Aggregate {
	readonly name: 'count' | 'sum' | 'max';
	/** What stands in its brackets. */
	readonly argument: string;
	/** What stands in its filter; null without one. */
	readonly condition: string | null;
}

/**
 * SQL of a definition with other SQL in the place of its aggregates.
 * @param words of the definition, as `wordsOf` gives them.
 * @param said what stands for an aggregate; null where nothing does, and then nothing does for the whole.
 * @param allows whether a word outside of aggregates may stay.
 */
export function replaceAggregates(
	words: readonly string[],
	said: (aggregate: Aggregate) => string | null,
	allows: (word: string) => boolean = () => true
): string | null {
	let whole = '';
	for (let index = 0; index < words.length; index++) {
		const name = words[index] ?? '';
		if (!allows(name)) return null;
		if (!isAggregate(name) || words[index + 1] !== '(') {
			whole += name;
			continue;
		}
		const end = closingOf(words, index + 1);
		const argument = textOf(words, index + 2, end);
		const filter = filterAfter(words, end);
		index = filter?.end ?? end;
		const other = said({ name, argument, condition: filter?.condition ?? null });
		if (other === null) return null;
		whole += other;
	}
	return whole;
}

function isAggregate(word: string): word is Aggregate['name'] {
	return word === 'count' || word === 'sum' || word === 'max';
}

/** Words, texts, numbers, signs and spaces. */
export function wordsOf(sql: string): string[] {
	return sql.match(/'(?:[^']|'')*'|\w+(?:\.\w+)?|\s+|[^\s\w]/g) ?? [];
}

function closingOf(words: readonly string[], opening: number): number {
	let depth = 0;
	for (let index = opening; index < words.length; index++) {
		if (words[index] === '(') depth++;
		if (words[index] === ')' && --depth === 0) return index;
	}
	throw new Error(`unbalanced SQL: ${words.join('')}`);
}

/** `filter (where …)` after an aggregate that ends at a word. */
function filterAfter(words: readonly string[], end: number) {
	const solid = words.flatMap((word, index) => (index > end && word.trim() ? [index] : []));
	const [filter = -1, opening = -1, where = -1] = solid;
	if (words[filter] !== 'filter' || words[opening] !== '(' || words[where] !== 'where') return null;
	const closing = closingOf(words, opening);
	return { condition: textOf(words, where + 1, closing), end: closing };
}

function textOf(words: readonly string[], first: number, end: number): string {
	return words.slice(first, end).join('').trim();
}
