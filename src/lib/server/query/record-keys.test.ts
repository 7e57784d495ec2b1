import { expect, it } from 'vitest';
import { keysOf } from './record-keys.ts';

it.each([
	['count(*)', 'coalesce(sum(record_key), 0)'],
	['10000 * count(*)', 'coalesce(sum(record_key), 0)'],
	['count(sex)', 'coalesce(sum(record_key) filter (where (sex is not null)), 0)'],
	["count(*) filter (where sex = 'F')", "coalesce(sum(record_key) filter (where (sex = 'F')), 0)"],
	[
		"count(practising_12m) filter (where status = 'completed')",
		"coalesce(sum(record_key) filter (where (status = 'completed') and (practising_12m is not null)), 0)"
	],
	[
		'count(*) - count(*) filter (where eligible)',
		'coalesce(sum(record_key), 0) - coalesce(sum(record_key) filter (where (eligible)), 0)'
	],
	['sum(enrolled)', 'coalesce(sum(record_key), 0)']
])('the keys of what %s counts', (term, keys) => {
	expect(keysOf(term)).toBe(keys);
});
