import { ageBandAt, ageBandIds } from '$pipelines/contract/age-bands.ts';
import { unknown, type DimensionId } from '../../dimensions/dimension.ts';
import type { Question } from '../question.ts';
import type { Axis, Cube } from './cube.ts';

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

const bands = [...ageBandIds, unknown.id];

/** How many crossings of members there are, with lines or without. */
export function countCells(cube: Cube, by: readonly DimensionId[]): number {
	return by.reduce((product, id) => product * membersIn(cube, id).length, 1);
}

export function testsOf(cube: Cube, filters: Question['filters'], year = 0): Test[] {
	return Object.entries(filters).map(([id, asked]) => {
		const { codes, places, members } = viewOf(cube, id as DimensionId, year);
		const takes = members.map((member) => Number(asked.includes(member)));
		return { codes, takes: Uint8Array.from(places, (place) => takes[place]!) };
	});
}

/** @param year at whose end years of birth are told as bands, where the cube has them. */
export function viewOf(cube: Cube, id: DimensionId, year = 0): View {
	const axis = axisIn(cube, id);
	if (!hasBirths(cube, id)) return axis;
	const places = Uint16Array.from(axis.members, (born) =>
		bands.indexOf(ageBandAt(year, Number(born)) ?? unknown.id)
	);
	return { codes: axis.codes, places, members: bands };
}

function membersIn(cube: Cube, id: DimensionId): readonly string[] {
	return hasBirths(cube, id) ? bands : axisIn(cube, id).members;
}

function hasBirths({ changes }: Cube, id: DimensionId): boolean {
	return changes !== null && id === 'age_band';
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

function axisIn(cube: Cube, id: DimensionId): Axis {
	const axis = cube.axes[id];
	if (!axis) throw new Error(`a cube without ${id} is asked about it`);
	return axis;
}
