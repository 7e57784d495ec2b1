import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidySearch } from './tidy-search';
import { toggled } from './toggle';
import { readMembers, readOne, writeMembers } from './written-members';

it('a comma inside a member is no comma between two', () => {
	expect(writeMembers(['A,B', 'C'])).toBe('A\\,B,C');
	expect(readMembers('A\\,B,C')).toEqual(['A,B', 'C']);
	expect(readMembers('03.231,03.061')).toEqual(['03.231', '03.061']);
});

it('any members are read as they were written', () => {
	const member = fc.string({ unit: fc.constantFrom('\\', ',', 'a', 'ف', '🧶') });
	fc.assert(
		fc.property(fc.array(member, { minLength: 1 }), (members) => {
			expect(readMembers(writeMembers(members))).toEqual(members);
		})
	);
});

it('a text is itself with its commas bare or written', () => {
	expect(readOne('Crédit Agricole, Fès')).toBe('Crédit Agricole, Fès');
	expect(readOne('Crédit Agricole\\, Fès')).toBe('Crédit Agricole, Fès');
});

it('a member with a comma is clicked like any other, and left again', () => {
	const clicked = toggled(new URLSearchParams('bank=C'), 'bank', 'A,B');
	expect(new URLSearchParams(clicked).get('bank')).toBe('C,A\\,B');
	expect(toggled(new URLSearchParams(clicked), 'bank', 'A,B')).toBe('?bank=C');
});

it('what fields of a form send, each a written member, is joined', () => {
	const sent = tidySearch([
		['bank', 'A\\,B'],
		['bank', 'C']
	]);
	expect(readMembers(new URLSearchParams(sent).get('bank') ?? '')).toEqual(['A,B', 'C']);
});
