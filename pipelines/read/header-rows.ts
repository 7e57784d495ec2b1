import type { HeaderMatch, HeaderMatcher } from './headers.ts';
import { RecordReader } from './records.ts';

/** A row that may be the header. */
export interface HeaderRow {
	/** What each column is called. */
	readonly cells: readonly string[];
	/** The line that it begins on, from 1, and how many lines it takes. */
	readonly line: number;
	readonly lines: number;
	/** The rows of the file that it is made of. */
	readonly rows: readonly (readonly string[])[];
	readonly matches: readonly HeaderMatch[];
}

const rowsSearched = 40;

/** The first rows of a file as headers, and each two that follow each other as one header. */
export function headerRows(head: string, delimiter: string, matcher: HeaderMatcher): HeaderRow[] {
	const single: HeaderRow[] = [];
	const reader = new RecordReader({
		delimiter,
		lenient: true,
		take: (record, line, lines) => {
			const cells = record.map((cell) => cell.trim());
			single.push({ cells, line, lines, rows: [cells], matches: matcher.match(cells) });
			return single.length < rowsSearched;
		}
	});
	reader.push(head);
	reader.end();
	if (single.some(isComplete)) return single;
	const double = single.flatMap((upper, index) => {
		const lower = single[index + 1];
		const merged = lower && mergeRows(upper, lower, matcher);
		return merged ? [merged] : [];
	});
	return [...single, ...double];
}

/** Whether a row by itself is all that a header can be: joining rows would find no better one. */
function isComplete({ cells, matches: [best] }: HeaderRow): boolean {
	const filled = cells.filter((cell) => cell !== '').length;
	return best !== undefined && filled > 2 && best.matched === filled && best.missing.length === 0;
}

/**
 * Reads two rows as a header whose upper cells were merged over several columns: `Redevances` above
 * `dues` and `payées`. Null when that explains no more columns than one of the rows does.
 */
function mergeRows(upper: HeaderRow, lower: HeaderRow, matcher: HeaderMatcher): HeaderRow | null {
	let group = '';
	const width = Math.max(upper.cells.length, lower.cells.length);
	const spellings = Array.from({ length: width }, (_, index) => {
		const own = upper.cells[index] ?? '';
		const under = lower.cells[index] ?? '';
		if (own !== '') group = own;
		return under === '' ? [own] : [`${group} ${under}`.trim(), `${under} ${group}`.trim(), under];
	});
	const matches = matcher.match(spellings);
	const best = matches[0];
	const matchedIn = (row: HeaderRow) =>
		row.matches.find(({ dataset }) => dataset === best?.dataset)?.matched ?? 0;
	if (!best || best.matched <= Math.max(matchedIn(upper), matchedIn(lower))) return null;
	const above = upper.matches.find(({ dataset }) => dataset === best.dataset)?.columns ?? [];
	// A row of data stands under headers that are complete without it.
	const isData = above.some((column, index) => column !== null && best.columns[index] === null);
	if (isData) return null;
	return {
		cells: spellings.map(([first = '']) => first),
		line: upper.line,
		lines: upper.lines + lower.lines,
		rows: [upper.cells, lower.cells],
		matches
	};
}
