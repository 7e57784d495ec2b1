import { expect, it } from 'vitest';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { byTheme } from './by-theme.ts';

const restingOn = (...datasets: readonly string[]) =>
	({ sources: datasets.map((dataset) => ({ dataset })) }) as unknown as IndicatorDescription;

it('datasets stand as indicators rest on them, others after them as they came', () => {
	const datasets = ['a', 'loans', 'artisans', 'b', 'coverage'].map((id) => ({ id }));
	const indicators = [
		restingOn('artisans'),
		restingOn('coverage', 'artisans'),
		restingOn('artisans', 'loans')
	];
	expect(byTheme(datasets, indicators).map(({ id }) => id)).toEqual([
		'artisans',
		'coverage',
		'loans',
		'a',
		'b'
	]);
});
