import { expect, it } from 'vitest';
import { drawSparkline } from './sparkline';

const size = { width: 108, height: 36 };

it('a line whose last values are not known ends before the right edge', () => {
	const { line, end } = drawSparkline({ values: [null, 1, 2, 3, null] }, size);
	expect(line).toMatch(/^M29 /);
	expect(end?.x).toBe(79);
});

it('a line whose values are all known reaches from edge to edge', () => {
	const { line, end } = drawSparkline({ values: [1, 2, 3] }, size);
	expect(line).toMatch(/^M4 /);
	expect(end).toMatchObject({ x: 104, open: false });
});

it.each([[[]], [[null]], [[null, 7, null]]])('%j is no trend: nothing is ringed', (values) => {
	expect(drawSparkline({ values }, size).end).toBeNull();
});
