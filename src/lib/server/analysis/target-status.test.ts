import { expect, it } from 'vitest';
import { targetStatus, type Progress } from './target-status';

// A year behind, half a year to go: the required yearly pace is (target − base) / 1.5.
const halfway: Progress = {
	direction: 'up',
	value: 85,
	at: '2025-06-30',
	base: 70,
	baseAt: '2024-06-30',
	target: 100,
	targetAt: '2025-12-31'
};

it.each([
	['reached', { value: 100 }],
	['on-the-way', {}],
	['stalled', { value: 75 }],
	['stalled', { value: 70 }],
	['moving-away', { value: 65 }],
	['moving-away', { base: 100, value: 90 }],
	['no-target', { target: null }],
	['no-data', { value: null }],
	['no-data', { base: null }],
	['reached', { direction: 'down', value: 40, base: 50, target: 45 }],
	['on-the-way', { direction: 'down', value: 50, base: 60, target: 45 }],
	['moving-away', { direction: 'down', value: 60, base: 50, target: 45 }]
] as const)('%s: %o', (status, change) => {
	expect(targetStatus({ ...halfway, ...change }).status).toBe(status);
});

it('shows the calculation: pace observed over pace required', () => {
	const { pace } = targetStatus({ ...halfway, targetAt: '2025-12-29' });
	expect(pace?.observed).toBeCloseTo(15 / (365 / 365.25), 10);
	expect(pace?.required).toBeCloseTo(30 / (547 / 365.25), 10);
	expect(pace?.ratio).toBeCloseTo((15 / 365) * (547 / 30), 10);
});

it('a path set within the year says how much is due by now', () => {
	const begun = { ...halfway, base: 0, baseAt: '2024-12-31', value: 30 };
	expect(targetStatus(begun).status).toBe('on-the-way');
	expect(targetStatus({ ...begun, due: 0.9 }).status).toBe('stalled');
	expect(targetStatus({ ...begun, due: 0.2 }).pace?.ratio).toBeCloseTo(1.5);
});
