import type { Language } from '$pipelines/contract/text.ts';
import type { ColumnDescription } from '../../datasets/describe.ts';
import type { DatasetRow } from '../../query/rows.ts';
import { formatDate, formatMonth, formatNumber } from '$lib/i18n/formats.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import type { Cell } from '$lib/charts/chart-model.ts';

/** A cell of a row as it is read: labels for codes, dates and numbers as the language writes them. */
export function datasetCell(
	value: DatasetRow[string] | undefined,
	{ type, members }: ColumnDescription,
	language: Language
): Cell {
	if (value === null || value === undefined) return { text: words.unknown[language], faint: true };
	const raw = String(value);
	const member = members?.find(({ id }) => id === raw);
	if (member) return { text: member.label[language], raw };
	if (type === 'date') return { text: formatDate(raw, language), raw };
	if (type === 'month') return { text: formatMonth(raw, language), raw };
	if (typeof value === 'boolean') return { text: (value ? words.yes : words.no)[language], raw };
	if (type === 'decimal')
		return { text: formatNumber(Number(value), language, { decimals: 2 }), raw };
	// A year is a number that nobody groups.
	if (type === 'integer' && Math.abs(Number(value)) >= 10_000) {
		return { text: formatNumber(Number(value), language), raw };
	}
	return { text: raw, raw, ofExport: true };
}
