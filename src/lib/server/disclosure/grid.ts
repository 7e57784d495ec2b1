import type { DimensionId } from '../dimensions/dimension.ts';
import type { Grain } from '../indicators/definition.ts';
import { addDays, addMonths, lastDay } from '$lib/figures/days.ts';

/** A calendar period of the grid; all time has no first day. */
export interface Piece {
	readonly grain: Grain;
	readonly start: string | null;
}

export const allTime: Piece = { grain: 'none', start: null };

/** The days that data covers. */
interface Covered {
	readonly first: string;
	readonly last: string;
}

const monthsOf = { year: 12, quarter: 3, month: 1 } as const;

/**
 * The fewest calendar periods that make up some days, as far as data covers them; null where whole
 * months do not.
 * @param grains those that figures have, coarsest first.
 */
export function piecesOf(
	{ from, at }: { readonly from: string | null; readonly at: string },
	{ first, last }: Covered,
	grains: readonly Grain[]
): Piece[] | null {
	const isOpen = from === null || from <= first;
	const isDone = at >= last;
	if (isOpen && isDone) return [allTime];
	const begin = isOpen ? `${first.slice(0, 4)}-01-01` : from;
	const end = isDone ? `${last.slice(0, 4)}-12-31` : at;
	if (!begin.endsWith('-01') || end !== lastDay(end.slice(0, 7))) return null;
	const pieces: Piece[] = [];
	for (let start = begin; start <= end && start <= last;) {
		const grain = dated.find(
			(grain) => grains.includes(grain) && begins(start, grain) && endOf(start, grain) <= end
		);
		if (!grain) return null;
		const next = addDays(endOf(start, grain), 1);
		// What lies before the data is part of no figure.
		if (next > first) pieces.push({ grain, start });
		start = next;
	}
	return pieces;
}

/** Every calendar period that holds another one, all time last. */
export function above({ grain, start }: Piece, grains: readonly Grain[]): Piece[] {
	if (start === null) return [];
	const month = Number(start.slice(5, 7));
	const coarser = dated.slice(0, dated.indexOf(grain as (typeof dated)[number])).reverse();
	return [
		...coarser
			.filter((grain) => grains.includes(grain))
			.map((grain): Piece => {
				return {
					grain,
					start: `${addMonths(start, -((month - 1) % monthsOf[grain])).slice(0, 7)}-01`
				};
			}),
		allTime
	];
}

const dated = ['year', 'quarter', 'month'] as const;

function begins(day: string, grain: keyof typeof monthsOf): boolean {
	return (Number(day.slice(5, 7)) - 1) % monthsOf[grain] === 0;
}

function endOf(start: string, grain: keyof typeof monthsOf): string {
	return addDays(addMonths(start, monthsOf[grain]), -1);
}

type Filters = Readonly<Partial<Record<DimensionId, readonly string[]>>>;

/** A question whose lines are grid cells: one member or all of each dimension. */
export interface Cut {
	/** The dimensions asked, then those of which several members are asked together. */
	readonly by: readonly DimensionId[];
	readonly filters: Filters;
	/** Members asked of the dimensions after those of the question. */
	readonly together: readonly (readonly string[])[];
}

/**
 * @param membersOf every member that a dimension can have, the unknown one included.
 */
export function cutOf(
	by: readonly DimensionId[],
	filters: Filters,
	membersOf: (id: DimensionId) => readonly string[]
): Cut {
	const kept = Object.entries(filters).filter(([id, members]) => {
		return !membersOf(id as DimensionId).every((id) => members.includes(id));
	}) as [DimensionId, readonly string[]][];
	const several = kept.filter(([id, members]) => !by.includes(id) && members.length > 1);
	return {
		by: [...by, ...several.map(([id]) => id)],
		filters: Object.fromEntries(kept),
		together: several.map(([, members]) => members)
	};
}

/** Every choice of one from each list. */
export function product<Item>(lists: readonly (readonly Item[])[]): Item[][] {
	return lists.reduce<Item[][]>(
		(rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
		[[]]
	);
}
