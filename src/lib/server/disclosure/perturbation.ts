import { parameters } from './parameters.ts';

/** How likely each published figure of a count is. */
export type Distribution = readonly { readonly published: number; readonly probability: number }[];

const { largestNoise, variance, leastCount } = parameters;

/**
 * What a count may be published as: its own mean, within the largest noise, never 1 to 4. From the
 * least count up it is the distribution of most entropy that has the variance.
 */
export function distributionOf(count: number): Distribution {
	if (count === 0) return [{ published: 0, probability: 1 }];
	if (count < leastCount) {
		const up = count / leastCount;
		return [
			{ published: 0, probability: 1 - up },
			{ published: leastCount, probability: up }
		];
	}
	const noises = Array.from({ length: 2 * largestNoise + 1 }, (_, index) => index - largestNoise);
	const allowed = noises.filter((noise) => {
		const published = count + noise;
		return published === 0 || published >= leastCount;
	});
	const probabilities = mostEntropy(allowed, variance);
	return allowed.map((noise, index) => ({
		published: count + noise,
		probability: probabilities[index] ?? 0
	}));
}

/**
 * Probabilities exp(a·x + b·x²), scaled to 1, of mean 0 and a given variance: Newton's method on the
 * two multipliers, each step halved until it goes down.
 */
function mostEntropy(noises: readonly number[], variance: number): number[] {
	let [a, b] = [0, -1 / (2 * variance)];
	const weigh = (a: number, b: number) => noises.map((x) => Math.exp(a * x + b * x * x));
	const totalOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);
	const lossOf = (a: number, b: number) => Math.log(totalOf(weigh(a, b))) - b * variance;
	for (let turn = 0; turn < 100; turn++) {
		const weights = weigh(a, b);
		const total = totalOf(weights);
		const moment = (power: number) =>
			noises.reduce((sum, x, index) => sum + ((weights[index] ?? 0) / total) * x ** power, 0);
		const [m1, m2, m3, m4] = [moment(1), moment(2), moment(3), moment(4)];
		const [down, across] = [m1, m2 - variance];
		if (Math.abs(down) + Math.abs(across) < 1e-12) return weights.map((weight) => weight / total);
		const [aa, ab, bb] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2];
		const scale = aa * bb - ab * ab;
		const stepA = (bb * down - ab * across) / scale;
		const stepB = (aa * across - ab * down) / scale;
		const loss = lossOf(a, b);
		let part = 1;
		while (part > 1e-9 && lossOf(a - part * stepA, b - part * stepB) > loss + 1e-14) part /= 2;
		a -= part * stepA;
		b -= part * stepB;
	}
	throw new Error(`no distribution on ${noises.join(', ')} has the variance ${variance}`);
}

/** From here up all counts have the same noise. */
const same = leastCount + largestNoise;

const table = Array.from({ length: same + 1 }, (_, count) => {
	let sum = 0;
	return distributionOf(count).map(({ published, probability }) => {
		sum += probability;
		return { noise: published - count, until: sum };
	});
});

/** @param place from 0 to 1, which says what becomes of the count. */
export function perturb(count: number, place: number): number {
	const row = table[Math.min(count, same)] ?? [];
	const { noise } = row.find(({ until }) => place < until) ?? row.at(-1) ?? { noise: 0 };
	return count + noise;
}
