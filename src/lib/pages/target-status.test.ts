import { expect, it } from 'vitest';
import { targetStatus } from './target-status';

it.each([
	['reached', { value: 100, base: 90, target: 100, direction: 'up' }],
	['reached', { value: 40, base: 50, target: 45, direction: 'down' }],
	['on-the-way', { value: 80, base: 70, target: 100, direction: 'up' }],
	['on-the-way', { value: 80, base: null, target: 100, direction: 'up' }],
	['stalled', { value: 80, base: 80.1, target: 100, direction: 'up' }],
	['moving-away', { value: 70, base: 80, target: 100, direction: 'up' }],
	['moving-away', { value: 60, base: 50, target: 45, direction: 'down' }],
	['no-target', { value: 80, base: 70, target: null, direction: 'up' }],
	['no-data', { value: null, base: 70, target: 100, direction: 'up' }]
] as const)('%s: %o', (status, progress) => {
	expect(targetStatus(progress)).toBe(status);
});
