import { describe, expect, it } from 'vitest';
import { endsOf, joinRanges, knownIn, partOf, readDatasetQuestion } from './dataset-question';
import { addressOf } from '$lib/server/boards/address/address-of';
import { isUntidy, tidySearch } from './tidy-search';
import { headlineWindow, monthsBefore, yearEnding } from '$lib/figures/window';

describe('an address', () => {
	it('holds only what was chosen, members joined', () => {
		const search = new URLSearchParams('from=&province=03.231&province=03.061&by=sex');
		expect(isUntidy(search)).toBe(true);
		expect(tidySearch(search)).toBe('?province=03.231,03.061&by=sex');
	});

	it('is left alone when it is tidy', () => {
		expect(isUntidy(new URLSearchParams('province=03.231,03.061'))).toBe(false);
		expect(tidySearch([])).toBe('');
	});

	it('joins the two ends of a range', () => {
		const search = new URLSearchParams('level=local&sales_mad.from=100&sales_mad.to=');
		expect(tidySearch(joinRanges(search) ?? [])).toBe('?level=local&sales_mad=100..');
		expect(joinRanges(new URLSearchParams('level=local'))).toBeNull();
		expect(endsOf('100..')).toEqual({ from: '100', to: '' });
		expect(endsOf('2025-06')).toEqual({ from: '2025-06', to: '2025-06' });
	});

	it('of a dataset leaves paging out of what is downloaded', () => {
		const { query, offset, sort } = readDatasetQuestion(
			new URLSearchParams('level=local&sort=-edition&offset=50')
		);
		expect({ query, offset, sort }).toEqual({
			query: { level: 'local', sort: '-edition' },
			offset: 50,
			sort: '-edition'
		});
	});

	it('of the API keeps its commas', () => {
		const query = { by: 'province,fair_level', to: undefined };
		expect(addressOf({ snapshot: '20250630-120000-0123abcd' }, 'fairs-held', query, '.csv')).toBe(
			'/api/v1/indicators/fairs-held/values.csv?by=province,fair_level&snapshot=20250630-120000-0123abcd'
		);
	});
});

describe('the window of a headline', () => {
	it('is the twelve months that end with the data', () => {
		expect(yearEnding('2025-06-30')).toEqual({ from: '2024-07', to: '2025-06' });
		expect(yearEnding('2025-06-15')).toEqual({ from: '2024-06-16', to: '2025-06-15' });
		expect(yearEnding('2024-02-29')).toEqual({ from: '2023-03', to: '2024-02' });
		// 2023 has no 29 February.
		expect(yearEnding('2024-02-28')).toEqual({ from: '2023-03-01', to: '2024-02-28' });
	});

	it('is a day for what holds at a date', () => {
		expect(headlineWindow({ timing: 'at-date' }, '2025-06-30')).toEqual({ to: '2025-06' });
		expect(headlineWindow({ timing: 'in-period' }, '2025-06-30').from).toBe('2024-07');
	});

	it('goes back a number of months', () => {
		expect(monthsBefore('2025-01-31', 13)).toBe('2024-01');
	});
});

describe('a form asks of a column', () => {
	it.each([
		['title_fr.has=sal', '?title_fr=~sal'],
		['title_fr.has=%3DFoire A', '?title_fr=Foire%20A'],
		['sales_mad.from=1&sales_mad.known=unknown', '?sales_mad=unknown'],
		['sales_mad.from=&sales_mad.known=', '']
	])('%s', (search, expected) => {
		expect(tidySearch(joinRanges(new URLSearchParams(search)) ?? [])).toBe(expected);
	});

	it.each(['~sal', 'Foire A', '!unknown', '1..2'])('and shows %s as it was asked', (value) => {
		const search = new URLSearchParams({ 'a.has': partOf(value), 'a.known': knownIn(value) });
		if (!value.includes('..')) expect(joinRanges(search)).toEqual([['a', value]]);
	});
});
