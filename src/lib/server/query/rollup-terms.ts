import type { Rollup } from '$pipelines/contract/rollup.ts';

/**
 * SQL aggregates of a definition, said over a rollup: rows are counted by adding up `rows`, sums are
 * added up. Null when the rollup's columns do not tell them.
 * @param columns those of the mart: any other word is SQL.
 */
export function termOver(rollup: Rollup, columns: ReadonlySet<string>, sql: string): string | null {
	const words = wordsOf(rollup, sql);
	let said = '';
	for (let index = 0; index < words.length; index++) {
		const word = words[index] ?? '';
		if (columns.has(word)) return null;
		if ((word !== 'count' && word !== 'sum') || words[index + 1] !== '(') {
			said += word;
			continue;
		}
		const end = closingOf(words, index + 1);
		const argument = words
			.slice(index + 2, end)
			.join('')
			.trim();
		const condition = filterAfter(words, end);
		index = condition ? condition.end : end;
		const told = condition ? conditionOver(rollup, columns, condition.sql) : null;
		if (condition && told === null) return null;
		const aggregate = aggregateOver(rollup, word, argument, told);
		if (aggregate === null) return null;
		said += aggregate;
	}
	return said;
}

/** A SQL condition on rows of the mart, over a rollup; null when its columns do not tell it. */
export function conditionOver(
	rollup: Rollup,
	columns: ReadonlySet<string>,
	sql: string
): string | null {
	const words = wordsOf(rollup, sql);
	const unkept = words.some((word) => columns.has(word) && !rollup.keeps.includes(word));
	return unkept ? null : words.join('');
}

function aggregateOver(
	rollup: Rollup,
	aggregate: 'count' | 'sum',
	argument: string,
	condition: string | null
): string | null {
	const filter = (more?: string) => {
		const all = [condition, more].filter((part) => part !== null && part !== undefined);
		return all.length > 0 ? ` filter (where ${all.map((part) => `(${part})`).join(' and ')})` : '';
	};
	if (aggregate === 'sum') {
		return rollup.sums?.includes(argument) ? `sum(${argument})${filter()}` : null;
	}
	if (argument === '*') return `coalesce(sum(rows)${filter()}, 0)`;
	if (!rollup.keeps.includes(argument)) return null;
	return `coalesce(sum(rows)${filter(`${argument} is not null`)}, 0)`;
}

/** Words, texts, numbers, signs and spaces, conditions that the rollup keeps being words. */
function wordsOf({ conditions = {} }: Rollup, sql: string): string[] {
	let said = sql;
	for (const [name, condition] of Object.entries(conditions)) {
		said = said.split(condition).reduce((before, after) => {
			// `a = 0` is not said by `a = 0.5`.
			return before + (/^[\w.]/.test(after) ? condition : name) + after;
		});
	}
	return said.match(/'(?:[^']|'')*'|\w+(?:\.\w+)?|\s+|[^\s\w]/g) ?? [];
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
function filterAfter(words: readonly string[], end: number): { sql: string; end: number } | null {
	const solid = words.flatMap((word, index) => (index > end && word.trim() ? [index] : []));
	const [filter = -1, opening = -1, where = -1] = solid;
	if (words[filter] !== 'filter' || words[opening] !== '(' || words[where] !== 'where') return null;
	const closing = closingOf(words, opening);
	return {
		sql: words
			.slice(where + 1, closing)
			.join('')
			.trim(),
		end: closing
	};
}
