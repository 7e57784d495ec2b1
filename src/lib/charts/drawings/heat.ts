import { noteOf } from '$lib/figures/sources';
import { formatPeriod } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { classesOf } from '../classes';
import { packRows, periodsOf, unpackRows } from '../columns-of-points';
import type { Variant } from '../draw-plot';
import { heatChart, type HeatRow } from '../heat';
import { classLegend } from './class-legend';
import {
	flagLegend,
	isWhole,
	showsSomething,
	tellValue,
	widths,
	type Asked,
	type Drawn,
	type Plotted
} from './drawing';
import type { HeatDrawing } from '../shapes/drawings';

export type { HeatDrawing };

/** A coloured table: a row for each member, a column for each period. */
export function heatDrawing({
	rows: given,
	...asked
}: Asked & { readonly rows: readonly HeatRow[] }): Drawn<HeatDrawing> {
	const rows = fromFirstKnown(given);
	const points = rows.flatMap((row) => row.points);
	const periods = periodsOf(rows);
	return {
		drawing: showsSomething(points)
			? { kind: 'heat', ...asked, periods, rows: packRows(rows, periods) }
			: null,
		legend: [...classLegend(classesIn(rows, asked), asked), ...flagLegend(points, asked.language)]
	};
}

export function plotHeat(drawing: HeatDrawing, variant: Variant): Plotted {
	const { title, unit, language } = drawing;
	const rows = unpackRows(drawing.rows, drawing.periods);
	return {
		label: say(chartKinds.heat, language, { title }),
		options: heatChart({
			...{ rows, classes: classesIn(rows, drawing), language, width: widths[variant] },
			formatPeriod: (period) => formatPeriod(period, language, 'short'),
			describe: ({ label }, point) => ({
				name: noteOf(label, formatPeriod(point.period, language)),
				text: tellValue(point, unit, language)
			})
		})
	};
}

const classesIn = (rows: readonly HeatRow[], { unit }: Pick<Asked, 'unit'>) =>
	classesOf(
		rows.flatMap(({ points }) =>
			points.flatMap(({ value, few }) => (few === undefined ? (value ?? []) : []))
		),
		{ whole: isWhole(unit) }
	);

/** Periods before the data begin would be columns of nothing. */
function fromFirstKnown(rows: readonly HeatRow[]): readonly HeatRow[] {
	const known = rows.flatMap(({ points }) => points.filter(({ flag }) => flag !== 'missing'));
	const first = known.map(({ period }) => period).sort()[0] ?? '';
	return rows.map((row) => ({
		...row,
		points: row.points.filter(({ period }) => period >= first)
	}));
}
