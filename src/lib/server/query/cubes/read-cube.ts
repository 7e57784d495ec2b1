import { indicators } from '../../indicators/catalogue.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Grain, Indicator } from '../../indicators/definition.ts';
import type { Snapshot } from '../../warehouse/snapshot.ts';
import type { Cell } from '../../warehouse/statement.ts';
import { addsChanges } from '../changes.ts';
import { compileQuestion } from '../compile.ts';
import { monthNamed } from '../days.ts';
import type { Span } from '../periods.ts';
import { spanOf } from '../span.ts';
import { rowsTable, type Asking } from '../table.ts';
import { makeCube, type Cube, type Gathered } from './cube.ts';
import { KeptCubes } from './kept-cubes.ts';
import { axesFor, cubeTable, mostOfAll, wholeOf } from './plan.ts';
import { cubeGrain, stretchesOf } from './stretches.ts';

/** Dimensions that questions ask of at once, by which or of whose members; more are rare. */
const mostAsked = 4;

const keptOf = new WeakMap<Snapshot, KeptCubes>();

/** The shortest cube that was read of an indicator with all of some dimensions. */
export function keptCube(
	snapshot: Snapshot,
	{ id }: Indicator,
	asked: readonly DimensionId[]
): Cube | null {
	return cubesOf(snapshot).find(id, asked);
}

/**
 * The cube of a question of so many dimensions that nobody reads it ahead, read when it is asked for;
 * null where there is none, or none that could tell.
 */
export async function cubeFor(
	snapshot: Snapshot,
	asking: Asking,
	asked: readonly DimensionId[],
	span: Span
): Promise<Cube | null> {
	const { indicator } = asking;
	const grain = cubeGrain(indicator);
	if (grain === null || asked.length <= mostAsked) return null;
	const changes = addsChanges(indicator);
	if (stretchesOf(asking, [], span, { births: changes, changes }) === null) return null;
	const by = axesFor(snapshot, indicator, asked, grain, span);
	return by && readOnce(snapshot, indicator, by, grain, span);
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
		compileQuestion(asking, rowsTable(indicator), { bare: true, person, births: true })
	);
	return makeCube(by, {
		...figuresIn(columns, by),
		slots: slotsOf(grain, columns.p ?? [], columns.rows?.length ?? 0),
		births: true,
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
		: compileQuestion(asking, cubeTable(asking, snapshot.facts), {
				bare: true,
				changes,
				births: changes
			});
	const columns = await snapshot.readColumns(statement);
	const reports = (columns.person ?? []).map(String);
	return makeCube(by, {
		...figuresIn(columns, by),
		slots: slotsOf(grain, report ? reports : (columns.p ?? []), columns.rows?.length ?? 0),
		changes,
		births: changes,
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
	// The name of a year is the beginning of those of its months.
	const length = grain === 'year' ? 4 : 7;
	return days.map((month) => {
		const name = names.get(month) ?? monthNamed(Number(month)).slice(0, length);
		names.set(month, name);
		return name;
	});
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
