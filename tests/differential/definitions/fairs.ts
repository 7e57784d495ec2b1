import { daysBetween } from '../calendar.ts';
import type { RawRow } from '../raw-rules.ts';
import { numberOrNull, one, within, type Recomputed } from '../recomputed.ts';

type Number = (row: RawRow) => number | null;
const membersOf = (row: RawRow) => ({ ...row, fair_level: row.level, fair: row.fair_ref });

/** Editions held that ended in the period. */
const held = (n: Number, m?: Number): Recomputed => ({
	dataset: 'fairs',
	as: m ? 'ratio' : 'sum',
	parts: ({ of }, period) =>
		of('fairs')
			.filter(({ status, actual_end }) => status === 'held' && within(actual_end, period))
			.map((row) => ({ of: membersOf(row), n: n(row), m: m?.(row) }))
});
const where = (column: string, other: string) => (row: RawRow) =>
	row[other] === null ? null : numberOrNull(row[column]);

export const fairsAndMarkets: Readonly<Record<string, Recomputed>> = {
	'fairs-held': held(() => 1),
	'fairs-programme-rate': {
		dataset: 'fairs',
		as: 'ratio',
		parts: ({ of }, period) =>
			of('fairs')
				.filter(({ planned_start }) => within(planned_start, period))
				.map((row) => ({ of: membersOf(row), n: one(row.status === 'held'), m: 1 }))
	},
	'exhibition-days': held(({ actual_start, actual_end }) =>
		actual_start === null ? null : daysBetween(String(actual_start), String(actual_end)) + 1
	),
	'exhibitor-participations': held(({ exhibitors }) => numberOrNull(exhibitors)),
	'stand-fill-rate': held(
		where('stands_occupied', 'stands_available'),
		where('stands_available', 'stands_occupied')
	),
	'fair-visitors': held(({ visitors }) => numberOrNull(visitors)),
	'fair-sales': held(({ sales_mad }) => numberOrNull(sales_mad)),
	'sales-per-exhibitor': held(
		where('sales_mad', 'sales_respondents'),
		where('sales_respondents', 'sales_mad')
	),
	'distinct-exhibitors': {
		dataset: 'fair_participations',
		as: 'distinct',
		parts: ({ of, find }, period) =>
			of('fair_participations').flatMap(({ fair_ref, nia }) => {
				const fair = find('fairs', 'fair_ref', fair_ref);
				if (fair?.status !== 'held' || !within(fair.actual_end, period)) return [];
				return [{ of: membersOf(fair), n: String(nia) }];
			})
	},
	'craft-exports': {
		dataset: 'exports',
		parts: ({ of }, period) => {
			const rows = of('exports').filter(({ month }) => within(month, period));
			const last = rows
				.map(({ month }) => String(month))
				.sort()
				.at(-1);
			return rows
				.filter(({ month }) => month === last)
				.map((row) => ({
					of: { product_family: row.family, city: row.city },
					n: numberOrNull(row.value_mdh)
				}));
		}
	}
};
