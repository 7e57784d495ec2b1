import type { Rollup } from '$pipelines/contract/rollup.ts';
import { replaceAggregates, wordsOf, type Aggregate } from './aggregates.ts';

/**
 * SQL aggregates of a definition, said over a rollup: rows are counted by adding up `rows`, record keys
 * by adding up `keys`, sums are added up. Null when the rollup's columns do not tell them.
 * @param columns those of the mart: any other word is SQL.
 */
export function termOver(rollup: Rollup, columns: ReadonlySet<string>, sql: string): string | null {
	return replaceAggregates(
		keptWordsOf(rollup, sql),
		(aggregate) => {
			const { name, argument, condition } = aggregate;
			const counted = Object.entries(rollup.counts ?? {}).find(([, sql]) => sql === condition);
			if (counted && name === 'count' && argument === '*') return `coalesce(sum(${counted[0]}), 0)`;
			const told = condition === null ? null : conditionOver(rollup, columns, condition);
			if (condition !== null && told === null) return null;
			return aggregateOver(rollup, { ...aggregate, condition: told });
		},
		(word) => !columns.has(word)
	);
}

/** A SQL condition on rows of the mart, over a rollup; null when its columns do not tell it. */
export function conditionOver(
	rollup: Rollup,
	columns: ReadonlySet<string>,
	sql: string
): string | null {
	const words = keptWordsOf(rollup, sql);
	const unkept = words.some((word) => columns.has(word) && !rollup.keeps.includes(word));
	return unkept ? null : words.join('');
}

function aggregateOver(rollup: Rollup, { name, argument, condition }: Aggregate): string | null {
	const filter = (more?: string) => {
		const all = [condition, more].filter((part) => part !== null && part !== undefined);
		return all.length > 0 ? ` filter (where ${all.map((part) => `(${part})`).join(' and ')})` : '';
	};
	if (name === 'max') {
		return rollup.largest?.includes(argument) ? `max(largest_${argument})${filter()}` : null;
	}
	if (name === 'sum') {
		if (argument === 'record_key') return `sum(keys)${filter()}`;
		return rollup.sums?.includes(argument) ? `sum(${argument})${filter()}` : null;
	}
	if (argument === '*') return `coalesce(sum(rows)${filter()}, 0)`;
	if (!rollup.keeps.includes(argument)) return null;
	return `coalesce(sum(rows)${filter(`${argument} is not null`)}, 0)`;
}

/** Words of SQL, conditions that the rollup keeps being words. */
function keptWordsOf({ conditions = {} }: Rollup, sql: string): string[] {
	let said = sql;
	for (const [name, condition] of Object.entries(conditions)) {
		said = said.split(condition).reduce((before, after) => {
			// `a = 0` is not said by `a = 0.5`.
			return before + (/^[\w.]/.test(after) ? condition : name) + after;
		});
	}
	return wordsOf(said);
}
