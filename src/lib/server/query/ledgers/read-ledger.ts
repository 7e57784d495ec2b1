import { setImmediate } from 'node:timers/promises';
import type { Indicator } from '../../indicators/definition.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import type { Cell } from '../../warehouse/statement.ts';
import { axisOf, scaleOf } from '../cubes/cube.ts';
import { monthNamed } from '../days.ts';
import {
	compileExtents,
	compileLines,
	compileProfiles,
	termOf,
	type KeptTerm,
	type LedgerSource,
	type RowTerm
} from './compile-ledger.ts';
import { widths, type Ledger, type LedgerTerms, type TermColumn } from './ledger.ts';
import { mergeProfiles, mergeTerm, mergingOf } from './merge-lines.ts';

type Columns = Readonly<Record<string, readonly Cell[]>>;

/** The ledger of some indicators, which share their rows; null where there are none. */
export async function readLedger(
	snapshot: Snapshot,
	source: LedgerSource,
	indicators: readonly Indicator[]
): Promise<Ledger | null> {
	const terms = new Map<string, RowTerm>();
	for (const term of indicators.flatMap(termsOf)) terms.set(keyOf(term), term);
	const extents = await snapshot.readColumns(compileExtents(source, [...terms.values()]));
	const lines = Number(extents.lines?.[0]);
	if (lines === 0) return null;
	const first = Number(extents.first?.[0]);
	const months = Number(extents.last?.[0]) - first + 1;
	const kept = [...terms.values()].flatMap((term, index) => fit(term, index, extents) ?? []);
	const members = await snapshot.readColumns(compileProfiles(source));
	const crossings = members.d0?.length ?? 0;
	const each = Uint32Array.from({ length: crossings }, (_, profile) => profile);
	const axes = source.dimensions.map((id, index) => [id, axisOf(members[`d${index}`] ?? [], each)]);
	const extent = { lines, first, months, crossings };
	const read = await readLines(snapshot, source, kept, extent);
	const columnOf = (term: RowTerm) => read.columns.get(keyOf(term)) ?? null;
	return {
		slots: Array.from({ length: months }, (_, month) => monthNamed(first + month)),
		starts: read.starts,
		profiles: read.profiles,
		crossings,
		axes: Object.fromEntries(axes) as Ledger['axes'],
		births: true,
		terms: new Map(
			indicators.flatMap((indicator) => {
				const [numerators, denominators] = termsOf(indicator).map(columnOf);
				// Terms that are not exact may not add up.
				if (!numerators || denominators === null) return [];
				const both: LedgerTerms = { numerators, denominators: denominators ?? null };
				return [[indicator.id, both] as const];
			})
		)
	};
}

/** The numerator, and the denominator where it is counted in rows. */
function termsOf(indicator: Indicator): RowTerm[] {
	const { numerator, denominator } = indicator;
	const counted = typeof denominator === 'string' ? [denominator] : [];
	return [numerator, ...counted].map((aggregate) => termOf(indicator, aggregate));
}

function keyOf({ sql, population }: RowTerm): string {
	return `${population ?? ''}\n${sql}`;
}

/** The narrowest numbers that a term fits; null of one whose sums depend on their order. */
function fit(term: RowTerm, index: number, extents: Columns): KeptTerm | null {
	const extent = (name: string) => extents[`${name}${index}`]?.[0] ?? null;
	const silent = extent('least') === null;
	const scale = silent ? 1 : scaleOf(String(extent('type')));
	if (scale === null) return null;
	const units = (name: string) => Math.round(Number(extent(name)) * scale);
	if (units('sum') > Number.MAX_SAFE_INTEGER) return null;
	const width = widths.find(({ silent, most }) => units('least') > silent && units('most') <= most);
	return width ? { ...term, scale, width } : null;
}

interface Extent {
	readonly lines: number;
	/** Months since year 0. */
	readonly first: number;
	readonly months: number;
	readonly crossings: number;
}

/** Lines by month and profile. */
async function readLines(
	snapshot: Snapshot,
	source: LedgerSource,
	terms: readonly KeptTerm[],
	extent: Extent
) {
	const { lines, first, crossings } = extent;
	const slots = new Uint16Array(lines);
	const profiles = crossings > 2 ** 16 ? new Uint32Array(lines) : new Uint16Array(lines);
	const columns = terms.map(({ width }) => width.make(lines));
	let taken = 0;
	for await (const chunk of snapshot.stream(compileLines(source, terms))) {
		const at = taken;
		chunk.visitColumnValues(0, (month, row) => (slots[at + row] = Number(month) - first));
		for (const [index, column] of [profiles, ...columns].entries()) {
			chunk.visitColumnValues(index + 1, (value, row) => (column[at + row] = value as number));
		}
		taken += chunk.rowCount;
	}
	const merging = mergingOf(slots, profiles, extent);
	const merged = new Map<string, TermColumn>();
	for (const [index, term] of terms.entries()) {
		// Whoever asks meanwhile waits for one column, not for all.
		await setImmediate();
		merged.set(keyOf(term), mergeTerm(columns[index]!, term, merging));
	}
	return {
		starts: merging.starts,
		profiles: mergeProfiles(profiles, merging),
		columns: merged
	};
}
