import type { Language } from '$pipelines/contract/text';
import type { Unit } from '$lib/api';
import type { Annotation } from '$lib/charts/annotations';
import { barsChart, type Bar } from '$lib/charts/bars';
import { Drawing } from '$lib/charts/drawing';
import type { LimitPoint } from '$lib/charts/limits';
import { renderDrawing } from '$lib/charts/render';
import { seriesChart, type Line } from '$lib/charts/series';
import { formatPeriod, type MonthStyle } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { charts } from '$lib/i18n/messages/charts';
import { say } from '$lib/i18n/say';
import { isWhole, tellValue } from './drawings/draw';
import { noteOf } from '$lib/figures/sources';
import { formatBeside, formatTick } from '$lib/figures/value';

export interface SeriesDrawing {
	readonly title: string;
	readonly lines: readonly Line[];
	readonly unit: Unit;
	readonly language: Language;
	readonly target?: number | null;
	/** Where periods are not those of the calendar. */
	readonly formatPeriod?: (period: string, style: MonthStyle) => string;
	/** The same a year before, or a wider territory. */
	readonly comparison?: readonly Line[];
	readonly annotations?: readonly Annotation[];
	/** What the values reach by chance alone, as the API tells it. */
	readonly limits?: readonly LimitPoint[];
}

/** A series as SVG text, or null when no line has a value. */
export function drawSeries(asked: SeriesDrawing): Drawing | null {
	const {
		title,
		lines,
		unit,
		language,
		target,
		comparison = [],
		annotations = [],
		limits = []
	} = asked;
	const nameOf = asked.formatPeriod ?? ((period, style) => formatPeriod(period, language, style));
	const known = lines.flatMap(({ points }) =>
		points.filter(({ value, flag }) => value !== null || flag === 'withheld')
	);
	const periods = known.map(({ period }) => period).sort();
	const [from, to] = [periods[0], periods.at(-1)];
	if (!from || !to) return null;
	const words = {
		label: say(charts.seriesOf, language, {
			title,
			from: nameOf(from, 'long'),
			to: nameOf(to, 'long')
		}),
		valueAxis: charts.valueAxis[language],
		timeAxis: charts.timeAxis[language]
	};
	const draw = (width: number, height: number) =>
		seriesChart({
			...{ lines, comparison, annotations, limits, language, width, height },
			target: target ?? null,
			whole: isWhole(unit),
			formatTick: (value) => formatTick(value, unit, language),
			formatPeriod: (period) => nameOf(period, 'short'),
			describe: ({ label }, { period, value, flag }) => ({
				name: noteOf(lines.length > 1 ? label : '', nameOf(period, 'long')),
				text: noteOf(
					tellValue(value, flag, unit, language),
					tellLimits(period, limits, unit, language)
				)
			})
		});
	return new Drawing(
		renderDrawing(draw(580, 320), words, 'wide'),
		renderDrawing(draw(330, 260), words, 'narrow')
	);
}

/** What would have been usual, where a value is not; empty elsewhere. */
function tellLimits(
	period: string,
	limits: readonly LimitPoint[],
	unit: Unit,
	language: Language
): string {
	const limit = limits.find((one) => one.period === period);
	if (!limit?.outside || limit.lower === null || limit.upper === null) return '';
	return say(chartKinds.outsideOf, language, {
		lower: formatBeside(limit.lower, unit, language),
		upper: formatBeside(limit.upper, unit, language)
	});
}

export interface BarsDrawing {
	readonly title: string;
	readonly bars: readonly Bar[];
	readonly unit: Unit;
	readonly language: Language;
	readonly target?: number | null;
}

/** Bars as SVG text, or null when no bar has a value. */
export function drawBars({ title, bars, unit, language, target }: BarsDrawing): Drawing | null {
	const format = (value: number) => formatBeside(value, unit, language);
	const known = bars.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
	const ordered = [...known].sort((a, b) => b.value - a.value);
	const [highest, lowest] = [ordered[0], ordered.at(-1)];
	const withheld = bars.find(({ flag }) => flag === 'withheld');
	if (!highest && !withheld) return null;
	const pair = (one: { label: string; value: number } | undefined) =>
		one ? `${one.label} ${format(one.value)}` : (withheld?.word ?? '');
	const words = {
		label: say(charts.barsOf, language, {
			title,
			highest: pair(highest),
			lowest: pair(lowest)
		}),
		valueAxis: charts.valueAxis[language],
		timeAxis: charts.timeAxis[language]
	};
	const draw = (width: number) =>
		barsChart({ bars, language, width, format, target: target ?? null });
	return new Drawing(
		renderDrawing(draw(560), words, 'wide'),
		renderDrawing(draw(330), words, 'narrow')
	);
}
