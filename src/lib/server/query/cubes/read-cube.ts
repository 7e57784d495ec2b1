import { indicators } from '../../indicators/catalogue.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Grain, Indicator } from '../../indicators/definition.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import type { Cell } from '../../warehouse/statement.ts';
import { compileQuestion } from '../compile.ts';
import type { Span } from '../periods.ts';
import { spanOf } from '../span.ts';
import type { Cells } from '../sums.ts';
import { rowsTable, tableFor, type Asking } from '../table.ts';
import { makeCube, type Cube, type Gathered } from './cube.ts';
import { KeptCubes } from './kept-cubes.ts';
import { addsChanges, axesFor, mostOfAll, wholeOf } from './plan.ts';
import { cubeGrain, stretchesOf } from './stretches.ts';
import { gatherCube } from './gather-cube.ts';
import { sumCube } from './sum-cube.ts';
import { countCells } from './views.ts';

/** Crossings of members that an answer may have, most of them empty. */
const mostCells = 1_000_000;

/** Dimensions that questions ask of at once, by which or of whose members; more are rare. */
const mostAsked = 4;

const keptOf = new WeakMap<Snapshot, KeptCubes>();

/**
 * The sums of a question from a cube in memory; null where SQL has to answer: periods that cut months,
 * lists too long, figures whose parts do not add up, and what is not read yet, since a cube takes
 * longer than a statement.
 */
export async function sumsFromCube(
	snapshot: Snapshot,
	asking: Asking,
	span: Span | null
): Promise<Cells | null> {
	const { indicator, question } = asking;
	const grain = cubeGrain(indicator);
	if (grain === null || span === null || !snapshot.keepsSums) return null;
	const changes = addsChanges(indicator);
	const filtered = Object.keys(question.filters) as DimensionId[];
	const asked = [...new Set([...question.by, ...filtered])];
	let cube = cubesOf(snapshot).find(indicator.id, asked);
	// Nobody reads so many dimensions ahead; what no cube can tell is told before one is read.
	if (!cube && asked.length > mostAsked && stretchesOf(asking, [], span, changes) !== null) {
		const by = axesFor(snapshot, indicator, asked, grain, span);
		cube = by && (await readOnce(snapshot, indicator, by, grain, span));
	}
	if (!cube) return null;
	const stretches = stretchesOf(asking, cube.slots, span, changes);
	if (!stretches || countCells(cube, question.by) > mostCells) return null;
	return cube.gathered
		? gatherCube(cube, cube.gathered, question, stretches)
		: sumCube(cube, question, stretches);
}

/**
 * Reads the cubes of questions without any dimension, with one, two and more, one after the other, so
 * that visitors of a new snapshot find them. The snapshot must be held meanwhile.
 * @param turn waits until the next one may be read.
 */
export async function warmCubes(snapshot: Snapshot, turn: () => Promise<void>): Promise<void> {
	for (let count = 0; count <= mostAsked; count++) {
		for (const indicator of indicators) {
			const span = spanOf(indicator, snapshot.facts);
			const grain = cubeGrain(indicator);
			if (span === null || grain === null) continue;
			for (const asked of choose(indicator.dimensions, count)) {
				if (cubesOf(snapshot).find(indicator.id, asked)) continue;
				const by = axesFor(snapshot, indicator, asked, grain, span);
				if (by === null) continue;
				await turn();
				await readOnce(snapshot, indicator, by, grain, span);
			}
		}
	}
}

/** Every choice of some of a list, in its order. */
function choose<Item>(list: readonly Item[], count: number): Item[][] {
	if (count === 0) return [[]];
	return list.flatMap((item, index) =>
		choose(list.slice(index + 1), count - 1).map((others) => [item, ...others])
	);
}

function cubesOf(snapshot: Snapshot): KeptCubes {
	const cubes = keptOf.get(snapshot) ?? new KeptCubes();
	keptOf.set(snapshot, cubes);
	return cubes;
}

/** The cube of some dimensions, which `axesFor` chose; null where it cannot be read. */
async function readOnce(
	snapshot: Snapshot,
	indicator: Indicator,
	by: readonly DimensionId[],
	grain: Grain,
	span: Span
): Promise<Cube | null> {
	const { kind } = indicator;
	return cubesOf(snapshot).get(indicator.id, by, () =>
		kind === 'median' || kind === 'distinct'
			? readRows(snapshot, indicator, kind, grain, span)
			: readCube(snapshot, indicator, by, grain, span)
	);
}

/** What each row says of figures that are no sums; null where rows are too many. */
async function readRows(
	snapshot: Snapshot,
	indicator: Indicator,
	kind: Gathered['kind'],
	grain: Grain,
	span: Span
): Promise<Cube | null> {
	const { relation, dimensions: by, numerator } = indicator;
	if ((snapshot.facts.tableRows.get(relation) ?? 0) > mostOfAll) return null;
	const asking = wholeOf({ ...indicator, kind: 'flow', numerator: 'count(*)' }, by, grain, span);
	const person = `cast(${numerator} as ${kind === 'median' ? 'double' : 'varchar'})`;
	const columns = await snapshot.readColumns(
		compileQuestion(asking, rowsTable(indicator), { bare: true, person })
	);
	return makeCube(by, {
		...figuresIn(columns, by),
		slots: slotsOf(grain, columns.p ?? [], columns.rows?.length ?? 0),
		gathered: { kind, values: columns.person ?? [] }
	});
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
	const changes = addsChanges(indicator);
	const report = timing.rows === 'last-report' ? timing : null;
	const statement = report
		? compileQuestion(reportsOf(asking, report.column), rowsTable(indicator), {
				bare: true,
				person: `concat_ws(' ', cast(${report.column} as varchar), ${report.entity})`
			})
		: compileQuestion(asking, tableFor(asking, snapshot.facts), { bare: true, changes });
	const columns = await snapshot.readColumns(statement);
	const reports = (columns.person ?? []).map(String);
	return makeCube(by, {
		...figuresIn(columns, by),
		slots: slotsOf(grain, report ? reports : (columns.p ?? []), columns.rows?.length ?? 0),
		changes,
		...(report ? { entities: reports.map((report) => report.slice(11)) } : {})
	});
}

/** What every statement of a cube tells. */
function figuresIn(columns: Readonly<Record<string, readonly Cell[]>>, by: readonly DimensionId[]) {
	const column = (name: string) => columns[name] ?? [];
	return {
		splits: by.map((_, index) => column(`d${index}`)),
		numerators: column('numerator'),
		denominators: column('denominator'),
		rows: column('rows'),
		types: [String(column('n_type')[0]), String(column('m_type')[0])] as const
	};
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

/** Reports one by one, whichever is the last of a period. */
function reportsOf(asking: Asking, column: string): Asking {
	const { indicator, periods } = asking;
	return {
		...asking,
		indicator: { ...indicator, timing: { rows: 'in-period', column } },
		periods: periods.map((period) => ({ ...period, from: null }))
	};
}
