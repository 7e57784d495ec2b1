import { expect, it } from 'vitest';
import { formatValue } from './value';

it.each([
	[1, '1\u00a0يوم'],
	[5, '5\u00a0أيام'],
	[67, '67\u00a0يوما'],
	[100, '100\u00a0يوم'],
	[103, '103\u00a0أيام']
])('%d days take the form that their number asks for in Arabic', (days, text) => {
	expect(formatValue(days, 'days', 'ar')).toBe(text);
});

it('days in French and English', () => {
	expect([formatValue(1, 'days', 'fr'), formatValue(67.5, 'days', 'fr')]).toEqual([
		'1\u00a0jour',
		'67,5\u00a0jours'
	]);
	expect([formatValue(1, 'days', 'en'), formatValue(67, 'days', 'en')]).toEqual([
		'1\u00a0day',
		'67\u00a0days'
	]);
});
