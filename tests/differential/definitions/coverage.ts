import { daysBetween, lastOfMonth, monthBefore, type Period } from '../calendar.ts';
import type { RawRow } from '../raw-rules.ts';
import {
	numberOrNull,
	one,
	within,
	type Part,
	type Recomputed,
	type Source
} from '../recomputed.ts';
import { isPerson, isRegistered, membersOf } from './persons.ts';

const withNumber = ['registered', 'contributing', 'qualifying', 'rights_open', 'rights_closed'];
const notEligible = ['salaried', 'amo_tadamon', 'retired', 'deceased'];
const hasNumber = (row: RawRow | undefined) => withNumber.includes(String(row?.state));

/** Rows by month and person, made once. */
const indexes = new WeakMap<Source, ReadonlyMap<string, ReadonlyMap<string, RawRow>>>();

function monthsOf(source: Source): ReadonlyMap<string, ReadonlyMap<string, RawRow>> {
	const known = indexes.get(source);
	if (known) return known;
	const months = new Map<string, Map<string, RawRow>>();
	for (const row of source.of('coverage')) {
		const month = months.get(String(row.month)) ?? new Map<string, RawRow>();
		months.set(String(row.month), month.set(String(row.nia), row));
	}
	indexes.set(source, months);
	return months;
}

/** The last month of the period that has rows. */
function lastMonth(source: Source, period: Period): string | undefined {
	return [...monthsOf(source).keys()]
		.filter((month) => within(month, period))
		.sort()
		.at(-1);
}

type Count = (row: RawRow | undefined, nia: string, month: string, source: Source) => number;

/**
 * Over persons registered at the end of the month and in none of the states left out. Where all of
 * them are left out there is nobody to divide by, which is not the same as knowing nothing.
 */
const eligible = (n: Count, ratio: boolean): Recomputed => ({
	dataset: 'coverage',
	as: ratio ? 'ratio' : 'sum',
	parts: (source, period) => {
		const month = lastMonth(source, period);
		if (month === undefined) return [];
		const rows = monthsOf(source).get(month);
		return source
			.of('artisans')
			.filter((person) => isPerson(person) && isRegistered(person, lastOfMonth(month)))
			.flatMap((person): Part[] => {
				const row = rows?.get(String(person.nia));
				const of = membersOf(person, period.at);
				if (notEligible.includes(String(row?.state))) return ratio ? [{ of, n: 0, m: 0 }] : [];
				return [{ of, n: n(row, String(person.nia), month, source), m: 1 }];
			});
	}
});

/** Over the rows of the last month, whoever they are of. */
const lastRows = (
	n: (row: RawRow) => number | null,
	m?: (row: RawRow) => number | null
): Recomputed => ({
	dataset: 'coverage',
	as: m ? 'ratio' : 'sum',
	parts: (source, period) =>
		[
			...(
				monthsOf(source).get(lastMonth(source, period) ?? '') ?? new Map<string, RawRow>()
			).values()
		].map((row) => part(source, period, row, n(row), m?.(row)))
});

function part(
	source: Source,
	{ at }: Period,
	row: RawRow,
	n: number | null,
	m?: number | null
): Part {
	return { of: { ...membersOf(source.registered(row.nia), at), channel: row.channel }, n, m };
}

function paidLately(_: unknown, nia: string, month: string, source: Source): number {
	const before = monthBefore(month);
	const months = [month, before, monthBefore(before)];
	const paid = months.map(
		(one) => numberOrNull(monthsOf(source).get(one)?.get(nia)?.paid_mad) ?? 0
	);
	return one(paid.reduce((a, b) => a + b, 0) > 0);
}

function closures(source: Source, period: Period): Part[] {
	const months = monthsOf(source);
	return [...months].flatMap(([month, rows]) => {
		if (!within(month, period)) return [];
		const before = [...(months.get(monthBefore(month)) ?? new Map<string, RawRow>()).values()];
		return before
			.filter(({ state }) => state === 'rights_open')
			.map((row) => {
				const closed = rows.get(String(row.nia))?.state === 'rights_closed';
				return part(source, period, row, one(closed), 1);
			});
	});
}

function delays(source: Source, period: Period): Part[] {
	const first = new Map<string, string>();
	for (const { nia, cnss_registered_on: day } of source.of('coverage')) {
		const known = first.get(String(nia));
		if (typeof day === 'string' && (known === undefined || day < known))
			first.set(String(nia), day);
	}
	return source.of('artisans').flatMap((row) => {
		const day = first.get(String(row.nia));
		if (!isPerson(row) || !within(row.registered_on, period) || day === undefined) return [];
		const days = daysBetween(String(row.registered_on), day);
		return days < 0 ? [] : [{ of: membersOf(row, period.at), n: days }];
	});
}

export const coverage: Readonly<Record<string, Recomputed>> = {
	'cnss-registration-rate': eligible((row) => one(hasNumber(row)), true),
	'effective-coverage-rate': eligible(paidLately, true),
	'coverage-gap': eligible((row) => one(!hasNumber(row)), false),
	'up-to-date-contributor-rate': lastRows(
		(row) => one(hasNumber(row) && row.arrears_mad === 0),
		(row) => one(hasNumber(row) && row.arrears_mad !== null)
	),
	'open-rights-rate': lastRows(
		({ state }) => one(state === 'rights_open'),
		(row) => one(hasNumber(row))
	),
	'contribution-arrears': lastRows(({ arrears_mad }) => numberOrNull(arrears_mad)),
	'covered-people': lastRows(({ state, dependants }) =>
		state === 'rights_open' ? 1 + (numberOrNull(dependants) ?? 0) : 0
	),
	'contribution-collection-rate': {
		dataset: 'coverage',
		as: 'ratio',
		parts: (source, period) =>
			source
				.of('coverage')
				.filter(({ month }) => within(month, period))
				.map((row) =>
					part(source, period, row, numberOrNull(row.paid_mad), numberOrNull(row.due_mad))
				)
	},
	'time-to-coverage': { dataset: 'artisans', as: 'median', parts: delays },
	'rights-closure-rate': { dataset: 'coverage', as: 'ratio', parts: closures }
};
