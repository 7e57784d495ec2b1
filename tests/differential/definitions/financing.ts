import type { Period } from '../calendar.ts';
import type { RawRow } from '../raw-rules.ts';
import { by, numberOrNull, one, within, type Recomputed, type Source } from '../recomputed.ts';
import { isPerson, isRegistered, membersOf } from './persons.ts';

function members(source: Source, row: RawRow, { at }: Period) {
	return { ...membersOf(source.registered(row.nia), at), bank: row.bank };
}

const loans = (
	column: string,
	n: (row: RawRow) => number | null,
	m?: (row: RawRow) => number | null
): Recomputed => ({
	dataset: 'loans',
	as: m ? 'ratio' : 'sum',
	parts: (source, period) =>
		source
			.of('loans')
			.filter((row) => within(row[column], period))
			.map((row) => ({ of: members(source, row, period), n: n(row), m: m?.(row) }))
});

export const financing: Readonly<Record<string, Recomputed>> = {
	'loan-applications': loans('filed_on', () => 1),
	'loan-approval-rate': loans(
		'filed_on',
		({ decision }) => one(decision === 'approved'),
		({ decision }) => one(decision === 'approved' || decision === 'rejected')
	),
	'loans-disbursed': loans('disbursed_on', ({ disbursed_mad }) => numberOrNull(disbursed_mad)),
	'average-loan': loans(
		'disbursed_on',
		({ disbursed_mad }) => numberOrNull(disbursed_mad),
		() => 1
	),
	'access-to-finance-rate': {
		dataset: 'artisans',
		as: 'ratio',
		parts: (source, { at }) => {
			const borrowers = new Set(
				source.of('loans').flatMap((row) => (by(row.disbursed_on, at) ? [row.nia] : []))
			);
			return source
				.of('artisans')
				.filter((row) => isPerson(row) && isRegistered(row, at))
				.map((row) => ({ of: membersOf(row, at), n: one(borrowers.has(row.nia ?? null)), m: 1 }));
		}
	},
	'portfolio-at-risk': {
		dataset: 'loans',
		grains: ['none'],
		as: 'ratio',
		parts: ({ of }) =>
			of('loans').map(({ bank, outstanding_mad, days_late }) => {
				const outstanding = numberOrNull(outstanding_mad);
				const late = (numberOrNull(days_late) ?? 0) >= 90;
				return { of: { bank }, n: late ? (outstanding ?? 0) : 0, m: outstanding };
			})
	}
};
