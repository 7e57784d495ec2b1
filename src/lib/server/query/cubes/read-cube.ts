import { LRUCache } from 'lru-cache';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import { indicators } from '../../indicators/catalogue.ts';
import { holdsAtEnd, type Grain, type Indicator } from '../../indicators/definition.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import type { Cell } from '../../warehouse/statement.ts';
import type { Sums } from '../cells.ts';
import { compileQuestion } from '../compile.ts';
import { countPeriods, periodsOf, type Span } from '../periods.ts';
import { spanOf } from '../span.ts';
import { rowsTable, tableFor, type Asking } from '../table.ts';
import { countCells, makeCube, sumCube, type Cube } from './cube.ts';
import { cubeGrain, stretchesOf } from './stretches.ts';

/** Lines that a cube may have: more are left to SQL, question by question. */
const mostLines = 30_000;

/** Crossings of members that an answer may have, most of them empty. */
const mostCells = 1_000_000;

/** Rows of a mart that a cube may be read from. */
const mostRows = 100_000;

/** About 40 bytes a line. */
const mostKept = 2_000_000;

interface Kept {
	readonly cube: Cube | null;
}

const kept = new WeakMap<Snapshot, LRUCache<string, Promise<Kept>>>();

const plans = new WeakMap<Snapshot, Map<string, readonly DimensionId[] | null>>();

/**
 * The sums of a question from a cube in memory, read at its first use; null where SQL has to answer:
 * periods that cut months, lists too long, figures whose parts do not add up.
 */
export async function sumsFromCube(
	snapshot: Snapshot,
	asking: Asking,
	span: Span | null
): Promise<Map<string, Sums> | null> {
	const { indicator, question } = asking;
	const grain = cubeGrain(indicator);
	if (grain === null || span === null || !snapshot.keepsSums) return null;
	// What no cube can tell is told before one is read.
	if (stretchesOf(asking, [], span) === null) return null;
	const by = axesFor(snapshot, asking, grain, span);
	if (by === null) return null;
	const { cube } = await readOnce(snapshot, indicator, by, grain, span);
	const stretches = cube && stretchesOf(asking, cube.slots, span, cube.changes !== null);
	if (!stretches || countCells(cube, question.by) > mostCells) return null;
	return sumCube(cube, question, stretches);
}

/**
 * Reads the cubes of questions without any dimension and with one, one after the other, so that
 * visitors of a new snapshot find them. The snapshot must be held meanwhile.
 */
export async function warmCubes(snapshot: Snapshot): Promise<void> {
	for (const indicator of indicators) {
		const span = spanOf(indicator, snapshot.facts);
		const grain = cubeGrain(indicator);
		if (span === null || grain === null) continue;
		for (const asked of [[], ...indicator.dimensions.map((id) => [id])]) {
			const question = { by: asked, filters: {}, grain };
			const by = axesFor(snapshot, { indicator, question }, grain, span);
			if (by !== null) await readOnce(snapshot, indicator, by, grain, span);
		}
	}
}

function readOnce(
	snapshot: Snapshot,
	indicator: Indicator,
	by: readonly DimensionId[],
	grain: Grain,
	span: Span
): Promise<Kept> {
	const cubes = kept.get(snapshot) ?? new LRUCache<string, Promise<Kept>>({ maxSize: mostKept });
	kept.set(snapshot, cubes);
	const key = `${indicator.id} ${grain} ${by.join(' ')}`;
	const found = cubes.get(key);
	if (found) return found;
	const reading = readCube(snapshot, indicator, by, grain, span).then((cube) => {
		cubes.set(key, reading, { size: (cube?.lines ?? 0) + 1 });
		return { cube };
	});
	// What failed is asked again.
	reading.catch(() => cubes.delete(key));
	cubes.set(key, reading, { size: 1 });
	return reading;
}

async function readCube(
	snapshot: Snapshot,
	indicator: Indicator,
	by: readonly DimensionId[],
	grain: Grain,
	span: Span
): Promise<Cube | null> {
	const asking = wholeOf(indicator, by, grain, span);
	const { timing } = indicator;
	const changes = addsChanges(asking);
	const report = timing.rows === 'last-report' ? timing : null;
	const statement = report
		? compileQuestion(reportsOf(asking, report.column), rowsTable(indicator), {
				bare: true,
				person: `concat_ws(' ', cast(${report.column} as varchar), ${report.entity})`
			})
		: compileQuestion(asking, tableFor(asking, snapshot.facts), { bare: true, changes });
	const columns = await snapshot.readColumns(statement);
	const column = (name: string) => columns[name] ?? [];
	const rows = column('rows');
	const reports = column('person').map(String);
	return makeCube(by, {
		slots: slotsOf(grain, report ? reports : column('p'), rows.length),
		changes,
		...(report ? { entities: reports.map((report) => report.slice(11)) } : {}),
		splits: by.map((_, index) => column(`d${index}`)),
		numerators: column('numerator'),
		denominators: column('denominator'),
		rows,
		types: [String(column('n_type')[0]), String(column('m_type')[0])]
	});
}

/** Each line of a cube in its slot: the first figures of a day. */
function slotsOf(grain: Grain, days: readonly Cell[], lines: number): string[] {
	if (days.length === 0) return Array.from({ length: lines }, () => '');
	if (grain === 'none') return days.map((day) => String(day).slice(0, 10));
	const names = new Map<Cell, string>();
	return days.map((month) => {
		const name = names.get(month) ?? nameOf(Number(month), grain);
		names.set(month, name);
		return name;
	});
}

function nameOf(month: number, grain: Grain): string {
	const year = String(Math.floor(month / 12)).padStart(4, '0');
	return grain === 'year' ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Whether a stock is what came less what went: of counts, and where nothing depends on D. */
function addsChanges({ indicator, question: { by } }: Asking): boolean {
	const { timing, atDate, numerator, denominator } = indicator;
	if (timing.rows !== 'at-date' || atDate || by.includes('age_band')) return false;
	// A sum is unknown where no row says, which changes do not tell.
	return ![numerator, denominator].some((term) => typeof term === 'string' && /\bsum\(/.test(term));
}

/** Reports one by one, whichever is the last of a period. */
function reportsOf(asking: Asking, column: string): Asking {
	const { indicator, periods } = asking;
	return {
		...asking,
		indicator: { ...indicator, timing: { rows: 'in-period', column } },
		periods: periods.map((period) => ({ ...period, from: null }))
	};
}

/** Every member in every period that data covers; what came before with the first. */
function wholeOf(
	indicator: Indicator,
	by: readonly DimensionId[],
	grain: Grain,
	span: Span
): Asking {
	const periods = periodsOf({ grain, from: null, to: null }, span, holdsAtEnd(indicator));
	const [first] = periods;
	const sums = indicator.timing.rows === 'in-period' || indicator.timing.rows === 'training-year';
	const whole = first && sums ? [{ ...first, from: null }, ...periods.slice(1)] : periods;
	return {
		indicator,
		question: { by, filters: {}, grain },
		periods: whole,
		days: [],
		laterYears: 0
	};
}

/**
 * The dimensions of the cube that answers: those asked, and of the others as many as keep it short,
 * so that questions find one that was read. Null where those asked alone are too many.
 */
function axesFor(
	snapshot: Snapshot,
	{ indicator, question }: Pick<Asking, 'indicator' | 'question'>,
	grain: Grain,
	span: Span
): readonly DimensionId[] | null {
	const known = plans.get(snapshot) ?? new Map<string, readonly DimensionId[] | null>();
	plans.set(snapshot, known);
	const asked = new Set([...question.by, ...(Object.keys(question.filters) as DimensionId[])]);
	const key = `${indicator.id} ${[...asked].sort().join(' ')}`;
	const plan = known.get(key);
	if (plan !== undefined) return plan;
	const axes = chooseAxes(snapshot, indicator, asked, grain, span);
	known.set(key, axes);
	return axes;
}

function chooseAxes(
	{ facts }: Snapshot,
	indicator: Indicator,
	asked: ReadonlySet<DimensionId>,
	grain: Grain,
	span: Span
): readonly DimensionId[] | null {
	const periods = countPeriods({ grain, from: null, to: null }, span);
	const rows = facts.sourceOf(indicator.dataset).rows;
	const most = indicator.timing.rows === 'at-date' ? rows * periods : rows;
	const members = (id: DimensionId) => facts.members[id].length + 1;
	const linesOf = (ids: readonly DimensionId[]) => {
		const inner = ids.filter((id) => !ids.some((other) => dimensionOf(other).parents.includes(id)));
		return Math.min(
			most,
			inner.reduce((lines, id) => lines * members(id), periods)
		);
	};
	let axes = indicator.dimensions.filter((id) => asked.has(id));
	if (linesOf(axes) > mostLines) return null;
	const tableOf = (ids: readonly DimensionId[]) =>
		tableFor(wholeOf(indicator, ids, grain, span), facts).relation;
	const fromRows = tableOf(axes) === indicator.relation;
	// A question with its filters and periods reads less of them than a cube.
	if (fromRows && rows > mostRows) return null;
	const others = indicator.dimensions.filter((id) => !asked.has(id));
	for (const id of others.sort((a, b) => members(a) - members(b))) {
		const more = indicator.dimensions.filter((other) => axes.includes(other) || other === id);
		if (linesOf(more) > mostLines) continue;
		if (fromRows || tableOf(more) !== indicator.relation) axes = more;
	}
	return axes;
}
