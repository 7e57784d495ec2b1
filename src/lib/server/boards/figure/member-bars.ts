import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { AnswerRow } from '../../query/answer.ts';
import type { Bar } from '$lib/charts/bars.ts';
import type { Members } from './members.ts';
import { wordOf } from '$lib/figures/value.ts';

/** Bars from the rows of one split: highest first, those of few after, then no value, unknown last. */
export function barsOf(
	rows: readonly AnswerRow[],
	dimension: DimensionId,
	members: Members,
	language: Language
): Bar[] {
	return sortedRows(rows, dimension, members).map((row) => {
		const member = row[dimension] ?? 'unknown';
		return {
			id: member,
			label: members.labelOf(member),
			value: row.value,
			flag: row.flag,
			word: wordOf(row.flag, language),
			...fewOf(row)
		};
	});
}

/** Rows in the order of the bars. */
export function sortedRows(
	rows: readonly AnswerRow[],
	dimension: DimensionId,
	members: Members
): AnswerRow[] {
	const place = (row: AnswerRow) => members.positionOf(row[dimension] ?? 'unknown');
	const rank = (row: AnswerRow) => {
		if (row[dimension] === 'unknown') return 3;
		if (row.value === null) return 2;
		return row.small && !dimensionOf(dimension).ordered ? 1 : 0;
	};
	return [...rows].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			(dimensionOf(dimension).ordered ? 0 : (b.value ?? 0) - (a.value ?? 0)) ||
			place(a) - place(b)
	);
}

/** Of how many a figure is that is of few. */
export const fewOf = ({
	value,
	denominator,
	small
}: Pick<AnswerRow, 'value' | 'denominator' | 'small'>): { few?: number } =>
	small ? { few: denominator ?? value ?? 0 } : {};
