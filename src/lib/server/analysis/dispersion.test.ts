import { expect, it } from 'vitest';
import { weightedVariation } from './dispersion';

// Mean (0.2·3 + 0.6·1) / 4 = 0.3; variance (3·0.01 + 1·0.09) / 4 = 0.03; √0.03 / 0.3.
it('weighs each territory by its people', () => {
	const rates = [
		{ rate: 0.2, population: 3 },
		{ rate: 0.6, population: 1 }
	];
	expect(weightedVariation(rates)).toBeCloseTo(Math.sqrt(0.03) / 0.3, 12);
});

it('needs two territories and a mean', () => {
	expect(weightedVariation([{ rate: 0.2, population: 3 }])).toBeNull();
	expect(
		weightedVariation([
			{ rate: 0, population: 3 },
			{ rate: 0, population: 1 }
		])
	).toBeNull();
});
