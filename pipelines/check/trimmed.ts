import { quoteText } from '../sql.ts';

const edges = quoteText(' \t\n\r\u00a0\u202f\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufeff');

/** SQL for a cell without the spaces and invisible signs around it. */
export function trimmedCell(raw: string): string {
	return `trim(${raw}, ${edges})`;
}
