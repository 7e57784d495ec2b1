import type { IndicatorDescription } from '$lib/api';
import { ask, clientFor } from '$lib/pages/client';
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
		Promise.all(indicators.map((indicator) => readKpi(client, indicator, language))),
		readProvinceTargets(client, language),
		readCoveragePath(client, language)
	]);
	const changes = await tellChanges(client, language, { kpis, targets: targets.bars });
	return { kpis, targets: targets.chart, path, changes };
};
