import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag } from '$lib/terms';
import { directed } from '$lib/i18n/isolate';
import { fitLabel } from './label';
import { layOutRows, smallSize, widestOf } from './layout';
import { carrying } from './mark';
import { lyingAxis } from './value-axis';
import type { Part } from './shapes/marks';

export interface DumbbellValue {
	readonly value: number | null;
	readonly flag: Flag | null;
	readonly word: string;
	readonly few?: number;
}

export interface DumbbellRow {
	readonly id: string;
	readonly label: string;
	/** In the order of the ends. */
	readonly values: readonly [DumbbellValue, DumbbellValue];
	/** The distance, or of how few an end is, worded; empty where one end is not known. */
	readonly gap: string;
}

export interface DumbbellSpec {
	readonly rows: readonly DumbbellRow[];
	readonly ends: readonly [Part, Part];
	readonly language: Language;
	readonly width: number;
	readonly format: (value: number, few?: number) => string;
	readonly formatTick: (value: number) => string;
	readonly whole?: boolean;
}

interface Dot {
	readonly row: DumbbellRow;
	readonly end: Part;
	readonly value: number;
	/** Not final, or of few. */
	readonly hollow: boolean;
	readonly text: string;
}

/** A dot on the least or the largest value is drawn whole. */
const inset = 8;

/** Two values a row and the distance between them: women and men, town and countryside. */
export function dumbbellChart(spec: DumbbellSpec): Plot.PlotOptions {
	const { rows, ends, language, width, format, formatTick } = spec;
	const noteRoom = Math.min(widestOf(rows.map(noteOf), smallSize) + 16, width * 0.36);
	const half = widestOf(
		rows.flatMap(({ values }) => values.map(({ value }) => formatTick(value ?? 0))),
		smallSize
	);
	const layout = layOutRows({
		...{ rows, language, width },
		endRoom: Math.max(noteRoom, half),
		startRoom: half,
		inset
	});
	const { side, middle } = layout;
	const dots = rows.flatMap((row) =>
		row.values.flatMap(({ value, flag, few }, at): Dot[] => {
			const end = ends[at as 0 | 1];
			const hollow = flag === 'provisional' || few !== undefined;
			return value === null ? [] : [{ row, end, value, hollow, text: format(value, few) }];
		})
	);
	const axis = lyingAxis(
		dots.map(({ value }) => value),
		{ room: layout.room, format: formatTick, whole: spec.whole ?? false, fromZero: false }
	);
	const pairs = rows.filter(({ values }) => values.every(({ value }) => value !== null));
	const absent = rows.filter(({ values }) => values.some(({ value }) => value === null));
	return {
		...layout.frame,
		height: layout.height + 30,
		marginTop: 4,
		marginBottom: 26,
		x: {
			domain: axis.domain,
			reverse: side.barsReversed,
			axis: null,
			insetLeft: inset,
			insetRight: inset
		},
		marks: [
			...axis.marks,
			Plot.link(pairs, {
				x1: ({ values }: DumbbellRow) => values[0].value,
				x2: ({ values }: DumbbellRow) => values[1].value,
				y1: 'id',
				y2: 'id',
				dy: middle,
				stroke: 'var(--edge)',
				strokeWidth: 3,
				strokeOpacity: 0.5
			}),
			Plot.dot(dots, {
				x: 'value',
				y: ({ row }: Dot) => row.id,
				dy: middle,
				r: 5,
				fill: ({ end, hollow }: Dot) => (hollow ? 'var(--surface)' : end.color),
				stroke: ({ end }: Dot) => end.color,
				strokeWidth: 2,
				...carrying(dots, ({ row, end, text }) => ({
					member: row.id,
					name: `${row.label} · ${end.label}`,
					text
				}))
			}),
			layout.labels,
			note(pairs, {}),
			note(
				absent,
				carrying(absent, (row) => ({ member: row.id, name: row.label, text: noteOf(row) }))
			)
		]
	};

	function note(own: readonly DumbbellRow[], options: Plot.TextOptions): Plot.Markish {
		return Plot.text(own, {
			frameAnchor: side.endEdge,
			y: 'id',
			text: (row: DumbbellRow) =>
				directed(fitLabel(noteOf(row), smallSize, noteRoom - 10), language),
			fontSize: smallSize,
			fill: 'var(--muted)',
			textAnchor: side.startAnchor,
			dx: 10 * side.forward,
			dy: middle,
			...options
		});
	}

	/** The distance, or the word for what is not known. */
	function noteOf({ values, gap }: DumbbellRow): string {
		const absentAt = values.findIndex(({ value }) => value === null);
		if (absentAt < 0) return gap;
		const both = values.every(({ value }) => value === null);
		const word = values[absentAt as 0 | 1].word;
		return both ? word : `${ends[absentAt as 0 | 1].label} : ${word}`;
	}
}
