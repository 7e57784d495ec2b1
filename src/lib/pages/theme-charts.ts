import type { Language } from '$pipelines/contract/text';
import type { Answer, Client, DimensionId, IndicatorDescription } from '$lib/api';
import { askedOf, type Asked } from './asked';
import { readBreakdown } from './breakdown-model';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import { seriesModel } from './series-model';
import type { ThemeQuestion } from './theme-question';

export interface ThemeCharts {
	/** The whole of what was asked, at the end of the period or over it. */
	readonly whole: Answer;
	readonly asked: Asked;
	/** Null for what is known at one date only. */
	readonly series: ChartModel | null;
	readonly breakdown: ChartModel | null;
}

/** The figures of one indicator for the visitor's question: whole, series, breakdown. */
export async function readThemeCharts(
	client: Client,
	indicator: IndicatorDescription,
	question: ThemeQuestion,
	language: Language
): Promise<ThemeCharts> {
	const { from, to, filters } = question;
	const asked = await askedOf(client, indicator, question);
	const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
	const dimension = question.by ?? mainDimension(indicator.dimensions);
	const [whole, series] = await Promise.all([
		ask<Answer>(
			client.indicators[':id'].values.$get({ param: { id: indicator.id }, query: asked.query })
		),
		indicator.grains.includes('year')
			? seriesModel(
					client,
					indicator,
					{ ...question, filters: { ...filters, ...period } },
					language
				)
			: null
	]);
	const breakdown = dimension
		? await readBreakdown(
				client,
				indicator,
				{
					id: 'breakdown',
					...{ dimension, asked, whole },
					colored: question.by !== null,
					chosen: chosenOf(question, dimension)
				},
				language
			)
		: null;
	return { whole, asked, series, breakdown };
}

/** The members of a dimension that the page is filtered by. */
export function chosenOf({ filters }: ThemeQuestion, dimension: DimensionId): readonly string[] {
	return filters[dimension]?.split(',') ?? [];
}

/** Where first, else the first split that the indicator has. */
export function mainDimension(dimensions: readonly DimensionId[]): DimensionId | null {
	return dimensions.includes('province') ? 'province' : (dimensions[0] ?? null);
}
