import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerOf, remarks, type Figures } from '../query/figures.ts';
import { withJson } from './figures-json.ts';

const about: Figures['about'] = {
	ok: true,
	snapshot: '20250701T080000Z-1',
	indicator: 'open-rights-rate',
	unit: 'share',
	query: { by: 'bank', grain: 'year' },
	as_of: '2025-06-30'
};

function jsonOf(figures: Figures): Promise<string> {
	return withJson(figures, (json) => Buffer.from(json).toString());
}

it('writes a row for each split in each period', async () => {
	const figures: Figures = {
		about,
		periods: ['2024', '2025'],
		timed: true,
		by: ['bank'],
		splits: [['Banque "É"']],
		numbers: Float64Array.of(0.5, 1, 2, NaN, NaN, NaN, NaN, -3),
		remarks: Uint8Array.of(0, 5)
	};
	const { rows, ...said } = JSON.parse(await jsonOf(figures)) as Record<string, unknown>;
	expect(said).toEqual(about);
	expect(rows).toEqual([
		{
			...{ period: '2024', bank: 'Banque "É"' },
			...{ value: 0.5, numerator: 1, denominator: 2, flag: null, compare: null }
		},
		{
			...{ period: '2025', bank: 'Banque "É"', value: null, numerator: null },
			...{ denominator: null, flag: 'withheld', compare: -3, band: '1–4' }
		}
	]);
});

const numbers = fc.oneof(
	fc.constantFrom(NaN, 0, -0, 9, 10, 99, 100, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 1e21, 5e-324),
	fc.integer(),
	fc.double({ noDefaultInfinity: true })
);

const anyFigures = fc
	.record({
		periods: fc.array(fc.string(), { maxLength: 3 }),
		timed: fc.boolean(),
		splits: fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { maxLength: 3 })
	})
	.chain(({ periods, timed, splits }) => {
		const count = periods.length * splits.length;
		const list = (length: number) => ({ minLength: length, maxLength: length });
		return fc
			.tuple(fc.array(numbers, list(count * 4)), fc.array(fc.nat(remarks.length - 1), list(count)))
			.map(([numbers, said]): Figures => {
				return {
					...{ about, periods, timed, by: ['bank', 'city'], splits },
					numbers: Float64Array.from(numbers),
					remarks: Uint8Array.from(said)
				};
			});
	});

it('writes what JSON makes of the answer in words', async () => {
	await fc.assert(
		fc.asyncProperty(anyFigures, async (figures) => {
			expect(await jsonOf(figures)).toBe(JSON.stringify(answerOf(figures)));
		})
	);
});

it('answers that are sent at the same time are written apart', async () => {
	const figures = (value: number): Figures => ({
		...{ about, periods: [''], timed: false, by: [], splits: [[]] },
		numbers: Float64Array.of(value, NaN, NaN, NaN),
		remarks: Uint8Array.of(0)
	});
	const sent = [1, 2].map((value) =>
		withJson(figures(value), async (json) => {
			await new Promise(setImmediate);
			return (JSON.parse(Buffer.from(json).toString()) as { rows: { value: number }[] }).rows[0];
		})
	);
	expect((await Promise.all(sent)).map((row) => row?.value)).toEqual([1, 2]);
});
