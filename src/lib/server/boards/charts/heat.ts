import { dimensionOf } from '../../dimensions/catalogue.ts';
import { heatDrawing } from '$lib/charts/drawings/heat.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Desk } from '../desk.ts';
import { analysis as words } from '$lib/i18n/messages/analysis.ts';
import { say } from '$lib/i18n/say.ts';
import { addressOf } from '../address/address-of.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import { without, type FigureAsked } from '../figure/figure-asked.ts';
import { pointsOf } from '../figure/kpi.ts';
import { valueCell } from '../figure/member-table.ts';
import { namePeriod } from '$lib/figures/period-name.ts';
import { sourceLine } from '$lib/figures/sources.ts';
import { titleOf } from '../figure/title.ts';

/** The provinces, or the members of another split, along the periods of two years. */
export async function readHeat(
	desk: Desk,
	dimension: DimensionId,
	period: ValuesQuery,
	{ indicator, asked }: FigureAsked
): Promise<ChartModel> {
	const { language } = desk;
	const query = { ...without(asked.plain, 'from', 'to'), ...period, by: dimension };
	const members = desk.members(dimension);
	const answer = await desk.values(indicator.id, query);
	const title = say(words.heatTitle, language, {
		title: titleOf(indicator, dimension, language)
	});
	const ids = [...new Set(answer.rows.map((row) => row[dimension] ?? 'unknown'))].sort(
		(a, b) => members.positionOf(a) - members.positionOf(b)
	);
	const rows = ids.map((id) => ({
		id,
		label: members.labelOf(id),
		points: pointsOf(answer.rows.filter((row) => (row[dimension] ?? 'unknown') === id))
	}));
	return {
		id: 'heat',
		dimension,
		title,
		note: sourceLine(indicator, language),
		target: null,
		...heatDrawing({ title, unit: indicator.unit, language, rows }),
		table: {
			caption: title,
			query: addressOf(desk, indicator.id, query),
			down: dimension,
			across: 'period',
			columns: [
				{ label: dimensionOf(dimension).label[language], numeric: false },
				...(rows[0]?.points ?? []).map(({ period: raw }) => ({
					...{ label: namePeriod(indicator, raw, language), numeric: true, field: 'value', raw }
				}))
			],
			rows: rows.map(({ id, label, points }) => ({
				cells: [
					{ text: label, raw: id },
					...points.map((point) => valueCell(point, indicator.unit, language))
				]
			}))
		},
		downloads: downloadsOf(desk, indicator.id, query),
		definition: null
	};
}
