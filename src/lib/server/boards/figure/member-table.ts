import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Unit } from '../../indicators/definition.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer, AnswerRow } from '../../query/answer.ts';
import { formatNumber, ungrouped } from '$lib/i18n/formats.ts';
import type { Point } from '$lib/charts/point.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { addressOf } from '../address/address-of.ts';
import type { Cell, TableModel } from '$lib/charts/chart-model.ts';
import { sortedRows } from './member-bars.ts';
import type { Members } from './members.ts';
import { formatCell, valueHeading, withFew, wordOf } from '$lib/figures/value.ts';

/** A table by member, with the row of the whole when its answer is given. */
export function memberTable(
	answer: Answer,
	indicator: Pick<IndicatorDescription, 'kind' | 'unit'>,
	dimension: DimensionId,
	members: Members,
	language: Language,
	caption: string,
	whole?: Answer
): TableModel {
	const ratio = indicator.kind === 'ratio';
	const compared = answer.query.compare === 'year';
	const cells = (row: AnswerRow, name: Cell): Cell[] => [
		name,
		valueCell(row, indicator.unit, language),
		...(ratio
			? [countCell(row.numerator, row, language), countCell(row.denominator, row, language)]
			: []),
		...(compared ? [valueCell({ value: row.compare, flag: null }, indicator.unit, language)] : [])
	];
	const total = whole?.rows[0];
	return {
		caption,
		query: addressOf(answer, answer.indicator, answer.query),
		down: dimension,
		columns: [
			{ label: dimensionOf(dimension).label[language], numeric: false },
			{
				label: valueHeading(charts.value[language], indicator.unit, language),
				numeric: true,
				field: 'value'
			},
			...(ratio
				? [
						{ label: charts.numerator[language], numeric: true, field: 'numerator' },
						{ label: charts.denominator[language], numeric: true, field: 'denominator' }
					]
				: []),
			...(compared
				? [{ label: charts.compareYear[language], numeric: true, field: 'compare' }]
				: [])
		],
		rows: [
			...sortedRows(answer.rows, dimension, members).map((row) => {
				const id = row[dimension] ?? 'unknown';
				return { cells: cells(row, { text: members.labelOf(id), raw: id }) };
			}),
			...(whole && total
				? [
						{
							total: true,
							query: addressOf(whole, whole.indicator, whole.query),
							cells: cells(total, { text: charts.total[language], raw: 'total' })
						}
					]
				: [])
		]
	};
}

/** A value, with of how few it is where no column says it; or the word for its absence. */
export function valueCell(
	{ value, flag, small, few }: Pick<AnswerRow, 'value' | 'flag' | 'small'> & Pick<Point, 'few'>,
	unit: Unit,
	language: Language
): Cell {
	if (value !== null && (small || few !== undefined)) {
		const text = withFew(formatCell(value, unit, language), few, language);
		return { ...figureCell(text, value), faint: true };
	}
	if (value === null) return { text: wordOf(flag, language), flag: flag ?? 'missing', raw: '' };
	return { ...figureCell(formatCell(value, unit, language), value), ...(flag ? { flag } : {}) };
}

/** A numerator or denominator: a count or an amount, written in full. */
export function countCell(
	value: number | null,
	{ flag }: Pick<AnswerRow, 'flag'>,
	language: Language
): Cell {
	if (value === null) return { text: wordOf(flag, language), flag: flag ?? 'missing', raw: '' };
	return figureCell(formatNumber(value, language), value);
}

/** The unrounded value stands beside its text where that does not say it. */
function figureCell(text: string, value: number): Cell {
	const raw = String(value);
	return ungrouped(text) === raw ? { text } : { text, raw };
}
