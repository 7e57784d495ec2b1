import { replaceAggregates, wordsOf } from './aggregates.ts';

/**
 * SQL that adds up the record keys of what a term of a definition counts: of the rows counted, or of
 * those that an amount is summed over. The same persons have the same sum, whatever they are
 * multiplied by.
 */
export function keysOf(term: string): string {
	const [, sql = term] = /^\d+ \* (.*)$/s.exec(term) ?? [];
	const keys = replaceAggregates(wordsOf(sql), ({ name, argument, condition }) => {
		const counted = name === 'count' && argument !== '*' ? `${argument} is not null` : null;
		const conditions = [condition, counted].filter((one) => one !== null);
		const where = conditions.map((one) => `(${one})`).join(' and ');
		return `coalesce(sum(record_key)${where && ` filter (where ${where})`}, 0)`;
	});
	return keys ?? sql;
}
