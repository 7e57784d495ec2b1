import type { IndicatorDescription } from '$lib/api';
import { formatDate } from '$lib/i18n/formats';
import { dimensionNames } from '$lib/i18n/messages/names';
import { theme as words } from '$lib/i18n/messages/theme';
import { say } from '$lib/i18n/say';
import type { ChartModel } from '$lib/pages/chart-model';
import { ask, clientFor } from '$lib/pages/client';
import { readThemeCharts, windowLine } from '$lib/pages/theme-charts';
import { readThemeQuestion } from '$lib/pages/theme-question';
import { tidyAddress } from '$lib/pages/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => {
	const { language } = locals;
	tidyAddress(url);
	const client = clientFor(fetch, language);
	const { indicator } = await ask<{ indicator: IndicatorDescription }>(
		client.indicators[':id'].$get({ param: { id: params.id }, query: {} })
	);
	const question = readThemeQuestion(url.searchParams, indicator, language);
	const charts = await readThemeCharts(client, indicator, question, language);
	const row = charts.whole.rows[0];
	const { id, code, theme, kind, unit, direction } = indicator;
	return {
		indicator: {
			...{ id, code, theme, kind, unit, direction },
			name: indicator.name[language],
			definition: indicator.definition[language],
			numerator: indicator.numerator[language],
			denominator: indicator.denominator?.[language] ?? null,
			pitfalls: indicator.pitfalls[language],
			basis: indicator.basis[language],
			splits: indicator.dimensions.map((name) => dimensionNames[name]?.[language] ?? name),
			sources: indicator.sources.map(({ dataset, title, first_date, reference_date }) => ({
				dataset,
				title: title[language],
				dates:
					first_date && reference_date
						? say(words.sourceDates, language, {
								first: formatDate(first_date, language),
								last: formatDate(reference_date, language)
							})
						: reference_date
							? formatDate(reference_date, language)
							: words.noData[language]
			}))
		},
		headline: {
			value: row?.value ?? null,
			flag: row?.flag ?? null,
			base: row?.compare ?? null,
			dates: windowLine(indicator, charts.window, charts.whole.as_of, language)
		},
		series: withoutDefinition(charts.series),
		breakdown: withoutDefinition(charts.breakdown)
	};
};

/** The page is itself the way to the definition. */
function withoutDefinition(chart: ChartModel | null): ChartModel | null {
	return chart && { ...chart, definition: null };
}
