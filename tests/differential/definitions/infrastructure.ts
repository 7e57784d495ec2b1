import type { Period } from '../calendar.ts';
import type { RawRow } from '../raw-rules.ts';
import { by, numberOrNull, within, type Recomputed, type Source } from '../recomputed.ts';

/** A survey or a project is where its site is. */
function membersOf({ find }: Source, row: RawRow) {
	const site = find('sites', 'site_ref', row.site_ref);
	const { province, milieu, type } = site ?? {};
	return { province, milieu, site_type: type, site: row.site_ref };
}

/** The last row of each in the period; one without a row is left out. */
function lastOf(rows: readonly RawRow[], key: string, day: string, period: Period): RawRow[] {
	const last = new Map<unknown, RawRow>();
	for (const row of rows) {
		const known = last.get(row[key]);
		if (!within(row[day], period)) continue;
		if (!known || String(row[day]) > String(known[day])) last.set(row[key], row);
	}
	return [...last.values()];
}

type Number = (row: RawRow) => number | null;

const surveys = (
	rowsOf: (rows: readonly RawRow[], period: Period) => RawRow[],
	n: Number,
	m?: Number
): Recomputed => ({
	dataset: 'occupancy',
	as: m ? 'ratio' : 'sum',
	parts: (source, period) =>
		rowsOf(source.of('occupancy'), period).map((row) => ({
			of: membersOf(source, row),
			n: n(row),
			m: m?.(row)
		}))
});
const last = (rows: readonly RawRow[], period: Period) =>
	lastOf(rows, 'site_ref', 'surveyed_on', period);
const inPeriod = (rows: readonly RawRow[], period: Period) =>
	rows.filter(({ surveyed_on }) => within(surveyed_on, period));

const usable = ({ units, under_works }: RawRow) => Number(units) - (numberOrNull(under_works) ?? 0);
/** A number where another one is known too. */
const where = (column: string, other: string) => (row: RawRow) =>
	row[other] === null ? null : numberOrNull(row[column]);

export const infrastructure: Readonly<Record<string, Recomputed>> = {
	facilities: {
		dataset: 'sites',
		parts: ({ of }, { at }) =>
			of('sites')
				.filter(
					({ status, opened_on }) =>
						(status === 'in_service' || status === 'under_works') && by(opened_on, at)
				)
				.map((row) => ({ of: { ...row, site_type: row.type }, n: 1 }))
	},
	units: surveys(last, ({ units }) => numberOrNull(units)),
	'occupancy-rate': surveys(last, ({ occupied }) => numberOrNull(occupied), usable),
	'trading-rate': surveys(last, where('trading', 'allocated'), where('allocated', 'trading')),
	'allocation-rate': surveys(
		last,
		({ allocated }) => numberOrNull(allocated),
		(row) => (row.allocated === null ? null : usable(row))
	),
	'fee-collection-rate': surveys(
		inPeriod,
		where('fees_paid_mad', 'fees_due_mad'),
		where('fees_due_mad', 'fees_paid_mad')
	),
	'facility-visitors': {
		...surveys(inPeriod, ({ visitors }) => numberOrNull(visitors)),
		surveyed: true
	},
	'works-progress': {
		dataset: 'works',
		as: 'ratio',
		parts: (source, period) =>
			lastOf(source.of('works'), 'project_ref', 'reported_on', period).map((row) => {
				const contracted = where('contracted_mad', 'progress_pct')(row);
				const n = contracted === null ? null : (Number(row.progress_pct) / 100) * contracted;
				return { of: membersOf(source, row), n, m: contracted };
			})
	}
};
