import type { Gaps } from '../../analysis/gaps.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { analysis as words } from '$lib/i18n/messages/analysis.ts';
import { say } from '$lib/i18n/say.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { readDumbbell } from './dumbbell.ts';
import { without, type FigureAsked } from '../figure/figure-asked.ts';
import { formatBeside } from '$lib/figures/value.ts';

const pairs = ['sex', 'milieu'] as const;

/** How far women and men, town and countryside, and provinces are apart in a rate. */
export async function readRateGaps(
	desk: Desk,
	figure: FigureAsked
): Promise<{ readonly charts: readonly ChartModel[]; readonly between: string }> {
	const { indicator, asked } = figure;
	const gaps = await desk.gaps(indicator.id, without(asked.plain, 'grain'));
	const charts = await Promise.all(
		pairs
			.filter((pair) => !(pair in asked.plain) && gaps[pair].a !== null && gaps[pair].b !== null)
			.map((pair) => readDumbbell(desk, pair, gaps[pair], figure))
	);
	return { charts, between: tellProvinces(gaps, indicator, desk.language) };
}

/** The highest and the lowest province in a sentence; empty where they are not compared. */
function tellProvinces(
	{ province }: Gaps,
	{ unit }: FigureAsked['indicator'],
	language: Language
): string {
	const { highest, lowest, ratio, coefficient_of_variation: variation } = province;
	if (!highest || !lowest || highest.value === null || lowest.value === null) return '';
	const format = (value: number) => formatBeside(value, unit, language);
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
