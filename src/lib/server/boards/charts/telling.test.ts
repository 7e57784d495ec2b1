import { expect, it } from 'vitest';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { isTelling } from './telling.ts';

const bars = (...values: (number | null)[]): Pick<ChartModel, 'drawing'> => ({
	drawing: {
		...{ kind: 'bars', title: '', unit: 'persons', language: 'fr' },
		bars: values.map((value, at) => ({ id: String(at), label: '', value, word: '' }))
	}
});

it.each([
	[[1, 1, 1, 1], false],
	[[0, 0, null], false],
	[[7], false],
	[[1, 2], true]
])('bars of %o say something: %s', (values, says) => {
	expect(isTelling(bars(...values))).toBe(says);
});

it('what is all of few has no colours to compare', () => {
	const rows = (few?: Record<string, number>) => [
		{ id: 'a', label: '', values: [0.1, 0.9], ...(few ? { few } : {}) }
	];
	const heat = (few?: Record<string, number>): Pick<ChartModel, 'drawing'> => ({
		drawing: {
			...{ kind: 'heat', title: '', unit: 'share', language: 'fr' },
			...{ periods: ['2024', '2025'], rows: rows(few) }
		}
	});
	expect(isTelling(heat())).toBe(true);
	expect(isTelling(heat({ 1: 12 }))).toBe(false);
});

it('nothing says nothing', () => {
	expect(isTelling({ drawing: null })).toBe(false);
});
