import type { HeaderMatch, HeaderMatcher } from './headers.ts';
import { recordsOf, unwrapped } from './records.ts';

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

/**
 * The first rows of a file as headers, and each two that follow each other as one header.
 * @param isWanted tells by width and line whether a row is worth fitting to the contracts; others are left out.
 */
export function headerRows(
	single: readonly HeaderRow[],
	matcher: HeaderMatcher,
	isWanted: (row: Pick<HeaderRow, 'cells' | 'line'>) => boolean = () => true
): HeaderRow[] {
	const wanted = single.filter(isWanted);
	if (single.some(isComplete)) return wanted;
	const double = single.flatMap((upper, index) => {
		const lower = single[index + 1];
		if (!lower) return [];
		const { cells } = upper.cells.length > lower.cells.length ? upper : lower;
		const merged = isWanted({ cells, line: upper.line }) && mergeRows(upper, lower, matcher);
		return merged ? [merged] : [];
	});
	return [...wanted, ...double];
}

/** The first rows of a file, each fitted to the contracts when it is first asked for that. */
export function firstRows(head: string, delimiter: string, matcher: HeaderMatcher): HeaderRow[] {
	return recordsOf(head, delimiter, head.endsWith('\n'))
		.slice(0, rowsSearched)
		.map(({ cells: found, line, lines }) => {
			const cells = unwrapped(found, delimiter).map((cell) => cell.replace(/^[\s"]+|[\s"]+$/g, ''));
			let matches: HeaderMatch[] | undefined;
			return {
				cells,
				line,
				lines,
				rows: [cells],
				// Most rows are ruled out by their width, and some are asked twice.
				get matches() {
					return (matches ??= matcher.match(cells));
				}
			};
		});
}

/** Whether a row by itself is all that a header can be: joining rows would find no better one. */
export function isComplete(row: HeaderRow): boolean {
	const filled = row.cells.filter((cell) => cell !== '').length;
	if (filled <= 2) return false;
	const [best] = row.matches;
	return best !== undefined && best.matched === filled && best.missing.length === 0;
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
