import type { Column } from '../contract/columns.ts';
import { quoteText } from '../sql.ts';
import type { DateShape } from './dates.ts';

/** A way of writing a cell that SQL reads at full speed. */
interface Form {
	/** The whole cell; for JavaScript and DuckDB. */
	readonly pattern: string;
	/** DuckDB SQL for the value of a cell of this form, null where there is none: 31/02/2025. */
	readonly value: string;
}

const dayOrMonthFirst = String.raw`\d\d/\d\d/(19|20)\d\d`;
const isoDay = String.raw`(19|20)\d\d-\d\d-\d\d`;

/**
 * The usual forms of a column's cells. They are strictly fewer than what the readers of `dates.ts` and
 * `numbers.ts` accept, with the same values: `27.926` is not one, since only its column can tell what
 * the dot means.
 */
function formsOf(column: Column, raw: string, dates?: DateShape): Form[] {
	const order = dates?.order ?? 'day-first';
	const format = order === 'month-first' ? '%m/%d/%Y' : '%d/%m/%Y';
	const numeric = (value: (date: string) => string): Form[] =>
		order === 'unknown'
			? []
			: [{ pattern: dayOrMonthFirst, value: value(`try_strptime(${raw}, '${format}')`) }];
	switch (column.type) {
		case 'date':
			return [
				...numeric((date) => `${date}::date`),
				{ pattern: isoDay, value: `try_cast(${raw} as date)` }
			];
		case 'month':
			return [
				{
					pattern: String.raw`(0[1-9]|1[0-2])/(19|20)\d\d`,
					value: `try_strptime('01/' || ${raw}, '%d/%m/%Y')::date`
				},
				{
					pattern: String.raw`(19|20)\d\d-(0[1-9]|1[0-2])`,
					value: `try_cast(${raw} || '-01' as date)`
				},
				...numeric((date) => `date_trunc('month', ${date})::date`),
				{ pattern: isoDay, value: `date_trunc('month', try_cast(${raw} as date))::date` }
			];
		case 'integer':
			return [{ pattern: String.raw`\d{1,15}`, value: `try_cast(${raw} as bigint)` }];
		case 'decimal': {
			const sign = (column.least ?? 0) < 0 ? '-?' : '';
			const type = `decimal(18, ${column.scale})`;
			const decimals = String.raw`([.,](\d{1,2}|\d{4,9}))?`;
			return [
				{
					pattern: String.raw`${sign}\d{1,12}${decimals}`,
					value: `try_cast(replace(${raw}, ',', '.') as ${type})`
				},
				{
					pattern: `${sign}\\d{1,3}([ \u00a0\u202f]\\d{3}){1,3}([.,]\\d{1,2})?`,
					value: `try_cast(translate(${raw}, ', \u00a0\u202f', '.') as ${type})`
				}
			];
		}
		case 'training_year':
			return [{ pattern: String.raw`(19|20)\d\d`, value: `try_cast(${raw} as smallint)` }];
		default:
			return [];
	}
}

/** SQL that is true for a value that a column can have. */
function isPossible(column: Column, value: string): string | null {
	if (column.type === 'integer' || column.type === 'decimal') {
		return `${value} between ${column.least ?? 0} and ${column.most}`;
	}
	if (!('between' in column) || !column.between) return null;
	const [first, last] = column.between.map(quoteText);
	return column.type === 'training_year'
		? `${value} between year(date ${first}) and year(date ${last})`
		: `${value} between date ${first} and date ${last}`;
}

/** DuckDB SQL that reads the usual forms of a cell and gives null for all others; null when a column has none. */
export function usualForm(column: Column, raw: string, dates?: DateShape): string | null {
	const forms = formsOf(column, raw, dates);
	if (forms.length === 0) return null;
	const cases = forms.map(({ pattern, value }) => {
		const possible = isPossible(column, value);
		const read = possible ? `case when ${possible} then ${value} end` : value;
		return `when regexp_full_match(${raw}, ${quoteText(pattern)}) then ${read}`;
	});
	return `case ${cases.join(' ')} end`;
}

/** A test for texts of the usual forms. */
export function usualPattern(column: Column): RegExp | null {
	const forms = formsOf(column, '');
	return forms.length ? new RegExp(`^(?:${forms.map(({ pattern }) => pattern).join('|')})$`) : null;
}
