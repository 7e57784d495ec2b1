import { describe, expect, it } from 'vitest';
import { indicators } from '$lib/server/indicators/catalogue';
import { finestGrain, usualGrain } from './usual-grain';

describe('the grain of an indicator', () => {
	it.each([
		['at-date', 'month'],
		['last-month', 'month'],
		['in-period', 'month'],
		['last-report', 'quarter'],
		['training-year', 'year'],
		['as-of-file', 'none']
	] as const)('of %s is as fine as what it rests on: %s', (timing, grain) => {
		expect(finestGrain({ timing })).toBe(grain);
	});

	it('is coarser for the series of rare events', () => {
		const of = (dataset: string) => usualGrain({ timing: 'in-period', sources: [{ dataset }] });
		expect(of('sessions')).toBe('year');
		expect(of('fairs')).toBe('quarter');
		expect(of('occupancy')).toBe('quarter');
		expect(of('loans')).toBe('month');
	});

	it.each(indicators)(
		'is one that $id answers for',
		({ timing: { rows: timing }, ...indicator }) => {
			const sources = indicator.sources.map((dataset) => ({ dataset }) as never);
			expect(indicator.grains).toContain(finestGrain({ timing }));
			const hasSeries = indicator.grains.length > 1;
			if (hasSeries) expect(indicator.grains).toContain(usualGrain({ timing, sources }));
		}
	);
});
