import { replaceAggregates, wordsOf, type Aggregate } from '../aggregates.ts';

/** SQL of what one row adds to a term of a definition; null where it says nothing. */
export function termOfRow(sql: string): string {
	const term = replaceAggregates(wordsOf(sql), ofRow);
	if (term === null) throw new Error(`no row adds to ${sql}`);
	return term;
}

function ofRow({ name, argument, condition }: Aggregate): string {
	if (name === 'sum') {
		return condition === null ? `(${argument})` : `case when ${condition} then (${argument}) end`;
	}
	const counted = [
		...(argument === '*' ? [] : [`${argument} is not null`]),
		...(condition === null ? [] : [`(${condition})`])
	];
	return counted.length === 0 ? '1' : `cast(coalesce(${counted.join(' and ')}, false) as integer)`;
}
