import type { Language } from '$pipelines/contract/text';
import type { Answer, Client, DimensionId, IndicatorDescription, ValuesQuery } from '$lib/api';
import { barsDrawing } from '$lib/charts/drawings/bars';
import { colorOf, mostColors } from '$lib/charts/palette';
import { figures } from '$lib/i18n/messages/figures';
import { theme as words } from '$lib/i18n/messages/theme';
import { say } from '$lib/i18n/say';
import type { Asked } from './asked';
import type { ChartModel } from './chart-model';
import { ask } from './client';
import { downloadsOf } from './downloads';
import { barsOf } from './member-bars';
import { memberTable } from './member-table';
import { readMembers } from './members';
import { windowLine } from '$lib/figures/period-name';
import { noteOf, sourceLine } from '$lib/figures/sources';
import { titleOf } from './title';
import { formatTarget, unitNote } from '$lib/figures/value';

/** More bars than this are in the table alone; the note under the title says so. */
const mostBars = 14;

export interface BreakdownAsked {
	readonly id: string;
	readonly dimension: DimensionId;
	readonly asked: Asked;
	/** Bars in the colours of the lines drawn beside them. */
	readonly colored: boolean;
	readonly whole: Answer;
	/** The members that the page is filtered by: drawn in full among all the others, never alone. */
	readonly chosen: readonly string[];
}

/** Bars by member at the end of the period or over it, with a table that has the row of the whole. */
export async function readBreakdown(
	client: Client,
	indicator: IndicatorDescription,
	{ id, dimension, asked, colored, whole, chosen }: BreakdownAsked,
	language: Language
): Promise<ChartModel> {
	const { [dimension]: filter, ...open } = asked.query;
	const query = { ...open, by: dimension };
	const read = (query: ValuesQuery) =>
		ask<Answer>(client.indicators[':id'].values.$get({ param: { id: indicator.id }, query }));
	const [answer, members, total] = await Promise.all([
		read(query),
		readMembers(client, dimension, language),
		filter === undefined ? whole : read(open)
	]);
	const title = titleOf(indicator, dimension, language);
	const all = barsOf(answer.rows, dimension, members, language);
	const bars = all.slice(0, mostBars).map((bar) => {
		const color =
			colored && members.list.length <= mostColors
				? colorOf(dimension, bar.id, members.positionOf(bar.id))
				: colorOf('', 'total', 0);
		const faded = chosen.length > 0 && !chosen.includes(bar.id);
		return { ...bar, color: faded ? `color-mix(in srgb, ${color} 30%, var(--surface))` : color };
	});
	const share = indicator.id === 'registration-target-achievement';
	return {
		id,
		dimension,
		title,
		note: noteOf(
			unitNote(indicator.unit, language),
			windowLine(indicator, asked.window, answer.as_of, language),
			bars.length < all.length ? words.largestOnly[language] : '',
			sourceLine(indicator, language)
		),
		drawing: barsDrawing({
			...{ title, bars, language },
			unit: indicator.unit,
			target: share ? 1 : null
		}),
		legend: [],
		target: share
			? say(figures.target, language, { value: formatTarget(1, 'share', language) })
			: null,
		table: memberTable(answer, indicator, dimension, members, language, title, total),
		downloads: downloadsOf(indicator.id, query, language),
		definition: `/${language}/indicators/${indicator.id}`
	};
}
