import { describe, expect, it } from 'vitest';
import { keptSearch } from './kept-search';

const search = new URLSearchParams(
	'indicator=open-rights-rate&province=03.231,03.061&sex=F&from=2024-01&grain=month&by=sex,province'
);

describe('filters that go along to another page', () => {
	it('are those that it knows, members as they were chosen', () => {
		expect(keptSearch(search, { dimensions: ['province', 'site'] })).toBe(
			'?province=03.231,03.061&from=2024-01&grain=month&by=province'
		);
	});

	it('leave out a grain that the page does not have', () => {
		expect(keptSearch(search, { dimensions: ['sex'], grains: ['year', 'none'] })).toBe(
			'?sex=F&from=2024-01&by=sex'
		);
	});

	it('keep the territory compared with where there are territories', () => {
		const compared = new URLSearchParams('province=03.231&compare_with=03.561');
		expect(keptSearch(compared, { dimensions: ['province'] })).toBe(
			'?province=03.231&compare_with=03.561'
		);
		expect(keptSearch(compared, { dimensions: ['committee'] })).toBe('');
	});
});
