import { error } from '@sveltejs/kit';
import type { IndicatorDescription } from '$lib/api';
import { errors } from '$lib/i18n/messages/errors';
import { isThemeId } from '$lib/i18n/messages/names';
import { ask, clientFor } from '$lib/pages/client';
import { readFilterModel } from '$lib/pages/filter-model';
import { readThemeCharts, windowLine } from '$lib/pages/theme-charts';
import { readThemeQuestion, refuse } from '$lib/pages/theme-question';
import { tidyAddress } from '$lib/pages/tidy-address';
import { tidySearch } from '$lib/pages/tidy-search';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => {
	const { language } = locals;
	const { theme } = params;
	if (!isThemeId(theme)) error(404, { message: errors.notFound[language] });
	tidyAddress(url);
	const client = clientFor(fetch, language);
	const { indicators } = await ask<{ indicators: readonly IndicatorDescription[] }>(
		client.indicators.$get({ query: {} })
	);
	const own = indicators.filter((indicator) => indicator.theme === theme);
	const wished = url.searchParams.get('indicator');
	const indicator = wished ? own.find(({ id }) => id === wished) : own[0];
	if (!indicator) {
		const ids = own.map(({ id }) => id);
		refuse('unknown-indicator', `indicator=${wished ?? ''}`, ids, language);
	}
	const question = readThemeQuestion(url.searchParams, indicator, language);
	const charts = await readThemeCharts(client, indicator, question, language);
	const filters = await readFilterModel(client, indicator, question, url.searchParams, language);
	const row = charts.whole.rows[0];
	return {
		theme,
		indicator: {
			id: indicator.id,
			name: indicator.name[language],
			definition: indicator.definition[language],
			unit: indicator.unit,
			direction: indicator.direction
		},
		choices: own.map((other) => ({
			id: other.id,
			name: other.name[language],
			href: url.pathname + tidySearch(keptFor(other, own[0]?.id, url.searchParams))
		})),
		headline: {
			value: row?.value ?? null,
			flag: row?.flag ?? null,
			base: row?.compare ?? null,
			dates: windowLine(indicator, charts.window, charts.whole.as_of, language)
		},
		filters,
		series: charts.series,
		breakdown: charts.breakdown
	};
};

/** What of the address holds for another indicator too: the period, and splits that it has. */
function keptFor(
	{ id, dimensions, grains }: IndicatorDescription,
	first: string | undefined,
	search: URLSearchParams
): [string, string][] {
	const names = new Set<string>(['from', 'to', ...dimensions]);
	return [
		...(id === first ? [] : [['indicator', id] satisfies [string, string]]),
		...[...search].filter(
			([name, value]) =>
				names.has(name) ||
				(name === 'by' && dimensions.some((dimension) => dimension === value)) ||
				(name === 'grain' && grains.some((grain) => grain === value))
		)
	];
}
