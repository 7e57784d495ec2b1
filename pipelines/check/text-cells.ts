import type { TextColumn } from '../contract/columns.ts';
import { quoteText } from '../sql.ts';
import { missingStrokes, missingWords, spreadsheetErrors } from './cells.ts';
import { totalLabel } from './ignored.ts';
import { totalPattern } from '../read/odd-lines.ts';
import { trimmedCell } from './trimmed.ts';

// Identifiers of this form need no trimming and are no mark for a missing value: most cells are.
const usualText = quoteText('[A-Z]{0,4}[0-9]{3,}');
const words = missingWords.map((word) => word.replace(/[.()]/g, String.raw`\$&`));
// One pattern is planned and matched in half the time of a list and a pattern.
const missing = quoteText([missingStrokes, ...words].join('|'));
const artefacts = quoteText(
	String.raw`(?is)\s*(${spreadsheetErrors}|=.*|[+-]?\d([.,]\d+)?E\+\d{1,3})\s*`
);
const totals = quoteText(totalPattern);

/** SQL that is true for texts that stay as they are, as nearly all identifiers do. */
export function isUsualText(raw: string): string {
	return `regexp_full_match(${raw}, ${usualText})`;
}

/** Texts that are dropped are looked at and not carried. */
function isDropped({ personal, required }: TextColumn): boolean {
	return personal?.as === 'dropped' && !required;
}

/** SQL for the value of a text. @param isUsual SQL that says what `isUsualText` does. */
export function textValue(column: TextColumn, raw: string, isUsual: string): string {
	if (isDropped(column)) return 'null::varchar';
	const trimmed = trimmedCell(raw);
	const text =
		column.personal?.as === 'pseudonym'
			? `translate(upper(replace(${trimmed}, ' ', '')), '٠١٢٣٤٥٦٧٨٩', '0123456789')`
			: trimmed;
	return (
		`case when ${raw} is null then null when ${isUsual} then ${raw} ` +
		`when not regexp_full_match(lower(${trimmed}), ${missing}) then ${text} end`
	);
}

/** SQL for the rule that a text breaks, null for none. */
export function textRule(raw: string, isUsual: string, isKey: boolean): string {
	const trimmed = trimmedCell(raw);
	const total = `when regexp_full_match(lower(${trimmed}), ${totals}) then ${quoteText(totalLabel)} `;
	return (
		`case when ${raw} is null or ${isUsual} then null when regexp_full_match(${trimmed}, ${artefacts}) ` +
		`then 'spreadsheet-error' ${isKey ? total : ''}end`
	);
}
