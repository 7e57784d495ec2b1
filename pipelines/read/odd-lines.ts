/** Words that label a row which sums others up, in lower case; for JavaScript and DuckDB. */
export const totalPattern =
	'\\s*((sous[- ]?)?tota(l|ux)( g[ée]n[ée]ra(l|ux))?( (de la )?r[ée]gion(al)?)?|grand total' +
	'|(ال)?مجموع( العام| الكلي| الجهة| الجهوي| الجزئي)?|(ال)?[إا]جمالي( العام)?)\\s*:?\\s*';

const total = new RegExp(`^(?:${totalPattern})$`);

export function isTotal(cell: string): boolean {
	return cell.length < 60 && total.test(cell.toLowerCase());
}

const note =
	/^\s*(?:\*|\(\d+\)|\d\)|source|sources|note|notes|nb|n\.b\.|remarque|observation|المصدر|ملاحظة|ملحوظة)(?=[\s:.)*]|$)/i;

/** True for text that explains the table above it. */
export function isNote(cell: string): boolean {
	return note.test(cell);
}
