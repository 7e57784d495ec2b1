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

it('a chart of another kind, or of nothing, is left as it is', () => {
	expect(isTelling({ drawing: null })).toBe(true);
});
