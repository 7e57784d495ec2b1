import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { writeMembers } from '$lib/address/written-members.ts';
import { tidySearch } from '$lib/address/tidy-search.ts';
import { formatNumber, formatPercent } from '$lib/i18n/formats.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import { say } from '$lib/i18n/say.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { unknown } from '../../dimensions/dimension.ts';
import type { ColumnDescription, DatasetDescription } from '../../datasets/describe.ts';
import type { ColumnSummary, Summary } from '../../query/summary.ts';
import { columnHeading } from './column-heading.ts';
import { datasetCell } from './dataset-cell.ts';
import { entriesOf } from './dataset-table.ts';

/** Members told of a column; the rest are one line. */
const mostMembers = 8;

const memberSchema = shape({
	id: v.string(),
	label: v.string(),
	rows: v.string(),
	/** Of the rows, from 0 to 1. */
	share: v.number(),
	/** The same rows with this member alone. */
	href: v.string()
});

export const datasetSummarySchema = list(
	shape({
		id: v.string(),
		label: v.string(),
		/** What its cells are, in words. */
		line: v.string(),
		members: list(memberSchema),
		/** How many members stand for themselves no more. */
		more: v.string()
	})
);
export type DatasetSummary = v.InferOutput<typeof datasetSummarySchema>;

/** What each column holds, in words, its members as links that filter by them. */
export function datasetSummary(
	dataset: DatasetDescription,
	{ columns, total }: Summary,
	query: Readonly<Record<string, string>>,
	path: string,
	language: Language
): DatasetSummary {
	const known = [...dataset.columns, ...dataset.joined];
	const number = (value: number) => formatNumber(value, language);
	return columns.flatMap((summary) => {
		const column = known.find(({ id }) => id === summary.id);
		if (!column) return [];
		const counted = [
			...(summary.members ?? []),
			...(summary.missing > 0 && summary.members ? [{ id: unknown.id, rows: summary.missing }] : [])
		];
		const members = counted.slice(0, mostMembers).map(({ id, rows }) => {
			const search = { ...query, [column.id]: writeMembers([id]), summary: 'yes' };
			return {
				...{ id, rows: number(rows), share: total > 0 ? rows / total : 0 },
				label: labelOf(column, id, language),
				href: path + tidySearch(entriesOf(search))
			};
		});
		const rest = counted.length - members.length;
		return [
			{
				id: column.id,
				label: columnHeading(column, language),
				line: lineOf(summary, column, total, language),
				members,
				more: rest > 0 ? say(words.moreMembers, language, { n: number(rest) }) : ''
			}
		];
	});
}

function labelOf({ members }: ColumnDescription, id: string, language: Language): string {
	if (id === unknown.id) return words.unknown[language];
	return members?.find((member) => member.id === id)?.label[language] ?? id;
}

function lineOf(
	{ missing, distinct, least, most, mean }: ColumnSummary,
	column: ColumnDescription,
	total: number,
	language: Language
): string {
	const number = (value: number) => formatNumber(value, language);
	const text = (value: string | number | boolean) => datasetCell(value, column, language).text;
	return [
		say(words.distinct, language, { n: number(distinct) }),
		...(missing > 0
			? [
					say(words.missingCells, language, {
						n: number(missing),
						share: formatPercent(missing / Math.max(total, 1), language)
					})
				]
			: []),
		...(least !== null && most !== null
			? [say(words.between, language, { least: text(least), most: text(most) })]
			: []),
		...(mean !== null && column.type === 'decimal'
			? [say(words.mean, language, { mean: formatNumber(mean, language, { decimals: 2 }) })]
			: [])
	].join(' · ');
}
