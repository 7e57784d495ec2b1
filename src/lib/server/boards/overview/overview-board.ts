import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { chartSchema } from '$lib/charts/shapes/chart.ts';
import type { Desk } from '../desk.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { themeIds } from '$lib/i18n/themes.ts';
import { briefingSchema, readNews } from './briefing.ts';
import { readCoveragePath } from './coverage-path.ts';
import { dataReach, dataReachSchema } from './data-reach.ts';
import { decisionsSchema, readDecisions } from './decisions.ts';
import { kpiSchema, readKpi } from '../figure/kpi.ts';
import { readProvinceTargets } from './province-targets.ts';
import { readTargetsInShort, targetsInShortSchema } from '../targets/targets-in-short.ts';
import { tellLate } from './tell-late.ts';

/** Everything that the overview shows. */
export const overviewSchema = shape({
	/** What got better, what got worse, what is late. */
	briefing: briefingSchema,
	/** The day that lateness is counted to. */
	clock: v.string(),
	kpis: list(kpiSchema),
	decisions: decisionsSchema,
	reach: list(dataReachSchema),
	targets: targetsInShortSchema,
	/** How far each province is on its target. */
	provinces: chartSchema,
	/** The same on a map; null without data. */
	map: v.nullable(chartSchema),
	path: chartSchema
});
export type Overview = v.InferOutput<typeof overviewSchema>;

export async function readOverviewBoard(desk: Desk): Promise<Overview> {
	const chosen = byTheme(desk.indicators().filter(({ headline }) => headline));
	const { datasets: quality } = await desk.quality();
	const [kpis, decisions, targets, provinces, path] = await Promise.all([
		Promise.all(chosen.map((indicator) => readKpi(desk, indicator))),
		readDecisions(desk, quality),
		readTargetsInShort(desk),
		readProvinceTargets(desk),
		readCoveragePath(desk)
	]);
	const late = tellLate(decisions, desk.language);
	return {
		briefing: [...(await readNews(desk, chosen, kpis)), late],
		clock: desk.today,
		...{ kpis, decisions },
		reach: dataReach(desk.datasets(), quality, desk.language),
		targets,
		provinces: provinces.chart,
		map: provinces.map,
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
