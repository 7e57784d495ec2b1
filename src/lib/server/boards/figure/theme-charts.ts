import { readMembers } from '$lib/address/written-members.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer } from '../../query/answer.ts';
import type { Asked } from './asked.ts';
import { readBreakdown } from '../charts/breakdown.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { seriesModel } from '../charts/series.ts';
import type { ThemeQuestion } from '../address/theme-question.ts';

export interface ThemeCharts {
	/** The whole of what was asked, at the end of the period or over it. */
	readonly whole: Answer;
	/** Null for what is known at one date only. */
	readonly series: ChartModel | null;
	readonly breakdown: ChartModel | null;
}

/** The figures of one indicator for the visitor's question: whole, series, breakdown. */
export async function readThemeCharts(
	desk: Desk,
	indicator: IndicatorDescription,
	question: ThemeQuestion,
	asked: Asked
): Promise<ThemeCharts> {
	const { from, to, filters } = question;
	const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
	const dimension = question.by ?? mainDimension(indicator.dimensions);
	const [whole, series, breakdown] = await Promise.all([
		desk.values(indicator.id, asked.query),
		indicator.grains.includes('year')
			? seriesModel(desk, indicator, { ...question, filters: { ...filters, ...period } })
			: null,
		dimension
			? readBreakdown(desk, indicator, {
					id: 'breakdown',
					...{ dimension, asked },
					colored: question.by !== null,
					chosen: chosenOf(question, dimension)
				})
			: null
	]);
	return { whole, series, breakdown };
}

/** The members of a dimension that the page is filtered by. */
export function chosenOf({ filters }: ThemeQuestion, dimension: DimensionId): readonly string[] {
	const written = filters[dimension];
	return written ? readMembers(written) : [];
}

/** Where first, else the first split that the indicator has. */
export function mainDimension(dimensions: readonly DimensionId[]): DimensionId | null {
	return dimensions.includes('province') ? 'province' : (dimensions[0] ?? null);
}
