import type { PublishedCell, PublishedSums } from '../disclosure/cells.ts';
import { cutOf, product, type Cut } from '../disclosure/grid.ts';
import { crossesTooMany, marginsOf, placeIn, type Coordinates } from '../disclosure/margins.ts';
import { addCells, isFew, protectCell } from '../disclosure/protect.ts';
import { bandOf, type Band } from '../disclosure/publish.ts';
import { unknown, type DimensionId } from '../dimensions/dimension.ts';
import { gridTimesOf, type GridTimes, type PublicQuestion } from './grid-times.ts';
import type { Period } from './periods.ts';
import type { Split } from './splits.ts';
import { addCell, keyOf, periodKey, splitOfKey, type Cells } from './sums.ts';

/** What the public may know of a figure; null sums where it is withheld. */
export interface Told {
	readonly sums: PublishedSums | null;
	readonly band?: Band;
	/** Published figures that it is the sum of. */
	readonly parts: number;
}

export interface Published {
	/** Those that are not of nobody. */
	readonly cells: Cells;
	readonly tell: (period: Period, split: Split) => Told;
}

const withheld: Told = { sums: null, parts: 0 };

/**
 * What the public may know of a question: each figure is one cell of the grid, or the sum of the
 * fewest that make it up. Nothing else is computed for the public from rows.
 */
export async function readPublished(asked: PublicQuestion): Promise<Published> {
	const { snapshot, indicator, question, periods } = asked;
	const { by, filters } = question;
	const cut = cutOf(by, filters, (id) => {
		const all = [...snapshot.facts.members[id], unknown].map(({ id }) => id);
		return indicator.members?.[id] ?? all;
	});
	const filtered = Object.keys(cut.filters) as DimensionId[];
	const dimensions = [...new Set([...by, ...filtered])];
	if (crossesTooMany(dimensions)) return { cells: new Map(), tell: () => withheld };
	const times = gridTimesOf(asked);
	const [exact, isOpen] = await Promise.all([
		times.read(cut),
		readMargins(asked, dimensions, times)
	]);
	const known = new Map<string, Told>();
	const tell = (period: Period, split: Split): Told => {
		const key = `${periodKey(question, period)}\u0001${keyOf(split)}`;
		const told = known.get(key) ?? tellOnce(period, split);
		known.set(key, told);
		return told;
	};
	const tellOnce = (period: Period, split: Split): Told => {
		const parts = (times.timesOf(period) ?? []).flatMap((time) =>
			product(cut.together).map((together) => ({ time, members: [...split, ...together] }))
		);
		const exactOf = ({ time, members }: (typeof parts)[number]) =>
			exact.get(time)?.get(keyOf(members));
		const { rule } = asked.policy;
		if (rule.of === 'persons' && rule.band) {
			const [part, ...more] = parts;
			// Bands of several together would say more of each than its own.
			const isOne = part && more.length === 0 && dimensions.every((id) => rule.band?.includes(id));
			return isOne ? tellBand(exactOf(part)?.numerator ?? 0) : withheld;
		}
		const cells = parts.map((part): PublishedCell => {
			const { time, members } = part;
			if (!isOpen(time, coordinatesOf(cut, members))) return null;
			return protectCell(indicator, asked.policy, exactOf(part), times.monthsIn(time));
		});
		const sums = addCells(cells, indicator.kind);
		return sums && !isFew(asked.policy, sums) ? { sums, parts: cells.length } : withheld;
	};
	const cells = new Map<string, Map<string, PublishedSums>>();
	for (const period of periods) {
		for (const time of times.timesOf(period) ?? []) {
			for (const key of exact.get(time)?.keys() ?? []) {
				const split = splitOfKey(key, cut.by).slice(0, by.length);
				const { sums } = tell(period, split);
				// Whom nothing is published of is not listed: that somebody is there would be told.
				if (!sums || (!sums.numerator && !sums.denominator)) continue;
				addCell(cells, periodKey(question, period), keyOf(split), sums);
			}
		}
	}
	return { cells, tell };
}

/** Whether a cell may be shown: all that it is a part of is large enough to be split. */
async function readMargins(
	{ snapshot, indicator, policy }: PublicQuestion,
	dimensions: readonly DimensionId[],
	times: GridTimes
): Promise<(time: string, cell: Coordinates) => boolean> {
	if (policy.rule.of === 'money' || policy.rule.band) return () => true;
	const own = [...dimensions].sort();
	const tables = await Promise.all(
		[own, ...marginsOf(dimensions, indicator.dimensions)].map(async (margin) => {
			return { margin, isOpen: await times.openIn(margin, margin === own) };
		})
	);
	const memberOf = (dimension: DimensionId, id: string) => snapshot.facts.memberOf(dimension, id);
	return (time, cell) =>
		tables.every(({ margin, isOpen }) => {
			const place = placeIn(margin, cell, memberOf);
			return place === null || isOpen(time, keyOf(place));
		});
}

function coordinatesOf({ by, filters }: Cut, members: readonly string[]): Coordinates {
	const fixed = Object.entries(filters).flatMap(([id, [first, ...more]]) =>
		first !== undefined && more.length === 0 ? [[id, first] as const] : []
	);
	const own = by.map((id, index) => [id, members[index] ?? ''] as const);
	return Object.fromEntries([...fixed, ...own]);
}

/** None is said as it is: it speaks of nobody. */
function tellBand(count: number): Told {
	const band = bandOf(count);
	return band
		? { sums: null, band, parts: 0 }
		: { sums: { numerator: 0, denominator: null }, parts: 1 };
}
