import { lastDay } from '$lib/figures/days.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Desk } from '../desk.ts';
import { headlineWindow, type YearWindow } from '$lib/figures/window.ts';

/** What a visitor chose, as far as it bears on a headline. */
export interface Choice {
	readonly filters?: ValuesQuery;
	readonly from?: string | null;
	readonly to?: string | null;
}

/** The question whose one row is the headline of an indicator. */
export interface Asked {
	/** The last day that the figures speak of; null without data. */
	readonly asOf: string | null;
	readonly window: Partial<YearWindow>;
	readonly query: ValuesQuery;
	/** The same without what it is compared with. */
	readonly plain: ValuesQuery;
}

/**
 * The period that was chosen, else the usual one of the indicator, ending with its data or with
 * the end that was chosen.
 * @throws Refusal of the visitor's words, before anything is computed from them
 */
export function askedOf(
	desk: Desk,
	indicator: IndicatorDescription,
	{ filters = {}, from, to }: Choice
): Asked {
	const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
	const { id } = indicator;
	const asOf = desk.asOf(id, { ...filters, ...period, grain: 'none' });
	const window = windowOf(indicator, period, asOf);
	const plain = { ...filters, ...window, grain: 'none' } as const;
	return {
		asOf,
		window,
		query: asOf ? { ...plain, compare: 'year' } : plain,
		plain
	};
}

function windowOf(
	indicator: IndicatorDescription,
	{ from, to }: { readonly from?: string; readonly to?: string },
	asOf: string | null
): Partial<YearWindow> {
	const end = to ?? asOf;
	if (from) return { from, ...(end ? { to: end } : {}) };
	if (!end) return {};
	return headlineWindow(indicator, end.length === 7 ? lastDay(end) : end);
}
