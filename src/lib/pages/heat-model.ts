import type { Client, DimensionId, ValuesQuery } from '$lib/api';
import { heatDrawing } from '$lib/charts/drawings/heat';
import { analysis as words } from '$lib/i18n/messages/analysis';
import { dimensionNames } from '$lib/i18n/messages/names';
import { say } from '$lib/i18n/say';
import { addressOf } from './address-of';
import type { ChartModel } from './chart-model';
import { downloadsOf } from './downloads';
import { readValues, without, type FigureAsked } from './figure-asked';
import { pointsOf } from './kpi';
import { valueCell } from './member-table';
import { readMembers } from './members';
import { namePeriod } from '$lib/figures/period-name';
import { sourceLine } from '$lib/figures/sources';
import { titleOf } from './title';

/** The provinces, or the members of another split, along the periods of two years. */
export async function readHeat(
	client: Client,
	dimension: DimensionId,
	period: ValuesQuery,
	{ indicator, asked, language }: FigureAsked
): Promise<ChartModel> {
	const query = { ...without(asked.plain, dimension, 'from', 'to'), ...period, by: dimension };
	const [answer, members] = await Promise.all([
		readValues(client, indicator, query),
		readMembers(client, dimension, language)
	]);
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
			query: addressOf(indicator.id, query),
			down: dimension,
			across: 'period',
			columns: [
				{ label: dimensionNames[dimension]?.[language] ?? dimension, numeric: false },
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
		downloads: downloadsOf(indicator.id, query, language),
		definition: null
	};
}
