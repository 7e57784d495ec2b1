import * as Plot from '@observablehq/plot';
import { hatched } from './hatch';
import type { LimitPoint } from './limits';
import { carrying, type Mark } from './mark';
import { startOf, type Point } from './point';

export interface Line {
	readonly id: string;
	readonly label: string;
	/** A colour of the tokens, such as `var(--c1)`. */
	readonly color: string;
	readonly points: readonly Point[];
}

interface Drawn {
	readonly at: Date;
	readonly point: Point;
}

interface LineSpec {
	readonly describe: (line: Line, point: Point) => Pick<Mark, 'name' | 'text'>;
	readonly limits?: readonly LimitPoint[];
}

/**
 * Solid where complete, dashed to a provisional last point that is drawn open as those of few are, gaps left open;
 * what is withheld is hatched at the foot, what lies outside the limits ringed.
 */
export function lineMarks(line: Line, { describe, limits = [] }: LineSpec): Plot.Markish[] {
	const drawn: Drawn[] = line.points.map((point) => ({ at: startOf(point.period), point }));
	const known = drawn.filter(({ point }) => point.value !== null);
	const absent = drawn.filter(({ point }) => point.value === null);
	const last = known.at(-1);
	const open = last?.point.flag === 'provisional' ? last : null;
	const before = open ? known.at(-2) : null;
	const channels = { x: 'at', y: (row: Drawn) => row.point.value } as const;
	const alone = drawn.filter(
		({ point }, index) =>
			point.value !== null &&
			(drawn[index - 1]?.point.value ?? null) === null &&
			(drawn[index + 1]?.point.value ?? null) === null
	);
	const ofFew = known.filter((row) => row.point.few !== undefined && row !== last);
	const signalled = new Set(limits.flatMap(({ period, outside }) => (outside ? period : [])));
	const outside = known.filter(({ point }) => signalled.has(point.period));
	const said = (rows: readonly Drawn[]) =>
		carrying(rows, ({ point }) => ({
			member: line.id,
			period: point.period,
			...describe(line, point)
		}));
	return [
		Plot.lineY(
			drawn.filter((row) => row !== open),
			{ ...channels, stroke: line.color, strokeWidth: 2.25, strokeLinejoin: 'round' }
		),
		...(open && before
			? [
					Plot.lineY([before, open], {
						...channels,
						stroke: line.color,
						strokeWidth: 2.25,
						strokeDasharray: '2 4',
						strokeLinecap: 'round'
					})
				]
			: []),
		Plot.dot(alone, { ...channels, r: 2.5, fill: line.color }),
		Plot.dot(ofFew, {
			...channels,
			r: 3,
			fill: 'var(--surface)',
			stroke: line.color,
			strokeWidth: 1.5
		}),
		Plot.dot(outside, { ...channels, r: 6, stroke: 'var(--bad)', strokeWidth: 2 }),
		...(last
			? [
					Plot.dot([last], {
						...channels,
						r: 4,
						fill: open || last.point.few !== undefined ? 'var(--surface)' : line.color,
						stroke: line.color,
						strokeWidth: 2
					})
				]
			: []),
		Plot.dot(absent, {
			x: 'at',
			y: 0,
			r: 4.5,
			fill: ({ point }: Drawn) => (point.flag === 'withheld' ? hatched : 'transparent'),
			stroke: ({ point }: Drawn) => (point.flag === 'withheld' ? 'var(--edge)' : 'none'),
			...said(absent)
		}),
		Plot.dot(known, { ...channels, r: 7, fill: 'transparent', ...said(known) })
	];
}
