import { writeFileSync } from 'node:fs';
import { isNote, isTotal } from './odd-lines.ts';
import { readLines, type LineIndex } from './lines.ts';
import { QuoteFault, quotedCell, recordsOf } from './records.ts';

/** A row that has not as many cells as its header. */
export interface Ragged {
	readonly record: number;
	readonly line: number;
	readonly cells: readonly string[];
}

/** Whether a row is shorter than its header, totals apart, or wider. Blank cells beyond the header do not count. */
export function isRagged(cells: readonly string[], header: readonly string[]): boolean {
	const isShort = cells.length < header.length - trailingBlanks(header) && !cells.some(isTotal);
	return isShort || isWider(cells, header);
}

export function isWider(cells: readonly string[], header: readonly string[]): boolean {
	return cells.length - trailingBlanks(cells) > header.length;
}

/** Whether nobody misses a ragged row: a total and, below all other rows, a note or a single cell. */
export function isIgnored(cells: readonly string[], atEnd: boolean): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	return filled.some(isTotal) || (atEnd && (filled.length === 1 || isNote(filled[0] ?? '')));
}

export function trailingBlanks(cells: readonly string[]): number {
	let blanks = 0;
	while (blanks < cells.length && (cells[cells.length - 1 - blanks] ?? '').trim() === '') blanks++;
	return blanks;
}

/** What is kept of a ragged row: `record, line, ignored` and its text. */
export function keptOfRagged(
	{ record, line, cells }: Ragged,
	delimiter: string,
	ignored: boolean
): string[] {
	const text = cells.map((cell) => quotedCell(cell, delimiter)).join(delimiter);
	return [String(record), String(line), String(ignored), text];
}

/**
 * Writes the ragged rows of a file with so many records, as `keptOfRagged` with commas between them.
 * @returns how many of them are ignored.
 */
export function writeRagged(
	path: string,
	rows: readonly Ragged[],
	delimiter: string,
	records: number
): number {
	const end = rows.findLastIndex(
		({ record }, index) => record !== records - (rows.length - 1 - index)
	);
	const ignored = rows.map(({ cells }, index) => isIgnored(cells, index > end));
	const lines = rows.map((row, index) => {
		const cells = keptOfRagged(row, delimiter, ignored[index] === true);
		return `${cells.map((cell) => quotedCell(cell, ',')).join(',')}\n`;
	});
	writeFileSync(path, lines.join(''));
	return ignored.filter(Boolean).length;
}

/** A file of which each record is one line. */
export interface LinearFile {
	readonly path: string;
	readonly lines: LineIndex;
	readonly delimiter: string;
	readonly header: readonly string[];
	/** Lines above the first record. */
	readonly above: number;
}

/**
 * The rows of some lines.
 * @param numbers of the lines, in ascending order.
 * @returns null when one of them is blank or whole after all, or does not end where its line does.
 */
export function raggedLines(
	{ path, lines, delimiter, header, above }: LinearFile,
	numbers: readonly number[]
): Ragged[] | null {
	const rows = readLines(path, numbers, lines).flatMap((text, index): Ragged[] => {
		const cells = onlyRecord(text, delimiter);
		const line = numbers[index] ?? 0;
		const isRow = cells.length > trailingBlanks(cells) && isRagged(cells, header);
		return isRow ? [{ record: line - above, line, cells }] : [];
	});
	return rows.length === numbers.length ? rows : null;
}

/** The cells of a line; none when it is not one record. */
function onlyRecord(line: string, delimiter: string): string[] {
	try {
		const [cells = [], ...others] = recordsOf(line, { delimiter });
		return others.length ? [] : cells;
	} catch (error) {
		if (error instanceof QuoteFault) return [];
		throw error;
	}
}
