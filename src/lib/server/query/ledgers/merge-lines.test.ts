import { expect, it } from 'vitest';
import { widths, type Width } from './ledger.ts';
import { mergeProfiles, mergeTerm, mergingOf } from './merge-lines.ts';

const [narrow] = widths as readonly [Width];
const { outside, silent } = narrow;

//                            month 0, profile 1 · month 1, profile 0 · month 1, profile 1
const slots = Uint16Array.of(1, 0, 1, 1, 0, 1);
const profiles = Uint16Array.of(0, 1, 1, 0, 1, 1);
const merging = mergingOf(slots, profiles, { months: 3, crossings: 2 });

it('puts lines of one month and profile together, by month and profile', () => {
	expect([...merging.starts]).toEqual([0, 1, 3, 3]);
	expect([...mergeProfiles(profiles, merging)]).toEqual([1, 0, 1]);
});

it.each<[string, number[], (number | 'outside' | 'silent')[]]>([
	['adds up', [1, 2, 4, 8, 16, 32], [18, 9, 36]],
	['leaves out rows outside', [outside, 2, outside, 8, outside, outside], [2, 8, 'outside']],
	[
		'keeps apart who does not say',
		[silent, silent, outside, 8, silent, silent],
		['silent', 8, 'silent']
	],
	['takes wider numbers', [100, 1, -100, 100, 1, -100], [2, 200, -200]]
])('%s', (_, values, sums) => {
	const term = mergeTerm(Int8Array.from(values), { width: narrow, scale: 1 }, merging);
	const told = [...term.values].map((value) => {
		return value === term.outside ? 'outside' : value === term.silent ? 'silent' : value;
	});
	expect(told).toEqual(sums);
});
