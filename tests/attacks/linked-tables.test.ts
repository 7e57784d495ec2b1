import { describe, expect, it } from 'vitest';
import { runsOf } from '../support/full.ts';
import { guessAtoms, priorOf } from './guess.ts';
import { randomFrom } from './random.ts';
import { makeWorld, months, type Axis } from './world.ts';

const alike = (count: number): number[] => Array<number>(count).fill(1);
const falling = (count: number) => Array.from({ length: count }, (_, index) => 1 / (index + 1));
const sexes: Axis = { weights: [23, 75, 2] };

/** Tables as the region has them, small enough that most counts are of one to four. */
const tables: Readonly<
	Record<string, { readonly axes: readonly Axis[]; readonly persons: number }>
> = {
	'province, branch, sex': {
		axes: [{ weights: falling(9) }, { weights: falling(20) }, sexes],
		persons: 3000
	},
	'month, province': {
		axes: [months(alike(24)), { weights: falling(9) }],
		persons: 1500
	},
	'month, province, sex': {
		axes: [months(alike(24)), { weights: falling(9) }, sexes],
		persons: 3000
	},
	'month, bank, sex': {
		axes: [months(alike(24)), { weights: [4, 3, 2, 1] }, sexes],
		persons: 1000
	},
	'commune, sex, kind': {
		axes: [{ weights: falling(60) }, sexes, { weights: [1, 9] }],
		persons: 3000
	}
};

/** What somebody makes of every margin of a table who knows the method, all sums and all bounds. */
function attack({ axes, persons }: (typeof tables)[string], worlds: number) {
	const made = Array.from({ length: worlds }, (_, seed) =>
		makeWorld(axes, persons, randomFrom(seed + 1))
	);
	const prior = priorOf(made);
	return made.map((world, seed) => guessAtoms(world, prior, 300, randomFrom(seed)));
}

describe('counts of one to four in linked tables', () => {
	const scores = Object.entries(tables).map(([name, table]) => ({
		name,
		scores: attack(table, runsOf(1, 12))
	}));
	const sum = (of: 'cells' | 'known' | 'guessed' | 'fixed') =>
		scores.flatMap(({ scores }) => scores).reduce((all, score) => all + score[of], 0);

	it('are in every table', () => {
		for (const { name, scores: own } of scores) {
			expect(
				own.reduce((all, { cells }) => all + cells, 0),
				name
			).toBeGreaterThan(20);
		}
	});

	it('none is determined: each could be another', () => {
		expect(sum('fixed')).toBe(0);
	});

	it('are guessed at most fifteen points more often than from the distribution alone', () => {
		const more = (sum('guessed') - sum('known')) / sum('cells');
		expect(more).toBeLessThanOrEqual(0.15);
	});
});
