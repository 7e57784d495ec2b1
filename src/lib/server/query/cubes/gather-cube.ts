import type { Sums } from '../cells.ts';
import { asksAge, type Question } from '../question.ts';
import { addCell, keyOf, type Cells } from '../sums.ts';
import type { Cube, Gathered } from './cube.ts';
import type { Stretch } from './sum-cube.ts';
import { cellAt, countCells, eachYear, splitOf, testsOf, viewOf } from './views.ts';

/** Lines that answer for something, in their order. */
interface Gathering {
	readonly lines: Uint32Array;
	/** The group that each line is in: the rows of one figure. */
	readonly groupOf: Uint32Array;
	readonly groups: number;
}

/** Medians and distinct counts of stretches of time by split, as SQL would give them. */
export function gatherCube(
	cube: Cube,
	gathered: Gathered,
	question: Pick<Question, 'by' | 'filters'>,
	stretches: readonly Stretch[]
): Cells {
	const { by, filters } = question;
	const lookedAt = eachYear(stretches, cube.births && asksAge(question), (year) => ({
		views: by.map((id) => viewOf(cube, id, year)),
		tests: testsOf(cube, filters, year)
	}));
	const cells = countCells(cube, by);
	const stretchesAt = cube.slots.map((_, slot) =>
		[...stretches.keys()].filter((index) => {
			const { first, last } = stretches[index]!;
			return first <= slot && slot <= last;
		})
	);
	const { slots } = gathered;
	const groups: { readonly stretch: number; readonly cell: number }[] = [];
	/** One more than the group of each cell of a stretch, 0 of those without lines. */
	const groupsIn = stretches.map(() => new Uint32Array());
	// Lists that grow would be copied again and again.
	const most = cube.lines * Math.max(0, ...stretchesAt.map(({ length }) => length));
	const lines = new Uint32Array(most);
	const groupOf = new Uint32Array(most);
	let taken = 0;
	for (let line = 0; line < cube.lines; line++) {
		const within = stretchesAt[slots[line]!]!;
		if (within.length === 0) continue;
		for (const index of within) {
			const { views, tests } = lookedAt[index]!;
			const cell = cellAt(line, views, tests);
			if (cell < 0) continue;
			if (groupsIn[index]!.length === 0) groupsIn[index] = new Uint32Array(cells);
			const known = groupsIn[index]!;
			if (known[cell] === 0) {
				known[cell] = groups.push({ stretch: index, cell });
			}
			lines[taken] = line;
			groupOf[taken++] = known[cell]! - 1;
		}
	}
	const gathering = {
		lines: lines.subarray(0, taken),
		groupOf: groupOf.subarray(0, taken),
		groups: groups.length
	};
	const figures =
		gathered.kind === 'median'
			? mediansOf(cube, gathered, gathering)
			: countsOf(gathered, gathering);
	const found = new Map<string, Map<string, Sums>>();
	for (const [group, { stretch, cell }] of groups.entries()) {
		const split = keyOf(splitOf(lookedAt[stretch]!.views, cell));
		addCell(found, stretches[stretch]!.period, split, {
			numerator: figures[group]!,
			denominator: null
		});
	}
	return found;
}

function countsOf({ values }: Gathered, { lines, groupOf, groups }: Gathering): number[] {
	const counts = new Array<number>(groups).fill(0);
	const last = new Float64Array(groups).fill(NaN);
	for (const [index, line] of lines.entries()) {
		const value = values[line]!;
		const group = groupOf[index]!;
		if (Number.isNaN(value) || value === last[group]) continue;
		last[group] = value;
		counts[group]!++;
	}
	return counts;
}

/** The middle value, or the mean of the two in the middle; null where no row says. */
function mediansOf(
	{ numerators: { values: rows } }: Cube,
	{ values }: Gathered,
	{ lines, groupOf, groups }: Gathering
): (number | null)[] {
	const totals = new Float64Array(groups);
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		if (!Number.isNaN(values[line]!)) totals[groupOf[index]!]! += rows[line]!;
	}
	const passed = new Float64Array(groups);
	const below = new Float64Array(groups);
	const medians = new Array<number | null>(groups).fill(null);
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		const value = values[line]!;
		if (Number.isNaN(value)) break;
		const group = groupOf[index]!;
		const middle = (totals[group]! - 1) / 2;
		const before = passed[group]!;
		const after = (passed[group] = before + rows[line]!);
		const holds = (place: number) => before <= place && place < after;
		if (holds(Math.floor(middle))) below[group] = value;
		if (holds(Math.ceil(middle))) medians[group] = (below[group]! + value) / 2;
	}
	return medians;
}
