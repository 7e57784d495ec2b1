import { describe, expect, it } from 'vitest';
import { sizeOf } from './headline-changes.ts';

describe('the size of a change', () => {
	it('is the difference over the base, whatever the unit', () => {
		expect(sizeOf({ difference: -1_200, from: { value: 4_800 }, unit: 'persons' })).toBe(0.25);
		expect(sizeOf({ difference: 0.06, from: { value: 0.48 }, unit: 'share' })).toBe(0.125);
	});

	it('of a few cases is not ranked', () => {
		expect(sizeOf({ difference: 14, from: { value: 29 }, unit: 'editions' })).toBe(0);
		expect(sizeOf({ difference: 15, from: { value: 30 }, unit: 'editions' })).toBe(0.5);
	});

	it('from nothing or from what is not known is not ranked', () => {
		expect(sizeOf({ difference: 500, from: { value: 0 }, unit: 'persons' })).toBe(0);
		expect(sizeOf({ difference: null, from: { value: null }, unit: 'MAD' })).toBe(0);
	});
});
