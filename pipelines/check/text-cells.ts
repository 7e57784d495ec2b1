import type { TextColumn } from '../contract/columns.ts';
import { quoteText } from '../sql.ts';
import { missingStrokes, missingWords, spreadsheetErrors } from './cells.ts';
import { monthWords } from './dates.ts';
import { totalLabel, totalWords } from './total-words.ts';
import { trimmedCell } from './trimmed.ts';

// Identifiers of this form stay as they are and are no mark for a missing value: most cells are.
const usualText = quoteText('[A-Z]{1,4}[0-9]{3,}|[1-9][0-9]{2,}');
const words = missingWords.map((word) => word.replace(/[.()\\]/g, String.raw`\$&`));
// One pattern is planned and matched in half the time of a list and a pattern.
const missing = quoteText([missingStrokes, ...words].join('|'));
const artefacts = quoteText(`(?is)\\s*(${spreadsheetErrors})\\s*`);
const totals = quoteText(totalWords);
/** What a spreadsheet makes of the references 3/2024 and 1/3/2024, and of a number of twelve digits. */
const madeDates = quoteText(
	String.raw`(?i)\s*((${monthWords})\.?[\s./-]+\d{2,4}|\d{1,2}[\s./-]+(${monthWords})\.?([\s./-]+\d{2,4})?` +
		String.raw`|\d{1,2}/\d{1,2}/(19|20)\d\d|(19|20)\d\d-\d\d-\d\d( 00:00:00)?)\s*`
);
const rounded = quoteText(String.raw`(?i)\s*[+-]?\d([.,]\d+)?E\+\d{1,3}\s*`);

/** SQL that is true for texts that stay as they are, as nearly all identifiers do. */
export function isUsualText(raw: string): string {
	return `regexp_full_match(${raw}, ${usualText})`;
}

/** Texts that are dropped are looked at and not carried. */
function isDropped({ personal, required }: TextColumn): boolean {
	return personal?.as === 'dropped' && !required;
}

/** Whether a column holds keys rather than words: its cells have one form, however they were typed. */
export function holdsKeys(column: TextColumn, isKey: boolean): boolean {
	const isReference = column.references !== undefined || column.personal?.as === 'pseudonym';
	return isReference || (isKey && !column.grouping);
}

/** SQL for the value of a text. @param isUsual SQL that says what `isUsualText` does. */
export function textValue(
	column: TextColumn,
	raw: string,
	isUsual: string,
	isKey: boolean
): string {
	if (isDropped(column)) return 'null::varchar';
	const trimmed = trimmedCell(raw);
	const text = holdsKeys(column, isKey)
		? keyForm(raw, column.personal?.as === 'pseudonym')
		: trimmed;
	return (
		`case when ${raw} is null then null when ${isUsual} then ${raw} ` +
		`when not regexp_full_match(lower(${trimmed}), ${missing}) then ${text} end`
	);
}

const invisible = quoteText('[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]');
const fromSigns = quoteText(
	'\u00a0\u202f\u2007\u2009\u2010\u2011\u2012\u2013\u2014\u2212٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'
);
const toSigns = quoteText('    ------01234567890123456789');

/**
 * SQL for a key in its one form: without signs that nobody sees, with plain hyphens and Latin digits,
 * and without what passing through a spreadsheet or a program added: `="00123"`, `'00123`, `123.0`, `1.23E7`.
 */
function keyForm(raw: string, isPersonal: boolean): string {
	const seen = `translate(regexp_replace(${raw}, ${invisible}, '', 'g'), ${fromSigns}, ${toSigns})`;
	const open = `regexp_replace(${seen}, '^\\s*(?:="(.*)"|''([^'']+))\\s*$', '\\1\\2')`;
	const bare = trimmedCell(`regexp_replace(${open}, '\\s*([-/])\\s*|(\\s)\\s+', '\\1\\2', 'g')`);
	const whole = `regexp_replace(${bare}, '^(\\d+)[.,]0+$', '\\1')`;
	const written = `case when regexp_full_match(${whole}, '[1-9]([.,]\\d+)?[Ee]\\+?\\d{1,2}') then coalesce(try_cast(try_cast(replace(${whole}, ',', '.') as double) as hugeint)::varchar, ${whole}) else ${whole} end`;
	if (!isPersonal) return written;
	const joined = `upper(regexp_replace(${written}, '\\s+', '', 'g'))`;
	// Spreadsheets take the zeros away from some exports and not from others.
	return `regexp_replace(${joined}, '^0+(\\d+)$', '\\1')`;
}

/** SQL for the rule that a text breaks, null for none. */
export function textRule(column: TextColumn, raw: string, isUsual: string, isKey: boolean): string {
	const trimmed = trimmedCell(raw);
	const total = isKey
		? `when regexp_full_match(lower(${trimmed}), ${totals}) then ${quoteText(totalLabel)} `
		: '';
	const madeDate = holdsKeys(column, isKey)
		? ` or regexp_full_match(${trimmed}, ${madeDates})`
		: '';
	return (
		`case when ${raw} is null or ${isUsual} then null when regexp_full_match(${trimmed}, ${artefacts}) ` +
		`or ${isRounded(trimmed)}${madeDate} then 'spreadsheet-error' ${total}end`
	);
}

/** Whether digits were lost: `2,12612E+11` has six of twelve. */
function isRounded(trimmed: string): string {
	const decimals = `length(regexp_extract(${trimmed}, '[.,](\\d+)', 1))`;
	const exponent = `try_cast(regexp_extract(${trimmed}, '\\+(\\d+)', 1) as integer)`;
	return `(regexp_full_match(${trimmed}, ${rounded}) and ${decimals} < ${exponent})`;
}
