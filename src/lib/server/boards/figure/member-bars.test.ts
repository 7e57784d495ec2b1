import { expect, it } from 'vitest';
import type { AnswerRow } from '../../query/answer.ts';
import { barsOf } from './member-bars.ts';
import { membersOf } from './members.ts';

const named = (id: string) => ({ id, label: { ar: id, fr: id, en: id } });
const row = (province: string, value: number | null, more: Partial<AnswerRow> = {}): AnswerRow => ({
	...{ province, value, numerator: null, denominator: null, flag: null, compare: null },
	...more
});

it('what is of few stands after the others whatever it says, and says of how many it is', () => {
	const members = membersOf(['Fès', 'Taza', 'Ifrane', 'Sefrou'].map(named), 'fr');
	const rows = [
		row('Taza', 1, { small: true, denominator: 2 }),
		row('Fès', 0.4, { denominator: 900 }),
		row('Ifrane', null),
		row('Sefrou', 0.6, { denominator: 300 })
	];
	const bars = barsOf(rows, 'province', members, 'fr');
	expect(bars.map(({ id }) => id)).toEqual(['Sefrou', 'Fès', 'Taza', 'Ifrane']);
	expect(bars.map(({ few }) => few)).toEqual([undefined, undefined, 2, undefined]);
});
