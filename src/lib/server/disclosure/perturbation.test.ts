import { expect, it } from 'vitest';
import { parameters } from './parameters.ts';
import { distributionOf } from './perturbation.ts';
import { publishCount } from './publish.ts';

const { largestNoise, variance, leastCount } = parameters;

it.each(Array.from({ length: 40 }, (_, count) => count))('the noise of %i persons', (count) => {
	const distribution = distributionOf(count);
	const moment = (power: number) =>
		distribution.reduce(
			(sum, { published, probability }) => sum + probability * (published - count) ** power,
			0
		);
	expect(moment(0)).toBeCloseTo(1, 10);
	expect(moment(1)).toBeCloseTo(0, 10);
	if (count >= leastCount) expect(moment(2)).toBeCloseTo(variance, 10);
	for (const { published, probability } of distribution) {
		expect(Math.abs(published - count)).toBeLessThanOrEqual(largestNoise);
		expect(published === 0 || published >= leastCount).toBe(true);
		expect(probability).toBeGreaterThan(0);
	}
});

it('zero stays zero, five may become zero', () => {
	expect(distributionOf(0)).toEqual([{ published: 0, probability: 1 }]);
	expect(distributionOf(5)[0]?.published).toBe(0);
});

it('1 to 4 become 5 as often as they are parts of it, else 0', () => {
	expect(distributionOf(2)).toEqual([
		{ published: 0, probability: 0.6 },
		{ published: 5, probability: 0.4 }
	]);
});

it('over 100,000 cell keys the mean of the noise is within 0.05 of zero', () => {
	const keys = 100_000;
	for (const count of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500]) {
		let sum = 0;
		for (let index = 0; index < keys; index++) {
			// Keys that follow one another are as good as any.
			sum += publishCount(count, index * 40_503) - count;
		}
		expect(Math.abs(sum / keys), `${count} persons`).toBeLessThan(0.05);
	}
});

it('the same cell key has the same noise', () => {
	expect(publishCount(12, 3_141_592_653)).toBe(publishCount(12, 3_141_592_653));
});
