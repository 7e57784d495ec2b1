import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Grain, Indicator } from '../../indicators/definition.ts';
import { lastDay } from '../days.ts';
import { periodsOf, type Period, type Span } from '../periods.ts';
import type { Path } from './coordinates.ts';

/** Grains of the direction of time, coarsest first, each depth within the one before. */
export const timeGrains = ['none', 'year', 'quarter', 'month'] as const satisfies readonly Grain[];

/**
 * How the tables of a question stand to time. Events add up, so that time is a direction of their
 * tables, `deep` grains fine; anything else is a table of its own for each period asked.
 */
export type Scope =
	| { readonly time: 'direction'; readonly deep: number }
	| { readonly time: 'apart'; readonly grain: Grain; readonly periods: readonly Period[] };

export function scopeOf(
	indicator: Indicator,
	dimensions: Iterable<DimensionId>,
	grain: Grain,
	periods: readonly Period[],
	span: Span | null
): Scope {
	const { timing, kind } = indicator;
	const adds = kind === 'flow' || kind === 'ratio';
	const events =
		timing.rows === 'in-period' || (timing.rows === 'training-year' && timing.takes === 'every');
	// Ages are those of the end of the period asked, so that they do not add up over years.
	if (!adds || !events || [...dimensions].includes('age_band')) {
		return { time: 'apart', grain, periods };
	}
	const depths = periods.map((period) => depthOf(period, span));
	return { time: 'direction', deep: Math.max(0, ...depths.map((depth) => depth ?? 0)) };
}

/** Whether the public may ask for it: whole months, or up to the last day of the data. */
export function isWhole({ timing }: Indicator, period: Period, span: Span | null): boolean {
	if (timing.rows === 'as-of-file' || timing.rows === 'training-year') return true;
	if (timing.rows === 'last-month' || timing.rows === 'last-report') return true;
	if (timing.rows === 'at-date') return endsWhole(period, span);
	return depthOf(period, span) !== null;
}

/** The coarsest grain that makes up a period; null when months do not. */
function depthOf({ from, at }: Period, span: Span | null): number | null {
	if (!span) return 0;
	const open = from === null || from <= span.first;
	const done = at >= span.last;
	if (open && done) return 0;
	if ((open || from.endsWith('-01-01')) && (done || at.endsWith('-12-31'))) return 1;
	const starts = open || /-(01|04|07|10)-01$/.test(from);
	if (starts && (done || /-(03-31|06-30|09-30|12-31)$/.test(at))) return 2;
	if ((open || from.endsWith('-01')) && endsWhole({ at }, span)) return 3;
	return null;
}

function endsWhole({ at }: Pick<Period, 'at'>, span: Span | null): boolean {
	return (span !== null && at >= span.last) || at === lastDay(at.slice(0, 7));
}

/** The periods of the direction of time, at its finest, with the path of each. */
export function timeNodes(
	indicator: Indicator,
	deep: number,
	span: Span | null
): { readonly period: Period; readonly path: Path }[] {
	const finest = indicator.timing.rows === 'training-year' ? Math.min(deep, 1) : deep;
	const grain = timeGrains[finest] ?? 'month';
	return periodsOf({ grain, from: null, to: null }, span).map((period) => ({
		period,
		path: pathOfDay(period.start ?? '', finest)
	}));
}

/** `['2025', '2025-Q2', '2025-06']` for a day of June 2025, as deep as asked. */
export function pathOfDay(day: string, deep: number): Path {
	const year = day.slice(0, 4);
	const quarter = `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
	return [year, quarter, day.slice(0, 7)].slice(0, deep);
}
