import { describe, expect, it } from 'vitest';
import { toggled, withChoice } from './toggle';

const search = new URLSearchParams('province=03.231&sex=F');

describe('a member that is clicked', () => {
	it('joins those chosen', () => {
		expect(toggled(search, 'province', '03.061')).toBe('?province=03.231,03.061&sex=F');
		expect(toggled(search, 'milieu', 'rural')).toBe('?province=03.231&sex=F&milieu=rural');
	});

	it('leaves them when it was chosen', () => {
		expect(toggled(search, 'province', '03.231')).toBe('?sex=F');
	});
});

it('a choice that is empty is not in the address', () => {
	expect(withChoice(search, 'sex', '')).toBe('?province=03.231');
	expect(withChoice(search, 'indicator', 'womens-share')).toBe(
		'?province=03.231&sex=F&indicator=womens-share'
	);
});
