import type { Client, Gaps } from '$lib/api';
import { formatNumber } from '$lib/i18n/formats';
import { analysis as words } from '$lib/i18n/messages/analysis';
import { say } from '$lib/i18n/say';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import { readDumbbell } from './dumbbell-model';
import { without, type FigureAsked } from './figure-asked';
import { formatBeside } from '$lib/figures/value';

const pairs = ['sex', 'milieu'] as const;

/** How far women and men, town and countryside, and provinces are apart in a rate. */
export async function readRateGaps(
	client: Client,
	figure: FigureAsked
): Promise<{ readonly charts: readonly ChartModel[]; readonly between: string }> {
	const { indicator, asked } = figure;
	const gaps = await ask<Gaps>(
		client.indicators[':id'].gaps.$get({
			param: { id: indicator.id },
			query: without(asked.plain, 'grain')
		})
	);
	const charts = await Promise.all(
		pairs
			.filter((pair) => gaps[pair].a !== null && gaps[pair].b !== null)
			.map((pair) => readDumbbell(client, pair, gaps[pair], figure))
	);
	return { charts, between: tellProvinces(gaps, figure) };
}

/** The highest and the lowest province in a sentence; empty where they are not compared. */
function tellProvinces({ province }: Gaps, { indicator, language }: FigureAsked): string {
	const { highest, lowest, ratio, coefficient_of_variation: variation } = province;
	if (!highest || !lowest || highest.value === null || lowest.value === null) return '';
	const format = (value: number) => formatBeside(value, indicator.unit, language);
	const said = say(words.betweenProvinces, language, {
		...{ lowest: lowest.label[language], highest: highest.label[language] },
		...{ least: format(lowest.value), most: format(highest.value) }
	});
	const decimals = (value: number, decimals: number) => formatNumber(value, language, { decimals });
	return [
		said,
		ratio === null ? '' : say(words.ratioOf, language, { ratio: decimals(ratio, 1) }),
		variation === null
			? ''
			: say(words.variationOf, language, { variation: decimals(variation, 2) })
	]
		.filter(Boolean)
		.join(' ');
}
