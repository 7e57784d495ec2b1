import type { Language } from '$pipelines/contract/text';
import type { Answer, AnswerRow, Client, Flag, IndicatorDescription, Unit } from '$lib/api';
import type { Point } from '$lib/charts/point';
import { ask } from './client';
import { targetOf } from './target';
import { defaultGrain } from './theme-question';
import { headlineWindow, monthsBefore } from './window';

/** The headline of an indicator: what a card shows. */
export interface Kpi {
	readonly id: string;
	readonly theme: string;
	readonly name: string;
	readonly definition: string;
	readonly unit: Unit;
	readonly direction: 'up' | 'down' | null;
	readonly value: number | null;
	readonly flag: Flag | null;
	/** The same figure a year before. */
	readonly base: number | null;
	readonly target: number | null;
	readonly asOf: string | null;
	/** The window of a figure that is not of one day. */
	readonly from: string | null;
	/** The address of the API that gives the figure. */
	readonly query: string;
	readonly points: readonly Point[];
}

const trendMonths = 25;

/** Asks for the value at the reference date, the year before, the target and two years of trend. */
export async function readKpi(
	client: Client,
	indicator: IndicatorDescription,
	language: Language
): Promise<Kpi> {
	const { id, theme, unit, direction } = indicator;
	const name = indicator.name[language];
	const definition = indicator.definition[language];
	const values = client.indicators[':id'].values;
	const reach = await ask<Answer>(values.$get({ param: { id }, query: { grain: 'none' } }));
	const shared = { id, theme, name, definition, unit, direction };
	if (!reach.as_of) {
		const query = addressOf(id, { grain: 'none' });
		const nothing = { value: null, flag: 'missing', base: null, target: null } as const;
		return { ...shared, ...nothing, asOf: null, from: null, query, points: [] };
	}
	const window = headlineWindow(indicator, reach.as_of);
	const asked = { grain: 'none', ...window, compare: 'year' } as const;
	const trend = {
		grain: defaultGrain(indicator),
		from: monthsBefore(reach.as_of, trendMonths)
	} as const;
	const [headline, target, series] = await Promise.all([
		ask<Answer>(values.$get({ param: { id }, query: asked })),
		targetOf(client, indicator, { grain: 'none', ...window }),
		ask<Answer>(values.$get({ param: { id }, query: trend }))
	]);
	const row: AnswerRow | undefined = headline.rows[0];
	return {
		...shared,
		value: row?.value ?? null,
		flag: row ? row.flag : 'missing',
		base: row?.compare ?? null,
		target,
		asOf: headline.as_of ?? reach.as_of,
		from: window.from ?? null,
		query: addressOf(id, asked),
		points: pointsOf(series.rows)
	};
}

/** The address of an indicator's values; what is empty is left out. */
export function addressOf(
	id: string,
	query: Readonly<Record<string, string | undefined>>,
	extension = ''
): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
	const text = search.toString().replaceAll('%2C', ',');
	return `/api/v1/indicators/${id}/values${extension}${text ? `?${text}` : ''}`;
}

/** The rows of one line, in the order of time. */
export function pointsOf(rows: readonly AnswerRow[]): Point[] {
	return rows.flatMap(({ period, value, flag }) => (period ? [{ period, value, flag }] : []));
}
