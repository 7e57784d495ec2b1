import type { Language } from '$pipelines/contract/text';
import { colorOf, mostColors } from '$lib/charts/palette';
import type { Answer, Client, DimensionId, IndicatorDescription } from '$lib/api';
import { formatDate, formatMonth } from '$lib/i18n/formats';
import { figures } from '$lib/i18n/messages/figures';
import { theme as words } from '$lib/i18n/messages/theme';
import { say } from '$lib/i18n/say';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import { downloadsOf } from './downloads';
import { drawBars } from './drawing';
import { barsOf } from './member-bars';
import { memberTable } from './member-table';
import { readMembers } from './members';
import { seriesModel } from './series-model';
import { noteOf, sourceLine } from './sources';
import { targetOf } from './target';
import type { ThemeQuestion } from './theme-question';
import { titleOf } from './title';
import { formatTarget, unitNote } from './value';
import { headlineWindow, isOfOneDay, type YearWindow } from './window';

/** More bars than this are in the table alone; the note under the title says so. */
const mostBars = 20;

export interface ThemeCharts {
	/** The whole of what was asked, at the end of the period or over it. */
	readonly whole: Answer;
	readonly target: number | null;
	readonly window: Partial<YearWindow>;
	/** Null for what is known at one date only. */
	readonly series: ChartModel | null;
	readonly breakdown: ChartModel | null;
}

/** The figures of one indicator for the visitor's question: whole, series, breakdown. */
export async function readThemeCharts(
	client: Client,
	indicator: IndicatorDescription,
	question: ThemeQuestion,
	language: Language
): Promise<ThemeCharts> {
	const values = client.indicators[':id'].values;
	const param = { id: indicator.id };
	const { filters, from, to } = question;
	const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
	// The API judges the visitor's words before anything is computed from them.
	const reach = await ask<Answer>(
		values.$get({ param, query: { ...filters, ...period, grain: 'none' } })
	);
	const window = windowOf(indicator, question, reach.as_of);
	const asked = { ...filters, ...window, grain: 'none', compare: 'year' } as const;
	const [whole, target, series, breakdown] = await Promise.all([
		ask<Answer>(values.$get({ param, query: asked })),
		targetOf(client, indicator, { ...filters, ...window, grain: 'none' }),
		indicator.grains.includes('year')
			? seriesModel(
					client,
					indicator,
					{ ...question, filters: { ...filters, ...period } },
					language
				)
			: null,
		readBreakdown()
	]);
	return { whole, target, window, series, breakdown: breakdown?.(whole) ?? null };

	async function readBreakdown(): Promise<((whole: Answer) => ChartModel) | null> {
		const dimension = question.by ?? mainDimension(indicator.dimensions);
		if (!dimension) return null;
		const [answer, members] = await Promise.all([
			ask<Answer>(values.$get({ param, query: { ...asked, by: dimension } })),
			readMembers(client, dimension, language)
		]);
		const title = titleOf(indicator, dimension, language);
		const all = barsOf(answer.rows, dimension, members, language);
		const bars = all
			.slice(0, mostBars)
			.map((bar) =>
				question.by && members.list.length <= mostColors
					? { ...bar, color: colorOf(dimension, bar.id, members.positionOf(bar.id)) }
					: bar
			);
		const share = indicator.id === 'registration-target-achievement';
		return (whole) => ({
			id: 'breakdown',
			title,
			note: noteOf(
				unitNote(indicator.unit, language),
				windowLine(indicator, window, answer.as_of, language),
				bars.length < all.length ? words.largestOnly[language] : '',
				sourceLine(indicator, language)
			),
			drawing: drawBars({
				...{ title, bars, language },
				unit: indicator.unit,
				target: share ? 1 : null
			}),
			legend: [],
			target: share
				? say(figures.target, language, { value: formatTarget(1, 'share', language) })
				: null,
			table: memberTable(answer, indicator, dimension, members, language, title, whole),
			downloads: downloadsOf(indicator.id, { ...asked, by: dimension }),
			definition: `/${language}/indicators/${indicator.id}`
		});
	}
}

/** "as of 30 June 2025" or "July 2024 – June 2025". */
export function windowLine(
	{ timing }: Pick<IndicatorDescription, 'timing'>,
	{ from, to }: Partial<YearWindow>,
	asOf: string | null,
	language: Language
): string {
	const write = (day: string) =>
		day.length === 7 ? formatMonth(day, language) : formatDate(day, language);
	if (from && !(isOfOneDay(timing) && asOf)) {
		return say(figures.overPeriod, language, { from: write(from), to: write(to ?? asOf ?? from) });
	}
	return asOf ? say(figures.asOf, language, { date: formatDate(asOf, language) }) : '';
}

function windowOf(
	indicator: IndicatorDescription,
	{ from, to }: ThemeQuestion,
	asOf: string | null
): Partial<YearWindow> {
	const end = to ?? asOf;
	if (from) return { from, ...(end ? { to: end } : {}) };
	if (!end) return {};
	return headlineWindow(indicator, end.length === 7 ? lastDay(end) : end);
}

function lastDay(month: string): string {
	const [year = 0, number = 1] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Where first, else the first split that the indicator has. */
function mainDimension(dimensions: readonly DimensionId[]): DimensionId | null {
	return dimensions.includes('province') ? 'province' : (dimensions[0] ?? null);
}
