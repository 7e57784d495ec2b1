import * as v from 'valibot';
import { list, shape, themeSchema } from '$lib/schema.ts';
import { chartSchema, tableSchema, type TableModel } from '$lib/charts/shapes/chart.ts';
import { report as words } from '$lib/i18n/messages/report.ts';
import { say } from '$lib/i18n/say.ts';
import { themes, type ThemeId } from '$lib/i18n/themes.ts';
import { monthsBefore } from '$lib/figures/window.ts';
import { usualGrain } from '$lib/figures/usual-grain.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { seriesModel } from '../charts/series.ts';
import type { Desk } from '../desk.ts';
import { recommendationSchema, votedSchema } from '../session/models.ts';
import { blockSchema } from './blocks.ts';
import type { ReportPeriod } from './period.ts';
import { readReportFigure, type ReportFigure } from './report-figure.ts';

export const chapterSchema = shape(
	{
		theme: themeSchema,
		title: v.string(),
		sentences: list(v.string()),
		/** What the chamber wrote itself. */
		text: list(blockSchema),
		chart: v.nullable(chartSchema),
		table: tableSchema,
		agreements: list(votedSchema),
		recommendations: list(recommendationSchema)
	},
	'ReportChapter'
);
export type Chapter = v.InferOutput<typeof chapterSchema>;

/** Figures told in sentences, of a chapter; all of them are in its table. */
const mostSentences = 4;
const monthsDrawn = 25;

/** What a theme's data say for the period: figures, a chart, a table. */
export async function readChapterFigures(
	desk: Desk,
	theme: ThemeId,
	indicators: readonly IndicatorDescription[],
	period: ReportPeriod
): Promise<Pick<Chapter, 'theme' | 'title' | 'sentences' | 'chart' | 'table'>> {
	const own = indicators.filter((indicator) => indicator.theme === theme);
	const ordered = [...own].sort((a, b) => Number(b.headline) - Number(a.headline));
	const drawn = ordered.find(({ grains }) => grains.includes('year'));
	const [figures, chart] = await Promise.all([
		Promise.all(ordered.map((indicator) => readReportFigure(desk, indicator, period))),
		drawn ? readChart(desk, drawn, period) : null
	]);
	const title = themes[theme].name[desk.language];
	return {
		...{ theme, title, chart },
		sentences: figures.slice(0, mostSentences).map(({ sentence }) => sentence),
		table: tableOf(desk, title, figures)
	};
}

async function readChart(desk: Desk, indicator: IndicatorDescription, { to }: ReportPeriod) {
	const filters = { from: monthsBefore(to, monthsDrawn), to };
	const chart = await seriesModel(desk, indicator, {
		by: null,
		grain: usualGrain(indicator),
		filters
	});
	return { ...chart, id: `chart-${indicator.id}` };
}

function tableOf({ language }: Desk, title: string, figures: readonly ReportFigure[]): TableModel {
	const column = (label: string, numeric: boolean) => ({ label, numeric });
	return {
		caption: say(words.tableOf, language, { title }),
		columns: [
			column(words.indicator[language], false),
			{ ...column(words.value[language], true), field: 'value' },
			column(words.change[language], true),
			column(words.target[language], true),
			column(words.period[language], false)
		],
		rows: figures.map(({ id, name, value, flag, text, change, target, when, query }) => ({
			query,
			cells: [
				{ text: name, href: `/${language}/indicators/${id}` },
				{ text, raw: value === null ? '' : String(value), ...(flag ? { flag } : {}) },
				{ text: change },
				{ text: target },
				{ text: when }
			]
		}))
	};
}
