import { expect, it } from 'vitest';
import type { AnswerRow } from '../../query/answer.ts';
import { rankOf } from './rank.ts';

const row = (province: string, value: number | null, more: Partial<AnswerRow> = {}): AnswerRow => ({
	...{ province, value, numerator: null, denominator: null, flag: null, compare: null },
	...more
});
const rows = [
	row('Fès', 0.4),
	row('Taza', 0.6),
	row('Sefrou', 0.4),
	row('Ifrane', 1, { small: true }),
	row('Boulemane', null),
	row('unknown', 0.9)
];
const rank = (place: string, among = rows) => rankOf(among, 'province', place);

it('the highest is the first, equals share a rank, and what is of few or unknown leads nothing', () => {
	expect(rank('Taza')).toEqual({ at: 1, of: 3 });
	expect([rank('Fès'), rank('Sefrou')]).toEqual([
		{ at: 2, of: 3 },
		{ at: 2, of: 3 }
	]);
	expect([rank('Ifrane'), rank('Boulemane'), rank('unknown')]).toEqual([null, null, null]);
});

it('two are no ranking', () => {
	expect(rank('Taza', rows.slice(0, 2))).toBeNull();
});
