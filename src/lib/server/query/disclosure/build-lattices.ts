import type { DimensionId } from '../../dimensions/dimension.ts';
import { findIndicator } from '../../indicators/catalogue.ts';
import type { Indicator } from '../../indicators/definition.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import type { Span } from '../periods.ts';
import { createSingleFlight, type Waiting } from '../single-flight.ts';
import { axesOf } from './axes.ts';
import {
	keyOfCoordinates,
	keyOfPath,
	product,
	type Coordinates,
	type Path
} from './coordinates.ts';
import { groupBy } from './group-by.ts';
import type { Lattice } from './lattice.ts';
import { isPublishedThere, linkTimes, type Link } from './links.ts';
import { decide, mostAxes, type Measured } from './pattern.ts';
import { policyOf, type Policy } from './policy.ts';
import { readTable, type TableLine } from './read-tables.ts';
import { pathOfDay, timeGrains, timeNodes, type Scope } from './scope.ts';

/** The decided tables of an indicator by period; under '' where time is a direction of them. */
export interface Lattices {
	readonly byPeriod: ReadonlyMap<string, Lattice>;
	readonly cells: number;
}

const known = createSingleFlight<Lattices>({
	/** About 300 bytes a cell. */
	maxSize: 400_000,
	sizeOf: ({ cells, byPeriod }) => cells + byPeriod.size + 1
});

interface Wanted {
	readonly snapshot: Snapshot;
	readonly indicator: Indicator;
	/** Dimensions that the question uses. */
	readonly dimensions: readonly DimensionId[];
	readonly scope: Scope;
	readonly span: Span | null;
}

/**
 * Decides the tables that a question draws on, whole, with all their totals; or gives what was
 * decided before. Null when they cross more directions than the public may.
 */
export async function latticesOf(
	wanted: Wanted,
	waiting: Waiting | undefined
): Promise<Lattices | null> {
	const { snapshot, indicator, dimensions, scope } = wanted;
	const axes = axesOf(indicator, dimensions);
	const directions = axes.length + (scope.time === 'direction' && scope.deep > 0 ? 1 : 0);
	if (directions > mostAxes) return null;
	const when =
		scope.time === 'direction'
			? scope.deep
			: [scope.grain, ...scope.periods.map(({ from, at }) => [from, at])];
	const key = JSON.stringify([snapshot.id, indicator.id, axes, when]);
	return known(key, waiting, (shared) => build(wanted, axes, shared));
}

/** A cell of some table, before it is judged. */
interface RawCell {
	readonly at: Coordinates;
	readonly line: Omit<TableLine, 'split'>;
}

async function build(
	{ snapshot, indicator, scope, span }: Wanted,
	axes: readonly (readonly DimensionId[])[],
	waiting: Waiting
): Promise<Lattices> {
	const timed = scope.time === 'direction';
	const depths = [...axes.map(({ length }) => length), ...(timed ? [scope.deep] : [])];
	const levels = product(depths.map((depth) => [...Array(depth + 1).keys()])).sort(
		(a, b) => sum(a) - sum(b)
	);
	const subjects = subjectsOf(indicator);
	const links = await linksOf();
	const tables = levels.map(() => new Map<string, Measured[]>());
	for (const [place, subject] of subjects.entries()) {
		const raw = await readTables(subject);
		raw.forEach((cells, level) => {
			for (const [period, group] of groupBy(cells, ({ line }) => line.period)) {
				const measured = group.map((cell) => measure(subject, cell));
				const table = tables[level];
				table?.set(period, together(table.get(period), measured, subjects, place));
			}
		});
	}
	const periods = new Set(tables.at(-1)?.keys());
	if (timed) periods.add('');
	const nodes = timed ? timeNodes(indicator, scope.deep, span).map(({ path }) => path) : [];
	const least = indicator.kind === 'median' ? null : subjects.flatMap(({ policy }) => policy.least);
	const byPeriod = new Map<string, Lattice>();
	let cells = 0;
	for (const period of periods) {
		const measured = tables.map((table) =>
			(table.get(period) ?? []).map((cell) => ({
				...cell,
				unsafe: cell.unsafe || links.some((link) => !isPublishedThere(link, cell.at, period, axes))
			}))
		);
		const finest = measured.at(-1) ?? [];
		byPeriod.set(period, {
			axes: timed ? [...axes, []] : axes,
			paths: depths.map((_, axis) =>
				timed && axis === axes.length ? nodes : distinct(finest.map(({ at }) => at[axis] ?? []))
			),
			withheld: decide(measured, least)
		});
		cells += sum(measured.map(({ length }) => length));
	}
	return { byPeriod, cells };

	/** Every table of an indicator, in the order of the levels; summed up from the finest where it adds up. */
	async function readTables(subject: Subject): Promise<RawCell[][]> {
		const finest = await readCells(subject, depths);
		const { kind } = subject.indicator;
		const adds = kind !== 'median' && kind !== 'distinct' && subject.policy.asks === null;
		const tables: RawCell[][] = [];
		for (const level of levels) {
			tables.push(adds ? sumUp(finest, level) : await readCells(subject, level));
		}
		return tables;
	}

	async function readCells(
		{ indicator, policy }: Subject,
		level: readonly number[]
	): Promise<RawCell[]> {
		const by = axes.flatMap((dims, axis) => dims.slice(0, level[axis]));
		const deep = timed ? (level[axes.length] ?? 0) : 0;
		const grain = timed ? (timeGrains[deep] ?? 'none') : scope.grain;
		const periods = timed
			? timeNodes(indicator, deep, span).map(({ period }) => period)
			: scope.periods;
		const lines = await readTable(snapshot, indicator, policy, by, grain, periods, span, waiting);
		return lines.map(({ split, ...line }) => {
			let next = 0;
			const at: Path[] = axes.map((_, axis) => split.slice(next, (next += level[axis] ?? 0)));
			return timed
				? { at: [...at, pathOfDay(line.period, deep)], line: { ...line, period: '' } }
				: { at, line };
		});
	}

	/** The same quantities elsewhere, decided for the same tables. */
	async function linksOf(): Promise<Link[]> {
		const links: Link[] = [];
		for (const within of policyOf(indicator)?.rule.within ?? []) {
			const other = findIndicator(within.indicator);
			const used = axes.flat().filter((id) => other.dimensions.includes(id));
			const dimensions = within.split ? [...used, within.split.dimension] : used;
			for (const { scope: when, periodOf } of linkTimes(within, scope, span)) {
				const wanted = { snapshot, indicator: other, dimensions, scope: when, span };
				const lattices = await latticesOf(wanted, waiting);
				links.push({ within, facts: snapshot.facts, periodOf, lattices });
			}
		}
		return links;
	}
}

/** An indicator whose cells are judged, with others beside it where they are withheld together. */
interface Subject {
	readonly indicator: Indicator;
	readonly policy: Policy;
}

/** In one order whichever of them is asked for, so that they are withheld alike. */
function subjectsOf(indicator: Indicator): Subject[] {
	const rule = policyOf(indicator)?.rule;
	const partner = rule?.of === 'persons' ? rule.together : undefined;
	return [indicator, ...(partner ? [findIndicator(partner)] : [])]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map((indicator) => {
			const policy = policyOf(indicator);
			if (!policy) throw new Error(`${indicator.id} speaks of nobody`);
			return { indicator, policy };
		});
}

function measure({ indicator, policy }: Subject, { at, line }: RawCell): Measured {
	const { sums, contributors } = line;
	const { counts, unsafe } = policy.judge(sums, contributors);
	const { numerator, denominator } = sums;
	const size = indicator.kind === 'ratio' && denominator !== null ? denominator : numerator;
	return { at, size: Math.abs(size ?? 0), counts, unsafe };
}

/** Cells of a subject beside those of the ones before it: what is unsafe in one is in all. */
function together(
	before: readonly Measured[] | undefined,
	cells: readonly Measured[],
	subjects: readonly Subject[],
	place: number
): Measured[] {
	if (subjects.length === 1) return [...cells];
	const zeros = (from: number, to: number) =>
		subjects.slice(from, to).flatMap(({ policy }) => policy.least.map(() => 0));
	const found = new Map((before ?? []).map((cell) => [keyOfCoordinates(cell.at), cell]));
	for (const cell of cells) {
		const key = keyOfCoordinates(cell.at);
		const known = found.get(key);
		const counts = known
			? [...known.counts]
			: [...zeros(0, place), ...zeros(place, subjects.length)];
		const start = zeros(0, place).length;
		cell.counts.forEach((count, index) => (counts[start + index] = count));
		found.set(key, {
			at: cell.at,
			size: (known?.size ?? 0) + cell.size,
			counts,
			unsafe: cell.unsafe || (known?.unsafe ?? false)
		});
	}
	return [...found.values()];
}

/** The cells of a coarser table, from the finest one. */
function sumUp(finest: readonly RawCell[], level: readonly number[]): RawCell[] {
	const groups = groupBy(finest, ({ at, line }) =>
		[line.period, ...at.map((path, axis) => keyOfPath(path.slice(0, level[axis])))].join('\u0000')
	);
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const add = (term: 'numerator' | 'denominator') => {
			const values = group.flatMap(({ line }) => line.sums[term] ?? []);
			return values.length > 0 ? sum(values) : null;
		};
		const sums = { numerator: add('numerator'), denominator: add('denominator') };
		const at = first.at.map((path, axis) => path.slice(0, level[axis]));
		return [{ at, line: { ...first.line, sums } }];
	});
}

function distinct(paths: readonly Path[]): Path[] {
	return [...new Map(paths.map((path) => [keyOfPath(path), path])).values()];
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
