import type { PointColumns } from './columns-of-points';

export interface Sparkline {
	/** Broken where a value is missing. */
	readonly line: string;
	readonly area: string;
	/** The last known value; null where one alone is known, which has no way behind it. */
	readonly end: { readonly x: number; readonly y: number; readonly open: boolean } | null;
}

interface Size {
	readonly width: number;
	readonly height: number;
	readonly inset?: number;
}

/**
 * A small line without axes, a step for each period. Time runs left to right, as in every drawing, over
 * all of them: a line that stops short of the right end is not current.
 */
export function drawSparkline(
	columns: PointColumns,
	{ width, height, inset = 4 }: Size
): Sparkline {
	const runs = runsOf(columns);
	const known = runs.flat();
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return { line: '', area: '', end: null };
	const values = known.map(({ value }) => value);
	const low = Math.min(...values);
	const span = Math.max(...values) - low;
	const steps = columns.values.length - 1 || 1;
	const x = (at: number) => round(inset + (at / steps) * (width - 2 * inset));
	const y = (value: number) =>
		round(span === 0 ? height / 2 : height - inset - ((value - low) / span) * (height - 2 * inset));
	const pathOf = (run: readonly Known[]) =>
		run.map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('');
	return {
		line: runs.map(pathOf).join(''),
		area: runs
			.map((run) => {
				const [start, end] = [run[0] ?? first, run.at(-1) ?? last];
				return `${pathOf(run)}L${x(end.at)} ${height}L${x(start.at)} ${height}Z`;
			})
			.join(''),
		end: known.length < 2 ? null : { x: x(last.at), y: y(last.value), open: last.open }
	};
}

interface Known {
	readonly at: number;
	readonly value: number;
	readonly open: boolean;
}

/** Values between gaps. */
function runsOf({ values, flags = {} }: PointColumns): Known[][] {
	const runs: Known[][] = [[]];
	for (const [at, value] of values.entries()) {
		if (value === null) runs.push([]);
		else runs.at(-1)?.push({ at, value, open: flags[at] === 'provisional' });
	}
	return runs.filter((run) => run.length > 0);
}

const round = (value: number): number => Math.round(value * 10) / 10;
