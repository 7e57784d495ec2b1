import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { chartSchema } from '$lib/charts/shapes/chart.ts';
import type { Desk } from '../desk.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { themeIds } from '$lib/i18n/themes.ts';
import { readCoveragePath } from './coverage-path.ts';
import { dataReach, dataReachSchema } from './data-reach.ts';
import { decisionsSchema, readDecisions } from './decisions.ts';
import { headlineChangeSchema, readHeadlineChanges } from './headline-changes.ts';
import { kpiSchema, readKpi } from '../figure/kpi.ts';
import { readProvinceTargets } from './province-targets.ts';

/** Everything that the overview shows. */
export const overviewSchema = shape({
	kpis: list(kpiSchema),
	changes: list(headlineChangeSchema),
	decisions: decisionsSchema,
	reach: list(dataReachSchema),
	targets: chartSchema,
	/** The same on a map; null without data. */
	map: v.nullable(chartSchema),
	path: chartSchema
});
export type Overview = v.InferOutput<typeof overviewSchema>;

export async function readOverviewBoard(desk: Desk): Promise<Overview> {
	const chosen = byTheme(desk.indicators().filter(({ headline }) => headline));
	const { datasets: quality } = await desk.quality();
	const [kpis, changes, decisions, targets, path] = await Promise.all([
		Promise.all(chosen.map((indicator) => readKpi(desk, indicator))),
		readHeadlineChanges(desk, chosen),
		readDecisions(desk, quality),
		readProvinceTargets(desk),
		readCoveragePath(desk)
	]);
	return {
		...{ kpis, changes, decisions },
		reach: dataReach(desk.datasets(), quality, desk.language),
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
