import { expect, it } from 'vitest';
import { ownSearch } from './added-names';

it.each([
	['?fbclid=IwAR0', ''],
	['?province=03.231,03.061&fbclid=IwAR0&by=sex', '?province=03.231,03.061&by=sex'],
	['?utm_source=lettre&utm_medium=mail&sex=F', '?sex=F'],
	['?gclid=1&msclkid=2&igshid=3&mc_cid=4&mc_eid=5&_ga=6', ''],
	['?bank=A%5C,B&foo=bar', '?bank=A%5C,B&foo=bar'],
	['?my_fbclid=1', '?my_fbclid=1'],
	['', '']
])('of %s the page reads %s', (search, own) => {
	expect(ownSearch(search)).toBe(own);
});
