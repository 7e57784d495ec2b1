import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { readMembers } from '$lib/address/written-members.ts';
import { withChoice } from '$lib/address/toggle.ts';
import { views as words } from '$lib/i18n/messages/views.ts';
import { dimensionOf, dimensions } from '../../dimensions/catalogue.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import { monthsBefore } from '$lib/figures/window.ts';
import type { PageAddress } from '../address/page-address.ts';
import type { ThemeQuestion } from '../address/theme-question.ts';
import { readBreakdown } from '../charts/breakdown.ts';
import { divisionOf, readColumns } from '../charts/columns.ts';
import { readRateGaps } from '../charts/gaps.ts';
import { readHeat } from '../charts/heat.ts';
import { readMap } from '../charts/map.ts';
import { isTelling } from '../charts/telling.ts';
import { readWaterfall } from '../charts/waterfall.ts';
import type { Desk } from '../desk.ts';
import type { FigureAsked } from '../figure/figure-asked.ts';
import { chosenOf, mainDimension } from '../figure/theme-charts.ts';

/** So many charts stand open; what else says something is one click away. */
const mostOpen = 4;

/** Splits in the order in which people ask for them. */
const splitOrder = dimensions
	.filter(({ besides }) => besides !== undefined)
	.sort((a, b) => (a.besides ?? 0) - (b.besides ?? 0))
	.map(({ id }) => id);
const mostSplits = 4;

/** Something to see on the page, in a few words, and where. */
export const viewSchema = shape({ label: v.string(), href: v.string() }, 'View');
export type View = v.InferOutput<typeof viewSchema>;

interface Views {
	/** In the order in which they are read. */
	readonly charts: readonly ChartModel[];
	/** What moved the figure and how far provinces are apart, in sentences. */
	readonly told: readonly string[];
}

/** What an indicator is drawn as beside its course and its bars, where that says something. */
export async function readViews(
	desk: Desk,
	question: ThemeQuestion,
	figure: FigureAsked,
	way: Promise<ChartModel | null>
): Promise<Views> {
	const { indicator, asked } = figure;
	const main = mainDimension(indicator.dimensions);
	const division = divisionOf(indicator, question.by, question.filters);
	const [map, gaps, moved, columns, splits, heat, own] = await Promise.all([
		indicator.dimensions.includes('province') && asked.asOf ? readMap(desk, figure) : null,
		indicator.kind === 'ratio' ? readRateGaps(desk, figure) : null,
		main && !question.from && !question.to && asked.asOf
			? readWaterfall(desk, main, question.filters, figure)
			: null,
		division ? readColumns(desk, division, question, figure) : null,
		Promise.all(
			splitsOf(indicator, question).map((dimension) =>
				readBreakdown(desk, indicator, {
					id: `by-${dimension}`,
					...{ dimension, asked },
					colored: false,
					chosen: chosenOf(question, dimension)
				})
			)
		),
		main && indicator.grains.includes('month') && asked.asOf
			? readHeat(desk, main, heatPeriod(question, asked.asOf), figure)
			: null,
		way
	]);
	const [gap, ...otherGaps] = gaps?.charts ?? [];
	const all = [own, map, gap, moved?.chart, columns, ...otherGaps, ...splits, heat];
	return {
		charts: all.flatMap((chart) => (chart && isTelling(chart) ? [chart] : [])),
		told: [moved?.sentence ?? '', gaps?.between ?? ''].filter(Boolean)
	};
}

/** Which charts are drawn, and where the others are asked for. */
export function foldViews(
	charts: readonly ChartModel[],
	{ path, search }: PageAddress,
	desk: Pick<Desk, 'language'>
): { readonly open: readonly ChartModel[]; readonly more: readonly View[] } {
	const asked = readMembers(search.get('open') ?? '').filter(Boolean);
	const isOpen = ({ id }: ChartModel, place: number) =>
		place < mostOpen || asked.includes(id) || asked.includes('all');
	return {
		open: charts.filter(isOpen),
		more: charts
			.filter((chart, place) => !isOpen(chart, place))
			.map((chart) => ({
				label: labelOf(chart, desk),
				href: `${path}${withChoice(search, 'open', [...asked, chart.id].join(','))}#${chart.id}-title`
			}))
	};
}

/** What a chart shows in a few words: the indicator is the one that the page is about. */
export function labelOf(
	{ id, dimension, title }: ChartModel,
	{ language }: Pick<Desk, 'language'>
): string {
	const word = words[id as keyof typeof words];
	if (word) return word[language];
	return dimension ? dimensionOf(dimension as DimensionId).label[language] : title;
}

/** Two years of months or four of quarters, unless the visitor chose when to begin. */
function heatPeriod({ grain, from, to }: ThemeQuestion, asOf: string): ValuesQuery {
	const months = { month: 24, quarter: 48, year: 120 } as const;
	return {
		grain,
		from: from ?? monthsBefore(to ?? asOf, months[grain]),
		...(to ? { to } : {})
	};
}

/** The splits drawn beside the main one; one that the visitor chose is the main one. */
function splitsOf({ dimensions }: IndicatorDescription, { by }: ThemeQuestion): DimensionId[] {
	const main = by ?? mainDimension(dimensions);
	return splitOrder
		.filter((dimension) => dimension !== main && dimensions.includes(dimension))
		.slice(0, mostSplits);
}
