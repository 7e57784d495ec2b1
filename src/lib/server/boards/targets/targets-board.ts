import * as v from 'valibot';
import { list, shape, targetStatusSchema } from '$lib/schema.ts';
import { chartSchema } from '$lib/charts/shapes/chart.ts';
import { targets as words } from '$lib/i18n/messages/targets.ts';
import { say } from '$lib/i18n/say.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Desk } from '../desk.ts';
import { isShareOfTarget } from '../figure/target.ts';
import { readAims } from './aims.ts';
import { aimsTable, aimsTableSchema } from './aims-table.ts';
import { readPathChart } from './path-chart.ts';
import { tellAim, tellPlaces } from './tell-aim.ts';

const namedSchema = shape({ id: v.string(), name: v.string(), href: v.string() });

/** All targets: by year, the last first, and by indicator. */
export const targetsBoardSchema = shape({
	groups: list(
		shape({
			...namedSchema.entries,
			year: v.string(),
			status: targetStatusSchema,
			sentence: v.string(),
			/** What a pace counts, where the figure is a rate. */
			note: v.string(),
			table: aimsTableSchema,
			/** The year so far beside the path set for it; null without a path. */
			path: v.nullable(chartSchema)
		})
	),
	/** Key figures that have no target. */
	unset: list(namedSchema)
});
export type TargetsBoard = v.InferOutput<typeof targetsBoardSchema>;

/** @param search `sort`: a column of the tables, `-` first for descending */
export async function readTargetsBoard(desk: Desk, search: URLSearchParams): Promise<TargetsBoard> {
	const { language } = desk;
	const page = { path: `/${language}/targets`, search };
	const all = desk.indicators();
	const named = ({ id, name }: IndicatorDescription) => ({
		...{ id, name: name[language] },
		href: `/${language}/indicators/${id}`
	});
	const asked = all
		.flatMap((indicator) => desk.targetYears(indicator.id).map((year) => ({ indicator, year })))
		.sort((a, b) => b.year - a.year);
	const groups = asked.map(async ({ indicator, year }) => {
		const aims = await readAims(desk, indicator, year);
		const whole = aims.find(({ province }) => province === null);
		const told = [whole ? tellAim(whole, indicator, language) : '', tellPlaces(aims, language)];
		return {
			...named(indicator),
			year: String(year),
			status: whole?.status ?? ('no-target' as const),
			sentence: told.filter(Boolean).join(' '),
			note:
				indicator.kind === 'ratio'
					? say(words.ofRate, language, { numerator: indicator.numerator[language] })
					: '',
			table: aimsTable(desk, aims, indicator, { year, page }),
			path: whole ? await readPathChart(desk, indicator, whole, year) : null
		};
	});
	return {
		groups: await Promise.all(groups),
		unset: all
			.filter(({ id, headline }) => headline && desk.targetYears(id).length === 0)
			.filter(({ id }) => !isShareOfTarget(id))
			.map(named)
	};
}
