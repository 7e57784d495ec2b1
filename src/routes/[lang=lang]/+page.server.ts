import type { IndicatorDescription } from '$lib/api';
import { ask, clientFor } from '$lib/pages/client';
import { themeIds } from '$lib/i18n/messages/names';
import { readKpi } from '$lib/pages/kpi';
import { readCoveragePath } from '$lib/pages/coverage-path';
import { readProvinceTargets } from '$lib/pages/province-targets';
import { tellChanges } from '$lib/pages/tell-changes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
	const { language } = locals;
	const client = clientFor(fetch, language);
	const { indicators } = await ask<{ indicators: readonly IndicatorDescription[] }>(
		client.indicators.$get({ query: {} })
	);
	const [kpis, targets, path] = await Promise.all([
		Promise.all(byTheme(indicators).map((indicator) => readKpi(client, indicator, language))),
		readProvinceTargets(client, language),
		readCoveragePath(client, language)
	]);
	const changes = await tellChanges(client, language, { kpis, targets: targets.bars });
	return { kpis, targets: targets.chart, path, changes };
};

/** The register first, then what rests on it; within a theme by code. */
function byTheme(indicators: readonly IndicatorDescription[]): IndicatorDescription[] {
	const place = ({ theme }: IndicatorDescription) => {
		const position = (themeIds as readonly string[]).indexOf(theme);
		return position < 0 ? themeIds.length : position;
	};
	const rank = ({ code }: IndicatorDescription) => (code.startsWith('X-') ? 1 : 0);
	return [...indicators].sort(
		(a, b) => place(a) - place(b) || rank(a) - rank(b) || a.code.localeCompare(b.code)
	);
}
