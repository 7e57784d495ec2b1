import { describe, expect, it } from 'vitest';
import { rhythmOf } from './rhythm.ts';

describe('a rhythm', () => {
	it.each([
		[31, 'monthly'],
		[62, 'every two months'],
		[92, 'quarterly'],
		[183, 'half-yearly'],
		[184, 'half-yearly'],
		[366, 'yearly']
	])('of %i days is named', (days, name) => {
		expect(rhythmOf(days, 'en')).toBe(name);
	});

	it('that has no name is told in days', () => {
		expect(rhythmOf(45, 'en')).toBe('every 45 days');
		expect(rhythmOf(45, 'fr')).toBe('tous les 45 jours');
	});
});
