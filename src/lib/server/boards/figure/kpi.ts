import * as v from 'valibot';
import {
	baseFlagSchema,
	directionSchema,
	flagSchema,
	kindSchema,
	shape,
	targetStatusSchema,
	timingSchema,
	unitSchema
} from '$lib/schema.ts';
import { pointColumnsSchema } from '$lib/charts/shapes/marks.ts';
import type { Desk } from '../desk.ts';
import type { Status } from '../../analysis/status.ts';
import type { Grain } from '../../indicators/definition.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { AnswerRow } from '../../query/answer.ts';
import { packPoints } from '$lib/charts/columns-of-points.ts';
import type { Point } from '$lib/charts/point.ts';
import { addressOf } from '../address/address-of.ts';
import { readAims } from '../targets/aims.ts';
import { tellPlaces } from '../targets/tell-aim.ts';
import { askedOf, type Choice } from './asked.ts';
import { targetedBy } from './target.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { say } from '$lib/i18n/say.ts';
import { usualGrain } from '$lib/figures/usual-grain.ts';
import { beginningOf, monthsBefore } from '$lib/figures/window.ts';

/** The headline of an indicator: what a card shows. */
export const cardEntries = {
	id: v.string(),
	theme: v.string(),
	name: v.string(),
	unit: unitSchema,
	direction: directionSchema,
	timing: timingSchema,
	kind: kindSchema,
	value: v.nullable(v.number()),
	flag: flagSchema,
	/** Of so few that it is drawn hollow, and told in no sentence. */
	small: v.boolean(),
	/** Whom a rate is of, and how many, in words; empty for what is no rate. */
	of: v.string(),
	/** The same figure a year before. */
	base: v.nullable(v.number()),
	baseFlag: v.nullable(baseFlagSchema),
	target: v.nullable(v.number()),
	/** Against the target; null where another period was chosen than the one that it is judged by. */
	status: v.nullable(targetStatusSchema),
	/** How the status came about, in a sentence; empty without one. */
	statusSentence: v.string(),
	/** How many places reach the target, in words; empty where none is set by place. */
	places: v.string(),
	asOf: v.nullable(v.string()),
	/** What the figure is of: a year, or all until a day. */
	window: shape({ from: v.exactOptional(v.string()), to: v.exactOptional(v.string()) }),
	/** The address of the API that gives the figure. */
	query: v.string(),
	/** The last two years, a value for each period. */
	trend: pointColumnsSchema
};

export const kpiSchema = shape({ ...cardEntries, definition: v.string() }, 'Card');
export type Kpi = v.InferOutput<typeof kpiSchema>;

const trendMonths = 25;

/** Asks for the value at the reference date, the year before, the target and two years of trend. */
export async function readKpi(
	desk: Desk,
	indicator: IndicatorDescription,
	choice: Choice = {}
): Promise<Kpi> {
	const { language } = desk;
	const { id, theme, unit, direction, timing, kind } = indicator;
	const name = indicator.name[language];
	const definition = indicator.definition[language];
	const asked = askedOf(desk, indicator, choice);
	const shared = {
		...{ id, theme, name, definition, unit, direction, timing, kind },
		window: asked.window,
		query: addressOf(desk, id, asked.query)
	};
	if (!asked.asOf) {
		const nothing = {
			value: null,
			flag: 'missing',
			small: false,
			of: '',
			base: null,
			baseFlag: null,
			target: null
		} as const;
		const unjudged = {
			status: choice.from ? null : 'no-data',
			statusSentence: '',
			places: ''
		} as const;
		return { ...shared, ...nothing, ...unjudged, asOf: null, trend: packPoints([]) };
	}
	const { filters = {} } = choice;
	const grain = usualGrain(indicator);
	const trend = {
		...filters,
		grain,
		// Whole periods from the first on: a part of a year would look like a rise after it.
		from: choice.from ?? beginningOf(monthsBefore(asked.asOf, trendMonths), grain),
		...(choice.to ? { to: choice.to } : {})
	};
	const [headline, judged, series] = await Promise.all([
		desk.values(id, asked.query),
		choice.from ? null : readStatus(desk, indicator, choice),
		indicator.grains.includes(trend.grain) ? desk.values(id, trend) : null
	]);
	const row: AnswerRow | undefined = headline.rows[0];
	return {
		...shared,
		value: row?.value ?? null,
		flag: row ? row.flag : 'missing',
		small: row?.small ?? false,
		of: tellWhom(row, indicator, language),
		base: row?.compare ?? null,
		baseFlag: row?.base_flag ?? null,
		target: judged?.target ?? null,
		status: judged?.status ?? null,
		statusSentence: judged?.target == null ? '' : judged.sentence[language],
		places: judged?.target == null ? '' : await tellReached(desk, indicator, choice),
		asOf: headline.as_of ?? asked.asOf,
		trend: packPoints(comparableOf(pointsOf(series?.rows ?? []), kind, grain))
	};
}

/** "of 51,234: eligible persons": what a rate is of. */
export function tellWhom(
	row: AnswerRow | undefined,
	{ kind, unit, denominator }: IndicatorDescription,
	language: Desk['language']
): string {
	if (kind !== 'ratio' || unit !== 'share' || !denominator || row?.denominator == null) return '';
	return say(figures.ofWhom, language, {
		n: formatNumber(row.denominator, language),
		whom: denominator[language]
	});
}

/** Of a whole that one place may make: how many places reach their own target. */
async function tellReached(
	desk: Desk,
	indicator: IndicatorDescription,
	{ filters = {}, to }: Choice
): Promise<string> {
	const isWhole = Object.keys(filters).every((name) => name === 'grain' || name === 'by');
	if (!isWhole || to || !indicator.dimensions.includes('province')) return '';
	const year = Number((desk.asOf(indicator.id, { grain: 'none' }) ?? '').slice(0, 4));
	const aimed = desk.indicator(targetedBy(indicator.id));
	return tellPlaces(await readAims(desk, aimed, year), desk.language);
}

/** A part of a year beside whole years would look like a fall. */
function comparableOf(points: Point[], kind: IndicatorDescription['kind'], grain: Grain): Point[] {
	const isPart = kind === 'flow' && grain === 'year' && points.at(-1)?.flag === 'provisional';
	return isPart ? points.slice(0, -1) : points;
}

/** The rows of one line, in the order of time. */
export function pointsOf(rows: readonly AnswerRow[]): Point[] {
	return rows.flatMap(({ period, value, flag }) => (period ? [{ period, value, flag }] : []));
}

/** Where the headline that ends with the data, or on the day chosen, stands against its target. */
function readStatus(
	desk: Desk,
	{ id, dimensions }: IndicatorDescription,
	{ filters = {}, to }: Choice
): Promise<Status> {
	// A status is of a headline, whatever the page compares it with.
	const isFilter = (name: string) => dimensions.some((dimension) => dimension === name);
	const members = Object.entries(filters).filter(([name]) => isFilter(name));
	return desk.status(id, { ...Object.fromEntries(members), ...(to ? { to } : {}) });
}
