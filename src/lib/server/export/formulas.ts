/**
 * Where a spreadsheet may see the start of a cell: at the start of a text, and after whatever it takes
 * for a separator. One that splits at the other separator does not see our quotes as quotes, so they
 * may stand between.
 */
const formula = /(^|[,;\t\r\n])(?="*[=+\-@＝＋－＠])/g;

/** A text that a spreadsheet would run as a formula, whatever it splits at, gets an apostrophe there. */
export function neutralise(text: string): string {
	const safe = text.replace(formula, "$1'");
	return /^[\t\r\n]/.test(safe) ? `'${safe}` : safe;
}
