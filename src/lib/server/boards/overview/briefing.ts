import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { leastPercentBase } from '$lib/figures/change.ts';
import { windowLine } from '$lib/figures/period-name.ts';
import { usualGrain } from '$lib/figures/usual-grain.ts';
import { formatValue } from '$lib/figures/value.ts';
import { briefing as words } from '$lib/i18n/messages/briefing.ts';
import { say } from '$lib/i18n/say.ts';
import { formatDifference, isShownAsNothing } from '../../analysis/words.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Desk } from '../desk.ts';
import { askedOf } from '../figure/asked.ts';
import type { Kpi } from '../figure/kpi.ts';
import { isShareOfTarget } from '../figure/target.ts';
import { sizeInUsual } from './usual-variation.ts';

/** One of the three lines. */
export const briefingLineSchema = shape({
	kind: v.picklist(['better', 'worse', 'late']),
	/** The indicator, or what is late; empty where there is nothing to tell. */
	about: v.string(),
	sentence: v.string(),
	href: v.string(),
	/** The address of the API that gives the figure; empty for what is late. */
	query: v.string()
});
export type BriefingLine = v.InferOutput<typeof briefingLineSchema>;
export const briefingSchema = list(briefingLineSchema);

/** Less than the spread of its own months is no news. */
const leastSize = 1;
/** Nor is what the eye does not see: a share of the base. */
const leastShare = 0.02;

interface Told {
	readonly indicator: IndicatorDescription;
	readonly kpi: Kpi;
	/** For the better above 0. */
	readonly size: number;
}

/** What got better and what got worse over a year, the one that did most against usual variation. */
export async function readNews(
	desk: Desk,
	indicators: readonly IndicatorDescription[],
	kpis: readonly Kpi[]
): Promise<readonly BriefingLine[]> {
	const moved = indicators
		.flatMap((indicator) => {
			const kpi = kpis.find(({ id }) => id === indicator.id);
			const size = kpi ? newsOf(kpi, indicator) : null;
			return kpi && size !== null ? [{ indicator, kpi, size }] : [];
		})
		.sort((a, b) => b.size - a.size);
	const first = moved.find(({ size }) => size >= leastSize);
	const last = moved.findLast(({ size }) => size <= -leastSize);
	return Promise.all([tell(desk, 'better', first), tell(desk, 'worse', last)]);
}

/** The size of a change in usual variation, below 0 for the worse; null for what is not told. */
export function newsOf(
	kpi: Pick<Kpi, 'value' | 'base' | 'baseFlag' | 'flag' | 'small' | 'unit' | 'direction' | 'trend'>,
	indicator: Pick<IndicatorDescription, 'id' | 'kind' | 'timing' | 'sources'>
): number | null {
	const { value, base, unit, direction } = kpi;
	if (value === null || base === null || direction === null) return null;
	// Densities and shares of targets move as the count that they are of, which is told.
	if (unit === 'per-10000' || isShareOfTarget(indicator.id)) return null;
	if (kpi.baseFlag || kpi.flag || kpi.small) return null;
	if (unit !== 'share' && Math.abs(base) < leastPercentBase) return null;
	const difference = value - base;
	if (Math.abs(difference) < leastShare * Math.abs(base)) return null;
	const { kind } = indicator;
	const trend = kpi.trend.values;
	const size = sizeInUsual({ difference, kind, grain: usualGrain(indicator), trend });
	return size === null ? null : size * (difference > 0 === (direction === 'up') ? 1 : -1);
}

async function tell(
	desk: Desk,
	kind: 'better' | 'worse',
	told: Told | undefined
): Promise<BriefingLine> {
	const { language } = desk;
	if (!told) {
		const none = kind === 'better' ? words.noneBetter : words.noneWorse;
		return {
			kind,
			about: '',
			sentence: none[language],
			href: `/${language}/indicators`,
			query: ''
		};
	}
	const { indicator, kpi } = told;
	const { id, name, unit, theme } = indicator;
	const [value, base] = [kpi.value ?? 0, kpi.base ?? 0];
	const sentence = say(words.moved, language, {
		name: name[language],
		value: formatValue(value, unit, language),
		base: formatValue(base, unit, language),
		dates: windowLine(kpi, kpi.window, kpi.asOf, language),
		difference: formatDifference(value - base, unit, language)
	});
	const place = await mostMoved(desk, indicator, Math.sign(value - base));
	const where = place
		? say(words.mostIn, language, {
				place: desk.members('province').labelOf(place.province),
				difference: formatDifference(place.difference, unit, language)
			})
		: '';
	return {
		kind,
		about: id,
		sentence: `${sentence} ${where}`.trim(),
		href: `/${language}/themes/${theme}?indicator=${id}`,
		query: kpi.query
	};
}

/** The place whose own figure went furthest the same way; none of few. */
async function mostMoved(desk: Desk, indicator: IndicatorDescription, way: number) {
	if (!indicator.dimensions.includes('province')) return null;
	const { query } = askedOf(desk, indicator, {});
	const { rows } = await desk.values(indicator.id, { ...query, by: 'province' });
	const [most] = rows
		.flatMap(({ province, value, compare, flag, small }) =>
			province && province !== 'unknown' && value !== null && compare !== null && !flag && !small
				? [{ province, difference: value - compare }]
				: []
		)
		.filter(({ difference }) => Math.sign(difference) === way)
		.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
	return most && !isShownAsNothing(most.difference, indicator.unit) ? most : null;
}
