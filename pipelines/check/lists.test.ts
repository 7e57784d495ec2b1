import { describe, expect, it } from 'vitest';
import { members } from '../contract/columns.ts';
import { readReference } from '../reference.ts';
import { listReader } from './lists.ts';

const reference = {
	...readReference(['data/reference']),
	indicators: new Set(['registered-artisans', 'open-rights-rate'])
};
const header = { ar: '', fr: '', en: '' };
const places = listReader(members({ of: 'provinces', header }), reference);
const indicators = listReader(members({ of: 'indicators', header }), reference);

describe('a cell of several members', () => {
	it.each([
		['03.231; 03.561', '03.231,03.561'],
		['Fès، تازة', '03.231,03.561'],
		['03.231 03.561', '03.231,03.561'],
		['Moulay Yacoub', '03.591'],
		['Fès,Fes,', '03.231']
	])('reads %s as %s', (cell, value) => {
		expect(places(cell).value).toBe(value);
	});

	it('is rejected for one that is unknown, with the nearest', () => {
		expect(places('03.231; Tazza')).toMatchObject({ value: null, rule: 'unknown-province' });
		expect(indicators('registered-artisan')).toEqual({
			value: null,
			rule: 'unknown-code',
			near: ['registered-artisans']
		});
		expect(indicators('registered-artisans, open-rights-rate').value).toBe(
			'registered-artisans,open-rights-rate'
		);
	});
});
