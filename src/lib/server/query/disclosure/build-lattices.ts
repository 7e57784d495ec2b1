import type { DimensionId } from '../../dimensions/dimension.ts';
import { findIndicator } from '../../indicators/catalogue.ts';
import type { Indicator } from '../../indicators/definition.ts';
import type { Within } from '../../indicators/disclosure.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import { shiftPeriod, type Span } from '../periods.ts';
import { createSharing } from '../sharing.ts';
import { axesOf } from './axes.ts';
import { crossedBy, keyOfPath, product, type Coordinates, type Path } from './coordinates.ts';
import { groupBy } from './group-by.ts';
import { publishes, type Lattice, type Part } from './lattice.ts';
import { decide, mostAxes, type Measured } from './pattern.ts';
import { policyOf, type Policy } from './policy.ts';
import { readTable, type TableLine } from './read-tables.ts';
import { pathOfDay, timeGrains, timeNodes, type Scope } from './scope.ts';

/** The decided tables of an indicator by period; under '' where time is a direction of them. */
export interface Lattices {
	readonly byPeriod: ReadonlyMap<string, Lattice>;
	readonly cells: number;
}

const known = createSharing<Lattices>({
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
	signal: AbortSignal | undefined
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
	return known(key, signal, (shared) => build(wanted, axes, shared));
}

/** A cell of some table, before it is judged. */
interface RawCell {
	readonly at: Coordinates;
	readonly line: Omit<TableLine, 'split'>;
}

async function build(
	{ snapshot, indicator, scope, span }: Wanted,
	axes: readonly (readonly DimensionId[])[],
	signal: AbortSignal
): Promise<Lattices> {
	const policy = policyOf(indicator);
	if (!policy) throw new Error(`${indicator.id} speaks of nobody`);
	const timed = scope.time === 'direction';
	const depths = [...axes.map(({ length }) => length), ...(timed ? [scope.deep] : [])];
	const finest = await readCells(depths);
	const adds = indicator.kind !== 'median' && indicator.kind !== 'distinct';
	const links = await linksOf();
	const byPeriod = new Map<string, Lattice>();
	let cells = 0;
	const levels = product(depths.map((depth) => [...Array(depth + 1).keys()])).sort(
		(a, b) => sum(a) - sum(b)
	);
	const tables: RawCell[][] = [];
	for (const level of levels) {
		const derived = adds && policy.asks === null;
		tables.push(derived ? sumUp(finest, level) : await readCells(level));
	}
	const periods = new Set(finest.map(({ line }) => line.period));
	if (timed) periods.add('');
	const split = tables.map((table) => groupBy(table, ({ line }) => line.period));
	for (const period of periods) {
		const measured = split.map((table) =>
			(table.get(period) ?? []).map((cell) => measure(cell, period, policy, links))
		);
		const all = measured.at(-1) ?? [];
		byPeriod.set(period, {
			axes: timed ? [...axes, []] : axes,
			paths: depths.map((_, axis) =>
				timed && axis === axes.length
					? timeNodes(indicator, scope.deep, span).map(({ path }) => path)
					: distinct(all.map(({ at }) => at[axis] ?? []))
			),
			withheld: decide(measured, indicator.kind === 'median' ? null : policy.least)
		});
		cells += measured.reduce((total, { length }) => total + length, 0);
	}
	return { byPeriod, cells };

	async function readCells(level: readonly number[]): Promise<RawCell[]> {
		if (!policy) return [];
		const by = axes.flatMap((dims, axis) => dims.slice(0, level[axis]));
		const deep = timed ? (level[axes.length] ?? 0) : 0;
		const grain = timed ? (timeGrains[deep] ?? 'none') : scope.grain;
		const periods = timed
			? timeNodes(indicator, deep, span).map(({ period }) => period)
			: scope.periods;
		const lines = await readTable(snapshot, indicator, policy, by, grain, periods, span, signal);
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
		for (const within of policy?.rule.within ?? []) {
			const other = findIndicator(within.indicator);
			const used = axes.flat().filter((id) => other.dimensions.includes(id));
			const dimensions = within.split ? [...used, within.split.dimension] : used;
			for (const before of within.yearBefore ? [false, true] : [false]) {
				const moved = before ? yearBefore(scope, span) : scope;
				links.push({
					within,
					snapshot,
					periods: before ? renamed(scope, moved) : null,
					lattices: await latticesOf(
						{ snapshot, indicator: other, dimensions, scope: moved, span },
						signal
					)
				});
			}
		}
		return links;
	}

	function measure(
		cell: RawCell,
		period: string,
		policy: Policy,
		links: readonly Link[]
	): Measured {
		const { sums, contributors } = cell.line;
		const { counts, unsafe } = policy.judge(sums, contributors);
		const { numerator, denominator } = sums;
		const size = indicator.kind === 'ratio' && denominator !== null ? denominator : numerator;
		return {
			at: cell.at,
			size: Math.abs(size ?? 0),
			counts,
			unsafe: unsafe || links.some((link) => !isPublishedThere(link, cell.at, period, axes))
		};
	}
}

interface Link {
	readonly within: Within;
	readonly snapshot: Snapshot;
	/** The period of the other tables for each of ours, where they differ. */
	readonly periods: ReadonlyMap<string, string> | null;
	readonly lattices: Lattices | null;
}

function isPublishedThere(
	{ within, snapshot, periods, lattices }: Link,
	at: Coordinates,
	period: string,
	axes: readonly (readonly DimensionId[])[]
): boolean {
	if (!lattices) return crossedBy(at).length === 0 && within.split === undefined;
	const there = periods?.get(period) ?? period;
	// Nothing was counted there.
	const lattice = lattices.byPeriod.get(there);
	if (!lattice) return true;
	const members = Object.fromEntries(
		axes.flatMap((dims, axis) =>
			(at[axis] ?? []).map((name, level) => [dims[level] ?? '', [name]] as const)
		)
	);
	const time = at.length > axes.length ? (at[axes.length] ?? []) : [];
	const holds = (path: Path) => time.every((name, level) => path[level] === name);
	const published = (part: Part['members']) =>
		publishes(lattice, { members: part, holds }, snapshot.facts);
	const { split } = within;
	if (!split) return published(members);
	return [split.numerator, split.rest].every((side) => {
		const own: readonly string[] | undefined = members[split.dimension];
		const both = own ? side.filter((id) => own.includes(id)) : side;
		return both.length === 0 || published({ ...members, [split.dimension]: both });
	});
}

function yearBefore(scope: Scope, span: Span | null): Scope {
	if (scope.time === 'direction') return scope;
	const periods = scope.periods
		.map((period) => shiftPeriod(period, -12, scope.grain, span))
		.filter(({ covered }) => covered);
	return { ...scope, periods };
}

/** First days of periods, and those of the same a year before. */
function renamed(scope: Scope, before: Scope): ReadonlyMap<string, string> {
	if (scope.time === 'direction' || before.time === 'direction' || scope.grain === 'none') {
		return new Map();
	}
	return new Map(scope.periods.map(({ start }) => [start ?? '', shiftStart(start ?? '')] as const));
}

function shiftStart(start: string): string {
	return `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`;
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
