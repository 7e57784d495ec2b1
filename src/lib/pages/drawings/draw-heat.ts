import { classesOf } from '$lib/charts/classes';
import { heatChart, type HeatRow } from '$lib/charts/heat';
import { formatPeriod } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { noteOf } from '$lib/figures/sources';
import {
	drawTwice,
	flagLegend,
	isWhole,
	showsSomething,
	tellValue,
	type Asked,
	type Drawn
} from './draw';
import { classLegend } from './draw-map';

export interface HeatDrawing extends Asked {
	readonly rows: readonly HeatRow[];
}

/** A coloured table: a row for each member, a column for each period. */
export function drawHeat({ rows: given, ...asked }: HeatDrawing): Drawn {
	const { title, unit, language } = asked;
	const rows = fromFirstKnown(given);
	const points = rows.flatMap((row) => row.points);
	const classes = classesOf(
		points.flatMap(({ value }) => value ?? []),
		{ whole: isWhole(unit) }
	);
	return {
		kind: 'heat',
		drawing: showsSomething(points)
			? drawTwice(say(chartKinds.heat, language, { title }), language, (width) =>
					heatChart({
						...{ rows, classes, language, width },
						formatPeriod: (period) => formatPeriod(period, language, 'short'),
						describe: ({ label }, { period, value, flag }) => ({
							name: noteOf(label, formatPeriod(period, language)),
							text: tellValue(value, flag, unit, language)
						})
					})
				)
			: null,
		legend: [...classLegend(classes, asked), ...flagLegend(points, language)]
	};
}

/** Periods before the data begin would be columns of nothing. */
function fromFirstKnown(rows: readonly HeatRow[]): readonly HeatRow[] {
	const known = rows.flatMap(({ points }) => points.filter(({ flag }) => flag !== 'missing'));
	const first = known.map(({ period }) => period).sort()[0] ?? '';
	return rows.map((row) => ({
		...row,
		points: row.points.filter(({ period }) => period >= first)
	}));
}
