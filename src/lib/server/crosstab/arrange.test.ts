import { describe, expect, it } from 'vitest';
import { arrange, columnKey, inLines, withShares } from './arrange.ts';

const row = (province: string, sex: string, value: number | null) => ({ province, sex, value });
const rows = [
	row('fes', 'F', 10),
	row('fes', 'M', 30),
	row('taza', 'F', 20),
	row('taza', 'M', 5),
	row('sefrou', 'F', null),
	row('sefrou', 'M', 1),
	row('fes', 'total', 40),
	row('taza', 'total', 25),
	row('sefrou', 'total', 1),
	row('total', 'F', 30),
	row('total', 'M', 36),
	row('total', 'total', 66)
];
const layout = { down: ['province'], across: ['sex'], sort: null, share: null };

describe('a table of rows', () => {
	it('has members as they came and totals last', () => {
		const { columns, lines } = arrange(rows, layout);
		expect(columns.map(columnKey)).toEqual(['F', 'M', 'total']);
		expect(lines.map(({ ids, cells }) => [...ids, ...cells.map((cell) => cell?.value)])).toEqual([
			['fes', 10, 30, 40],
			['taza', 20, 5, 25],
			['sefrou', null, 1, 1],
			['total', 30, 36, 66]
		]);
	});

	it.each([
		['F', false, ['fes', 'taza', 'sefrou', 'total']],
		['F', true, ['taza', 'fes', 'sefrou', 'total']],
		['total', true, ['fes', 'taza', 'sefrou', 'total']],
		['nothing', true, ['fes', 'taza', 'sefrou', 'total']]
	])('sorted by %s, descending %s: %j', (column, descending, order) => {
		const { lines } = arrange(rows, { ...layout, sort: { column, descending } });
		expect(lines.map(({ ids }) => ids[0])).toEqual(order);
	});

	it('sorts groups by their total, and what they hold within them', () => {
		const sort = { column: 'value', descending: true };
		const { lines } = arrange(rows, { down: ['province', 'sex'], across: [], sort });
		expect(lines.map(({ ids }) => ids.join(' ')).slice(0, 6)).toEqual([
			...['fes M', 'fes F', 'fes total', 'taza F', 'taza M', 'taza total']
		]);
	});

	it('comes line by line in a file', () => {
		const sort = { column: 'F', descending: true };
		expect(inLines(arrange(rows, { ...layout, sort })).slice(0, 2)).toEqual([
			row('taza', 'F', 20),
			row('taza', 'M', 5)
		]);
	});
});

describe('shares', () => {
	const shareOf = (share: 'row' | 'column' | 'whole') =>
		withShares(rows, { ...layout, share }).map(({ share }) => share);

	it.each([
		['row', 10 / 40],
		['column', 10 / 30],
		['whole', 10 / 66]
	] as const)('of the %s', (share, first) => {
		const shares = shareOf(share);
		expect(shares[0]).toBe(first);
		expect(shares.at(-1)).toBe(1);
		expect(shares[4]).toBeNull();
	});

	it('of a stock are within its period: it has no total over time', () => {
		const timed = [
			{ period: '2024', sex: 'F', value: 10 },
			{ period: '2024', sex: 'total', value: 40 },
			{ period: 'total', sex: 'total', value: 50 }
		];
		const [first] = withShares(timed, {
			...{ down: ['sex'], across: ['period'], sort: null },
			...{ share: 'whole', withinPeriod: true }
		});
		expect(first?.share).toBe(0.25);
	});
});
