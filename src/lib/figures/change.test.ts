import { describe, expect, it } from 'vitest';
import { describeChange } from './change';

const plain = (text: string) =>
	text.replace(/[\u2066-\u2069]/g, '').replace(/[\u202f\u00a0]/g, ' ');

describe('a change', () => {
	it('of a rate is in percentage points', () => {
		const change = describeChange(0.346, 0.325, 'share', 'fr');
		expect(plain(change.shown)).toBe('+2,1 pt');
		expect(plain(change.spoken)).toBe('hausse de 2,1 points de pourcentage');
	});

	it('of a count is a percentage', () => {
		expect(plain(describeChange(54_967, 50_155, 'persons', 'en').shown)).toBe('+9.6%');
	});

	it('from a base under 30 is the difference', () => {
		expect(plain(describeChange(33, 29, 'editions', 'fr').shown)).toBe('+4');
		expect(plain(describeChange(33, 30, 'editions', 'fr').shown)).toBe('+10,0 %');
	});

	it('of a median of days may be half a day', () => {
		expect(plain(describeChange(27.5, 25, 'days', 'fr').shown)).toBe('+2,5');
	});

	it('that does not show is none', () => {
		const change = describeChange(0.35801, 0.358, 'share', 'ar');
		expect(change.sign).toBe(0);
		expect(change.spoken).toBe('دون تغير');
	});

	it('downward is said in words', () => {
		expect(plain(describeChange(90, 100, 'persons', 'ar').spoken)).toBe('انخفاض قدره 10,0%');
	});
});
