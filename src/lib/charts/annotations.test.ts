import { expect, it } from 'vitest';
import { lanesOf, layAnnotations } from './annotations';
import { sideOf } from './side';

const text = 'Law 41-23: arrears are cancelled for those who pay twelve months in a row';
const frame = {
	side: sideOf('en'),
	language: 'en',
	from: new Date('2023-01-01'),
	to: new Date('2025-01-01'),
	left: 40,
	right: 320,
	mostLanes: 8
} as const;
const on = (from: string) => ({ from, to: null, text, when: from });

it('an event that is alone is told whole, in lines', () => {
	const [marked] = layAnnotations([on('2024-01-01')], { ...frame, right: 560 });
	expect(marked?.lines.length).toBeGreaterThan(1);
	expect(marked?.lines.join(' ')).toBe(text);
});

it('of many events each has a line, cut after a word', () => {
	const days = ['2023-04-01', '2023-06-01', '2023-09-01', '2024-02-01', '2024-06-01'];
	const marked = layAnnotations(days.map(on), frame);
	for (const { lines } of marked) {
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/\w…$/);
		expect(` ${text}`.startsWith(` ${lines[0]?.slice(0, -1)}`)).toBe(true);
		expect(text[(lines[0]?.length ?? 0) - 1]).toMatch(/[\s:]/);
	}
	expect(lanesOf(marked)).toBeLessThanOrEqual(frame.mostLanes);
});
