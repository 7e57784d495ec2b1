import { barsDrawing } from '$lib/charts/drawings/bars.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { colorOf, mostColors } from '$lib/charts/palette.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { say } from '$lib/i18n/say.ts';
import type { Asked } from '../figure/asked.ts';
import { without } from '../figure/figure-asked.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import { barsOf } from '../figure/member-bars.ts';
import { memberTable } from '../figure/member-table.ts';
import { windowLine } from '$lib/figures/period-name.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { titleOf } from '../figure/title.ts';
import { formatTarget, unitNote } from '$lib/figures/value.ts';

/** More bars than this are in the table alone; the note under the title says so. */
const mostBars = 14;

export interface BreakdownAsked {
	readonly id: string;
	readonly dimension: DimensionId;
	readonly asked: Asked;
	/** Bars in the colours of the lines drawn beside them. */
	readonly colored: boolean;
	/** The members that the page is filtered by: drawn in full among all the others, never alone. */
	readonly chosen: readonly string[];
}

/** Bars by member at the end of the period or over it, with a table that has the row of the whole. */
export async function readBreakdown(
	desk: Desk,
	indicator: IndicatorDescription,
	{ id, dimension, asked, colored, chosen }: BreakdownAsked
): Promise<ChartModel> {
	const { language } = desk;
	const query = { ...asked.query, by: dimension };
	const members = desk.members(dimension);
	// Beside those chosen the drawing has the others, faded: what they are compared with.
	const [answer, total, drawn] = await Promise.all([
		desk.values(indicator.id, query),
		desk.values(indicator.id, asked.query),
		desk.values(indicator.id, { ...without(asked.query, dimension), by: dimension })
	]);
	const title = titleOf(indicator, dimension, language);
	const all = barsOf(drawn.rows, dimension, members, language);
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
		downloads: downloadsOf(desk, indicator.id, query),
		definition: `/${language}/indicators/${indicator.id}`
	};
}
