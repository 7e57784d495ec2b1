import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Within } from '../../indicators/disclosure.ts';
import type { Facts } from '../../warehouse/facts.ts';
import { addMonths, firstDay } from '../days.ts';
import { periodsOf, shiftPeriod, stepOf, type Period, type Span } from '../periods.ts';
import type { Lattices } from './build-lattices.ts';
import { crossedBy, type Coordinates, type Path } from './coordinates.ts';
import { publishes, type Part } from './lattice.ts';
import type { Scope } from './scope.ts';

/** The tables in which the quantities of an indicator are published too. */
export interface Link {
	readonly within: Within;
	readonly facts: Facts;
	/** The period of those tables for a cell of ours; the same without it. */
	readonly periodOf: ((period: string, time: Path) => string) | null;
	/** Null where they cross more directions than the public may. */
	readonly lattices: Lattices | null;
}

/** When the tables of a link are asked for, and which of their periods a cell is looked up in. */
export interface LinkTime {
	readonly scope: Scope;
	readonly periodOf: Link['periodOf'];
}

/** The times at which the other tables are to be asked for. */
export function linkTimes({ also }: Within, scope: Scope, span: Span | null): LinkTime[] {
	const same = { scope, periodOf: null };
	if (also === 'year-before') return [same, moved(scope, -12, span)];
	if (also !== 'as-it-begins') return [same];
	if (scope.time === 'direction') {
		const periods = periodsOf({ grain: 'month', from: null, to: null }, span);
		const months: Scope = { time: 'apart', grain: 'month', periods };
		const last = periods.at(-1)?.start ?? '';
		return [
			{ scope: months, periodOf: (_, time) => lastMonthOf(time, last) },
			{ scope: months, periodOf: (_, time) => addMonths(firstMonthOf(time), -1) }
		];
	}
	if (scope.grain !== 'none') {
		return [same, moved(scope, stepOf(scope.grain, 'previous'), span)];
	}
	return [
		same,
		{ scope: { ...scope, periods: scope.periods.flatMap(justBefore) }, periodOf: null }
	];

	function justBefore(period: Period): Period[] {
		if (period.from === null || !span || period.from <= span.first) return [];
		const at = dayBefore(period.from);
		return [{ ...period, from: null, to: at, at }];
	}
}

function moved(scope: Scope, months: number, span: Span | null): LinkTime {
	if (scope.time === 'direction') return { scope, periodOf: null };
	const periods = scope.periods
		.map((period) => shiftPeriod(period, months, scope.grain, span))
		.filter(({ covered }) => covered);
	const periodOf = (period: string) =>
		scope.grain === 'none' || period === '' ? period : addMonths(period, months);
	return { scope: { ...scope, periods }, periodOf };
}

/** The first day of the first month of a path of time; of no month for all of it. */
function firstMonthOf([year, quarter, month]: Path): string {
	if (year === undefined) return '0000-01-01';
	if (month !== undefined) return firstDay(month);
	if (quarter !== undefined)
		return `${year}-${String(Number(quarter.slice(-1)) * 3 - 2).padStart(2, '0')}-01`;
	return `${year}-01-01`;
}

function lastMonthOf([year, quarter, month]: Path, last: string): string {
	if (year === undefined) return last;
	if (month !== undefined) return firstDay(month);
	const number = quarter === undefined ? 12 : Number(quarter.slice(-1)) * 3;
	const end = `${year}-${String(number).padStart(2, '0')}-01`;
	return end < last ? end : last;
}

function dayBefore(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Whether the quantities of a cell are published in the tables of a link. */
export function isPublishedThere(
	{ within, facts, periodOf, lattices }: Link,
	at: Coordinates,
	period: string,
	axes: readonly (readonly DimensionId[])[]
): boolean {
	const { split } = within;
	if (!lattices) return crossedBy(at).length === 0 && split === undefined;
	const time = at.length > axes.length ? (at[axes.length] ?? []) : [];
	// Nothing was counted there.
	const lattice = lattices.byPeriod.get(periodOf ? periodOf(period, time) : period);
	if (!lattice) return true;
	const members = Object.fromEntries(
		axes.flatMap((dims, axis) =>
			(at[axis] ?? []).map((name, level) => [dims[level] ?? '', [name]] as const)
		)
	);
	const holds = (path: Path) => time.every((name, level) => path[level] === name);
	const published = (part: Part['members']) => publishes(lattice, { members: part, holds }, facts);
	if (!split) return published(members);
	return [split.numerator, split.rest].every((side) => {
		const own: readonly string[] | undefined = members[split.dimension];
		const both = own ? side.filter((id) => own.includes(id)) : side;
		return both.length === 0 || published({ ...members, [split.dimension]: both });
	});
}
