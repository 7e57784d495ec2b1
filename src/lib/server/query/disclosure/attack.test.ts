import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Eliminator, rangeOf } from '../../../../../tests/support/attacker.ts';
import { keyOfCoordinates, product, type Coordinates, type Path } from './coordinates.ts';
import { groupBy } from './group-by.ts';
import { decide, type Measured } from './pattern.ts';

/** Finest paths of each axis, and a count for every way to choose one of each. */
interface Drawn {
	readonly paths: readonly (readonly Path[])[];
	readonly counts: readonly number[];
}

const least = 5;
const mostlySmall = fc.oneof(
	{ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
	{ weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }) },
	{ weight: 1, arbitrary: fc.constant(0) }
);

const flat = (size: number): Path[] => Array.from({ length: size }, (_, index) => [`m${index}`]);
const nested: Path[] = [
	['A', 'a'],
	['A', 'b'],
	['A', 'c'],
	['B', 'd'],
	['B', 'e'],
	['C', 'f']
];

function drawn(...paths: (readonly Path[])[]): fc.Arbitrary<Drawn> {
	const size = paths.reduce((total, { length }) => total * length, 1);
	return fc
		.array(mostlySmall, { minLength: size, maxLength: size })
		.map((counts) => ({ paths, counts }));
}

/** Every table over the axes, coarsest first, with the finest cells that each cell sums. */
function tablesOf({ paths, counts }: Drawn) {
	const finest: Coordinates[] = product(paths);
	const depths = paths.map((list) => list[0]?.length ?? 0);
	const levels = product(depths.map((depth) => [...Array(depth + 1).keys()])).sort(
		(a, b) => a.reduce((x, y) => x + y) - b.reduce((x, y) => x + y)
	);
	return levels.map((level) => {
		const cells = groupBy(finest.keys(), (index) =>
			keyOfCoordinates((finest[index] ?? []).map((path, axis) => path.slice(0, level[axis])))
		);
		return [...cells.values()].map((indices) => {
			const at = (finest[indices[0] ?? 0] ?? []).map((path, axis) => path.slice(0, level[axis]));
			const value = indices.reduce((sum, index) => sum + (counts[index] ?? 0), 0);
			return { at, value, weights: new Map(indices.map((index) => [index, 1])) };
		});
	});
}

function attack(data: Drawn) {
	const tables = tablesOf(data);
	const measured = tables.map((table) =>
		table
			.filter(({ value }) => value > 0)
			.map(({ at, value }): Measured => ({
				at,
				size: value,
				counts: [value],
				unsafe: value < least
			}))
	);
	const withheld = decide(measured, [least]);
	const cells = tables.flat();
	return {
		cells,
		hidden: cells.filter(({ at }) => withheld(at)),
		told: cells.filter(({ at }) => !withheld(at))
	};
}

const shapes = {
	'one direction': drawn(flat(6)),
	'members within others': drawn(nested),
	'two directions': drawn(flat(4), flat(3)),
	'communes by sex': drawn(nested, flat(3)),
	'two that nest': drawn(nested.slice(0, 5), [
		['x', '1'],
		['x', '2'],
		['y', '3']
	]),
	'three directions': drawn(flat(3), flat(3), flat(2)),
	'months by province and sex': drawn(flat(3), flat(2), [
		['2024', '1'],
		['2024', '2'],
		['2025', '3']
	])
};

describe.each(Object.entries(shapes))('tables with %s', (name, shape) => {
	it('never publish a small count', () => {
		fc.assert(
			fc.property(shape, (data) => {
				for (const { value } of attack(data).told) expect(value === 0 || value >= least).toBe(true);
			}),
			{ numRuns: 60, seed: 1 }
		);
	});

	it('never give back a withheld cell by sums and differences', () => {
		fc.assert(
			fc.property(shape, (data) => {
				const { told, hidden } = attack(data);
				const attacker = new Eliminator(told.map(({ weights }) => weights));
				const found = hidden.filter(({ weights }) => attacker.determines(weights));
				expect(found.map(({ at, value }) => [keyOfCoordinates(at), value])).toEqual([]);
			}),
			{ numRuns: 200, seed: 1 }
		);
	});

	it.skipIf(name.includes('three') || name.includes('months'))(
		'never pin down a withheld count of somebody for who knows that counts are not negative',
		() => {
			fc.assert(
				fc.property(shape, (data) => {
					const { told, hidden } = attack(data);
					const sums = told.map(({ weights }) => weights);
					const found = hidden
						.map((cell) => ({ ...cell, range: rangeOf(cell.weights, sums, data.counts) }))
						.filter(({ value, range: [low, high] }) => value > 0 && high - low < 1e-6);
					expect(found.map(({ at, value }) => [keyOfCoordinates(at), value])).toEqual([]);
				}),
				{ numRuns: 40, seed: 1 }
			);
		}
	);
});
