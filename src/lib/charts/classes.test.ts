import { expect, it } from 'vitest';
import { classesOf, classOf } from './classes';
import { placeLabels } from './place-labels';
import { spreadOut } from './spread-out';

const ends = (values: readonly number[]) => classesOf(values).map(({ from, to }) => [from, to]);

it.each([
	[
		[0.12, 0.18, 0.25, 0.31, 0.44],
		[
			[0.1, 0.2],
			[0.2, 0.3],
			[0.3, 0.4],
			[0.4, 0.5]
		]
	],
	[[7], [[7, 7]]],
	[[], []]
])('classes of %j have round ends', (values, expected) => {
	expect(ends(values)).toEqual(expected);
});

it('one large value does not leave all others in one class', () => {
	const values = [20, 25, 30, 34, 41, 52, 60, 71, 5000];
	const classes = classesOf(values, { whole: true });
	const counts = classes.map(
		(one) => values.filter((value) => classOf(value, classes) === one).length
	);
	expect(Math.max(...counts)).toBeLessThanOrEqual(3);
	expect(counts.reduce((sum, count) => sum + count)).toBe(values.length);
});

it.each([
	[
		[0, 0, 1],
		[0, 1]
	],
	[
		[0, 0, 0, 4],
		[0, 1, 2, 3, 4]
	],
	[
		[7, 9],
		[7, 8, 9]
	],
	[
		[-2, 0, 1],
		[-2, -1, 0, 1]
	]
])('of few whole numbers, as %j, each has a class of its own', (values, expected) => {
	const classes = classesOf(values, { whole: true });
	expect(classes.map(({ from, to }) => [from, to])).toEqual(expected.map((one) => [one, one]));
	expect(new Set(classes.map(({ color }) => color)).size).toBe(classes.length);
	for (const value of values) expect(classOf(value, classes)?.from).toBe(value);
	for (const { from, color } of classes) expect(color.includes('--below')).toBe(from < 0);
});

it('only the strongest colour of few whole numbers takes light ink', () => {
	const inks = classesOf([0, 1, 2], { whole: true }).map(({ ink }) => ink);
	expect(inks).toEqual(['var(--ink)', 'var(--ink)', 'var(--on-ramp)']);
});

it('more whole numbers than colours share classes', () => {
	expect(classesOf([0, 3, 5], { whole: true }).some(({ from, to }) => from < to)).toBe(true);
});

it('values below zero have colours of their own, each class another', () => {
	const classes = classesOf([-0.8, -0.3, 0.1]);
	expect(new Set(classes.map(({ color }) => color)).size).toBe(classes.length);
	expect(classOf(-0.1, classes)?.color).toContain('--below');
	expect(classOf(0.05, classes)?.color).toContain('--ramp');
});

it('places keep their distance, in their order, within their ends', () => {
	expect(spreadOut([10, 11, 50], { distance: 18, from: 0, to: 100 })).toEqual([10, 28, 50]);
	expect(spreadOut([98, 99], { distance: 18, from: 0, to: 100 })).toEqual([82, 100]);
	expect(spreadOut([5, 5, 5], { distance: 60, from: 0, to: 100 })).toEqual([0, 50, 100]);
});

it('a label gives way to one that chose before it, or is shortened, or left out', () => {
	const texts = [{ lines: ['a'], width: 40, height: 16 }];
	const frame = { width: 100, height: 40 };
	const [one, other] = placeLabels(
		[
			{ x: 50, y: 20, texts, rank: 2 },
			{ x: 50, y: 20, texts, rank: 1 }
		],
		frame
	);
	expect(other).toEqual({ x: 50, y: 20, lines: ['a'], isLed: false });
	expect(!one || Math.abs(one.x - 50) >= 40 || Math.abs(one.y - 20) >= 16).toBe(true);
	expect(
		placeLabels(
			[{ x: 50, y: 20, texts: [{ lines: ['b'], width: 400, height: 16 }], rank: 1 }],
			frame
		)
	).toEqual([null]);
});

it('a label that is led aside lies on the ground of others only where nothing else is free', () => {
	const texts = [{ lines: ['a'], width: 30, height: 16 }];
	const wish = { x: 50, y: 60, texts, rank: 1 };
	const frame = { width: 120, height: 120 };
	const led = (isForeign: (box: { left: number; top: number }) => boolean) =>
		placeLabels([{ ...wish, led: { least: 30, isForeign } }], frame)[0];
	expect(led(({ top }) => top < 60)?.y).toBeGreaterThan(60);
	expect(led(() => true)).toMatchObject({ x: 50, y: 30 });
	const [behind] = placeLabels(
		[
			{ ...wish, led: { least: 30, isForeign: () => true } },
			{ x: 50, y: 42, texts: [{ lines: ['b'], width: 8, height: 8 }], rank: 0 }
		],
		frame
	);
	// Its line would strike through what stands above.
	expect(behind?.isLed).toBe(true);
	expect(behind).not.toMatchObject({ x: 50, y: 30 });
});
