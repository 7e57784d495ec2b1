import { ageBandAt, ageBandIds } from '$pipelines/contract/age-bands.ts';
import { unknown, type DimensionId } from '../../dimensions/dimension.ts';
import type { Question } from '../question.ts';
import type { Axis, Cube } from './cube.ts';

/** What is told of lines: a cube, or a ledger of which these are profiles. */
type Axes = Pick<Cube, 'axes' | 'births'>;

/** What lines are split by: their codes, and what each code is. */
export interface View {
	readonly codes: Uint16Array;
	/** The place in `members` of each code. */
	readonly places: Uint16Array;
	readonly members: readonly string[];
}

/** A filter on lines. */
export interface Test {
	readonly codes: Uint16Array;
	/** 1 for each code that a filter takes. */
	readonly takes: Uint8Array;
}

/** Crossings of members that an answer may have, most of them empty. */
export const mostCells = 1_000_000;

const bands = [...ageBandIds, unknown.id];

/** How many crossings of members there are, with lines or without. */
export function countCells(cube: Axes, by: readonly DimensionId[]): number {
	return by.reduce((product, id) => product * membersIn(cube, id).length, 1);
}

export function testsOf(cube: Axes, filters: Question['filters'], year = 0): Test[] {
	return Object.entries(filters).map(([id, asked]) => {
		const { codes, places, members } = viewOf(cube, id as DimensionId, year);
		const takes = members.map((member) => Number(asked.includes(member)));
		return { codes, takes: Uint8Array.from(places, (place) => takes[place]!) };
	});
}

/** @param year at whose end years of birth are told as bands, where the cube has them. */
export function viewOf(cube: Axes, id: DimensionId, year = 0): View {
	const axis = axisIn(cube, id);
	if (!hasBirths(cube, id)) return axis;
	const places = Uint16Array.from(axis.members, (born) =>
		bands.indexOf(ageBandAt(year, Number(born)) ?? unknown.id)
	);
	return { codes: axis.codes, places, members: bands };
}

function membersIn(cube: Axes, id: DimensionId): readonly string[] {
	return hasBirths(cube, id) ? bands : axisIn(cube, id).members;
}

function hasBirths({ births }: Axes, id: DimensionId): boolean {
	return births && id === 'age_band';
}

/** The number of the cell in which a line lies; -1 where a filter leaves it out. Called for every line. */
export function cellAt(line: number, views: readonly View[], tests: readonly Test[]): number {
	for (let index = 0; index < tests.length; index++) {
		const { codes, takes } = tests[index]!;
		if (takes[codes[line]!] !== 1) return -1;
	}
	let cell = 0;
	for (let index = 0; index < views.length; index++) {
		const { codes, places, members } = views[index]!;
		cell = cell * members.length + places[codes[line]!]!;
	}
	return cell;
}

/** The members that a cell crosses, by its number: the last axis runs first. */
export function splitOf(views: readonly View[], cell: number): string[] {
	const split: string[] = [];
	for (const { members } of views.toReversed()) {
		split.unshift(members[cell % members.length]!);
		cell = Math.floor(cell / members.length);
	}
	return split;
}

function axisIn(cube: Axes, id: DimensionId): Axis {
	const axis = cube.axes[id];
	if (!axis) throw new Error(`a cube without ${id} is asked about it`);
	return axis;
}

/** What is made for the year of each stretch; once for all of them where nothing depends on it. */
export function eachYear<Made>(
	stretches: readonly { readonly year: number }[],
	depends: boolean,
	make: (year: number) => Made
): Made[] {
	const known = new Map<number, Made>();
	return stretches.map(({ year }) => {
		const key = depends ? year : 0;
		const made = known.get(key) ?? make(key);
		known.set(key, made);
		return made;
	});
}
