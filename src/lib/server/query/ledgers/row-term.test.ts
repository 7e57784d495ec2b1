import { expect, it } from 'vitest';
import { termOfRow } from './row-term.ts';

it.each([
	['count(*)', '1'],
	['count(held_on)', 'cast(coalesce(held_on is not null, false) as integer)'],
	["count(*) filter (where sex = 'F')", "cast(coalesce((sex = 'F'), false) as integer)"],
	[
		'count(admissible) filter (where (a or b))',
		'cast(coalesce(admissible is not null and ((a or b)), false) as integer)'
	],
	['sum(actual_end - actual_start + 1)', '(actual_end - actual_start + 1)'],
	['sum(sales) filter (where asked > 0)', 'case when asked > 0 then (sales) end'],
	[
		'10000 * count(*) - coalesce(sum(members) filter (where open), 0)',
		'10000 * 1 - coalesce(case when open then (members) end, 0)'
	]
])('of %s a row adds %s', (aggregate, term) => {
	expect(termOfRow(aggregate)).toBe(term);
});
