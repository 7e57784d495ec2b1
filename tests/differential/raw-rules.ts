import type { Value } from './raw-cells.ts';

export type RawRow = Readonly<Record<string, Value>>;

/** Whether `a` comes before `b`, days or numbers, where both are known. */
function under(a: Value | undefined, b: Value | undefined): boolean {
	if (a === null || a === undefined || b === null || b === undefined) return false;
	return a < b;
}

function yearsLater(day: Value | undefined, years: number): string | null {
	if (typeof day !== 'string') return null;
	return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

const zero = (value: Value | undefined) => (typeof value === 'number' ? value : 0);

/** Whether a row contradicts itself: it is rejected (`sector.md` §5.3). */
export const contradictions: Readonly<Record<string, (row: RawRow) => boolean>> = {
	artisans: (row) =>
		under(row.registered_on, yearsLater(row.birth_date, 15)) ||
		under(row.deregistered_on, row.registered_on) ||
		under(row.members, row.women_members),
	fairs: (row) =>
		under(row.planned_end, row.planned_start) ||
		under(row.actual_end, row.actual_start) ||
		under(row.exhibitors, row.women_exhibitors),
	occupancy: (row) =>
		zero(row.occupied) + zero(row.vacant) + zero(row.closed) + zero(row.under_works) !== row.units,
	works: (row) => under(100, row.progress_pct),
	loans: (row) =>
		under(row.decided_on, row.filed_on) || under(row.disbursed_on, row.decided_on ?? row.filed_on),
	training: (row) =>
		under(row.enrolled, row.women_enrolled) ||
		under(row.graduates, row.women_graduates) ||
		under(row.surveyed, row.employed_9m),
	vaep: (row) => under(row.assessed_on, row.filed_on) || under(row.certified_on, row.assessed_on),
	transmissions: (row) => under(row.finished_on, row.started_on),
	agreements: (row) =>
		under(row.amount_mad, row.chamber_share_mad) ||
		under(row.ends_on, row.signed_on ?? row.first_approved_on),
	recommendations: (row) => under(row.due_on, row.issued_on) || under(row.closed_on, row.issued_on),
	sessions: (row) => under(row.members_in_office, row.members_present)
};
