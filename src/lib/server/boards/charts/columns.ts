import { dimensions as allDimensions } from '../../dimensions/catalogue.ts';
import { columnsDrawing } from '$lib/charts/drawings/columns.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Desk } from '../desk.ts';
import { colorOf, mostColors } from '$lib/charts/palette.ts';
import { analysis as words } from '$lib/i18n/messages/analysis.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { chartKinds } from '$lib/i18n/messages/chart-kinds.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { say } from '$lib/i18n/say.ts';
import { addressOf } from '../address/address-of.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { downloadsOf } from '../address/downloads.ts';
import { mostColumns } from '$lib/charts/drawings/few-columns.ts';
import { without, type FigureAsked } from '../figure/figure-asked.ts';
import { valueCell } from '../figure/member-table.ts';
import { namePeriod } from '$lib/figures/period-name.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { titleOf } from '../figure/title.ts';
import { unitNote } from '$lib/figures/value.ts';

/** Splits whose members are few and divide the whole, in the order of what they tell. */
const divisions = allDimensions
	.filter(({ divides }) => divides !== undefined)
	.sort((a, b) => (a.divides ?? 0) - (b.divides ?? 0))
	.map(({ id }) => id);

/**
 * The split that stacked columns show: the one that the visitor chose, else the first that is not
 * filtered to one member. Null where the parts do not add up: rates, medians, distinct persons.
 */
export function divisionOf(
	{ kind, dimensions, grains }: IndicatorDescription,
	by: DimensionId | null,
	filters: ValuesQuery
): DimensionId | null {
	const adds = kind === 'flow' || kind === 'stock' || kind === 'cumulative';
	if (!adds || !grains.includes('year')) return null;
	const open = divisions.filter(
		(name) => dimensions.includes(name) && (!filters[name] || filters[name].includes(','))
	);
	return open.find((name) => name === by) ?? open[0] ?? null;
}

/** What the whole is made of from year to year; null for fewer than two years. */
export async function readColumns(
	desk: Desk,
	dimension: DimensionId,
	{ from, to }: { readonly from: string | null; readonly to: string | null },
	{ indicator, asked }: FigureAsked
): Promise<ChartModel | null> {
	const { language } = desk;
	const { id, unit } = indicator;
	const plain: ValuesQuery = {
		...without(asked.plain, 'from', 'to', 'grain', 'by', 'compare'),
		...(from ? { from } : {}),
		...(to ? { to } : {}),
		grain: 'year'
	};
	const query = { ...plain, by: dimension };
	const members = desk.members(dimension);
	const [answer, total] = await Promise.all([
		desk.values(indicator.id, query),
		desk.values(indicator.id, plain)
	]);
	const cells = new Map(answer.rows.map((row) => [`${row.period} ${row[dimension]}`, row]));
	const periods = [...new Set(answer.rows.map(({ period = '' }) => period))].sort();
	if (periods.length < 2) return null;
	const cellOf = (period: string, member: string) => {
		const row = cells.get(`${period} ${member}`);
		return { value: row?.value ?? null, flag: row ? row.flag : ('missing' as const) };
	};
	const parts = members.list
		.filter((member) =>
			periods.some((period) => {
				const { value, flag } = cellOf(period, member.id);
				return (value !== null && value !== 0) || flag === 'withheld';
			})
		)
		.map(({ id, label }) => ({
			id,
			label: label[language],
			color: colorOf(dimension, id, members.positionOf(id))
		}));
	if (parts.length < 2 || parts.length > mostColors) return null;
	const title = say(words.columnsTitle, language, {
		title: titleOf(indicator, dimension, language, 'year')
	});
	return {
		id: 'columns',
		dimension,
		title,
		note: noteOf(
			unitNote(unit, language),
			periods.length > mostColumns
				? say(chartKinds.lastYears, language, { n: formatNumber(mostColumns, language) })
				: '',
			total.rows.at(-1)?.flag === 'provisional' ? charts.lastProvisional[language] : '',
			sourceLine(indicator, language)
		),
		target: null,
		...columnsDrawing({
			...{ title, unit, language, parts, timing: indicator.timing },
			columns: periods.map((period) => ({
				period,
				values: parts.map((part) => cellOf(period, part.id)),
				whole: total.rows.find((row) => row.period === period)?.value ?? null
			}))
		}),
		table: {
			caption: title,
			query: addressOf(desk, id, query),
			down: 'period',
			across: dimension,
			columns: [
				{ label: charts.period[language], numeric: false },
				...parts.map(({ id: raw, label }) => ({ label, numeric: true, field: 'value', raw }))
			],
			rows: [...periods].reverse().map((period) => ({
				cells: [
					{ text: namePeriod(indicator, period, language), raw: period },
					...parts.map((part) => valueCell(cellOf(period, part.id), unit, language))
				]
			}))
		},
		downloads: downloadsOf(desk, id, query),
		definition: null
	};
}
