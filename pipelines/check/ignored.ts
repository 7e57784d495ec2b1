/** First cells of rows that sum others up, in lower case; a regular expression for DuckDB. */
export const totalPattern =
	'(sous[- ]?)?tota(l|ux)( g[ée]n[ée]ra(l|ux))?( (de la )?r[ée]gion(al)?)?\\s*:?' +
	'|grand total\\s*:?|ensemble\\s*:?' +
	'|(ال)?مجموع( العام| الكلي| الجهة)?\\s*:?|(ال)?[إا]جمالي\\s*:?|الإجمالي العام\\s*:?';

const total = new RegExp(`^(?:${totalPattern})$`);

export function isTotal(cell: string): boolean {
	return total.test(cell.trim().toLowerCase());
}
