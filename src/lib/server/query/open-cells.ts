import { mayBeSplit } from '../disclosure/protect.ts';
import { parameters } from '../disclosure/parameters.ts';
import type { Margin } from '../disclosure/margins.ts';
import type { Grain, Indicator } from '../indicators/definition.ts';
import type { Policy } from '../indicators/disclosure.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { cellsOf, readExact, readLines, type ExactCells } from './exact-cells.ts';
import { periodsOf, type Span } from './periods.ts';
import { createSingleFlight, type SingleFlight, type Waiting } from './single-flight.ts';
import { askingOf } from './sums.ts';
import type { Asking } from './table.ts';

/** Cells of a table that may be split further: the key of their time, then that of their split. */
export type OpenCells = ReadonlySet<string>;

/** Tables of each snapshot, forgotten with it. */
const kept = new WeakMap<Snapshot, SingleFlight<Set<string>>>();

function keptOf(snapshot: Snapshot): SingleFlight<Set<string>> {
	const known = kept.get(snapshot);
	if (known) return known;
	const made = createSingleFlight<Set<string>>({
		maxSize: 500_000,
		sizeOf: ({ size }) => size + 1
	});
	kept.set(snapshot, made);
	return made;
}

export function keyOfOpen(time: string, split: string): string {
	return `${time}\u0001${split}`;
}

/** The time of a cell of what adds up over time. */
export function keyOfTime(grain: Grain, start: string | null): string {
	return `${grain} ${start ?? ''}`;
}

interface Asked {
	readonly snapshot: Snapshot;
	readonly indicator: Indicator;
	readonly policy: Policy;
	readonly span: Span;
}

/** Of a whole table of what lies in periods, in every calendar period: read once for a snapshot. */
export function openInTime(
	{ snapshot, indicator, policy, span }: Asked,
	margin: Margin,
	caller: Waiting
): Promise<OpenCells> {
	const key = JSON.stringify([indicator.id, margin]);
	return keptOf(snapshot)(key, caller, async (shared) => {
		const open = new Set<string>();
		const read = async (grain: Grain, grains: readonly Grain[]) => {
			const periods = periodsOf({ grain, from: null, to: null }, span);
			const question = { by: margin, filters: {}, grain };
			const asking = await askingOf(snapshot, indicator, question, periods);
			const lines = await readLines(snapshot, asking, policy, shared, { grains, least });
			for (const grain of grains) {
				const own = lines.filter((line) => line.grain === grain);
				const cells = cellsOf(own, { ...question, grain });
				gather(open, asking, policy, cells, (start) => keyOfTime(grain, start || null));
			}
		};
		const { grains, kind } = indicator;
		// Persons counted once are counted again for each period.
		if (kind === 'distinct') await Promise.all(grains.map((grain) => read(grain, [grain])));
		else await read(grains[0] ?? 'none', grains);
		return open;
	});
}

/**
 * Of a whole table of what holds on a day, by the first days of the months (or years) that end so: of
 * all of them, so that every window finds them, unless the table is large.
 */
export function openAtDates(
	{ snapshot, indicator, policy, span }: Asked,
	margin: Margin,
	starts: ReadonlySet<string>,
	caller: Waiting
): Promise<OpenCells> {
	const [grain = 'none'] = indicator.grains;
	const all = periodsOf({ grain, from: null, to: null }, span, true);
	const isSmall = margin.length <= 1;
	const key = JSON.stringify([indicator.id, margin, isSmall ? 'all' : [...starts].sort()]);
	return keptOf(snapshot)(key, caller, async (shared) => {
		const question = { by: margin, filters: {}, grain };
		const periods = isSmall ? all : all.filter(({ start }) => starts.has(start ?? ''));
		const asking = await askingOf(snapshot, indicator, question, periods);
		const cells = await readExact(snapshot, asking, policy, span, shared, least);
		const open = new Set<string>();
		gather(open, asking, policy, cells, (start) => start);
		return open;
	});
}

/** No noise makes fewer large enough. */
const least = parameters.leastToSplit - parameters.largestNoise;

function gather(
	open: Set<string>,
	{ indicator }: Asking,
	policy: Policy,
	cells: ExactCells,
	timeOf: (start: string) => string
): void {
	for (const [start, splits] of cells) {
		for (const [split, cell] of splits) {
			if (mayBeSplit(indicator, policy, cell)) open.add(keyOfOpen(timeOf(start), split));
		}
	}
}
