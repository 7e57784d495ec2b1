import type { Language } from '$pipelines/contract/text';
import type { Client, DatasetDescription, IndicatorDescription, Quality } from '$lib/api';
import { themeIds } from '$lib/i18n/messages/names';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import { readCoveragePath } from './coverage-path';
import { dataReach, type DataReach } from './data-reach';
import { readDecisions, type Decisions } from './decisions';
import { readHeadlineChanges, type HeadlineChange } from './headline-changes';
import { readKpi, type Kpi } from './kpi';
import { readProvinceTargets } from './province-targets';

/** The indicators that have a card, of the many that themes tell. */
const headlines: ReadonlySet<string> = new Set([
	'registered-artisans',
	'new-registrations',
	'registration-target-achievement',
	'artisan-density',
	'womens-share',
	'rural-share',
	'cnss-registration-rate',
	'open-rights-rate',
	'contribution-collection-rate',
	'loans-disbursed',
	'training-fill-rate',
	'transmission-learners',
	'occupancy-rate',
	'fairs-held',
	'fair-sales',
	'overdue-recommendations'
]);

/** Everything that the overview shows. */
export interface Overview {
	readonly kpis: readonly Kpi[];
	readonly changes: readonly HeadlineChange[];
	readonly decisions: Decisions;
	readonly reach: readonly DataReach[];
	readonly targets: ChartModel;
	/** The same on a map; null without data. */
	readonly map: ChartModel | null;
	readonly path: ChartModel;
}

export async function readOverview(client: Client, language: Language): Promise<Overview> {
	const { indicators } = await ask<{ indicators: readonly IndicatorDescription[] }>(
		client.indicators.$get({ query: {} })
	);
	const chosen = byTheme(indicators.filter(({ id }) => headlines.has(id)));
	const [quality, { datasets }] = await Promise.all([
		ask<Quality>(client.quality.$get({ query: {} })),
		ask<{ datasets: readonly DatasetDescription[] }>(client.datasets.$get({ query: {} }))
	]);
	// One part after the other: asked all at once they would fill the queue of the warehouse.
	const kpis = await Promise.all(chosen.map((indicator) => readKpi(client, indicator, language)));
	const changes = await readHeadlineChanges(client, chosen, language);
	const [decisions, targets, path] = await Promise.all([
		readDecisions(client, quality, language),
		readProvinceTargets(client, language),
		readCoveragePath(client, language)
	]);
	return {
		...{ kpis, changes, decisions },
		reach: dataReach(datasets, quality, language),
		targets: targets.chart,
		map: targets.map,
		path
	};
}

/** The register first, then what rests on it; within a theme by code, shares last. */
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
