import { matcherOf } from './headers.ts';
import type { Layout } from './layout.ts';
import { trailingBlanks } from './records.ts';

type Header = Pick<Layout, 'header' | 'headerRows' | 'match'>;

/**
 * Whether a row below the header is a header again: the same in another language, the numbers of the
 * columns, or one with its columns in another order, as where two files were joined; then tells for each
 * cell the place of its column. `other` is a header whose columns are not those of the first.
 */
export function headerWithin(
	cells: readonly string[],
	{ header, headerRows, match: { dataset, columns } }: Header
): 'again' | 'other' | readonly (number | null)[] | null {
	if (isNumbering(cells, header)) return 'again';
	if (headerRows.some((row) => row.every((cell, index) => cell === (cells[index] ?? '').trim()))) {
		return 'again';
	}
	if (!mayBeHeader(cells)) return null;
	const filled = cells.filter((cell) => cell.trim() !== '').length;
	const [found] = matcherOf(dataset).match(cells);
	if (!found || found.matched < 2 || found.matched * 2 <= filled) return null;
	const isSame = cells.every((_, index) => {
		const [own, first] = [found.columns[index], columns[index]];
		return own === first || own === null || first === undefined;
	});
	if (isSame) return 'again';
	const places = found.columns.map((name, index) =>
		placeOf(name ?? null, cells[index] ?? '', header, columns)
	);
	const isKnown = found.columns.every((name) => name === null || columns.includes(name));
	return isKnown && found.missing.length === 0 ? places : 'other';
}

/** Rows of data have figures in them; headers have not. */
export function mayBeHeader(cells: readonly string[]): boolean {
	return !cells.some((cell) => /[\d٠-٩]/.test(cell));
}

function placeOf(
	name: string | null,
	cell: string,
	header: readonly string[],
	columns: readonly (string | null)[]
): number | null {
	const place = name === null ? header.indexOf(cell.trim()) : columns.indexOf(name);
	return place === -1 ? null : place;
}

/** `(1);(2);(3)` or `A;B;C`, as forms number their columns. */
function isNumbering(cells: readonly string[], header: readonly string[]): boolean {
	const width = header.length - trailingBlanks(header);
	// Most rows are told by their first cell.
	if (width < 3 || cells.length < width || (cells[0] ?? '').length > 8) return false;
	const ordinalOf = (cell: string) => {
		const [, ordinal = ''] = /^\s*[([]?\s*([A-Za-z]|\d{1,3})\s*[)\]]?\s*$/.exec(cell) ?? [];
		return /\d/.test(ordinal) ? Number(ordinal) : ordinal.toUpperCase().charCodeAt(0) - 64;
	};
	const first = ordinalOf(cells[0] ?? '');
	return (
		first <= 1 && cells.slice(0, width).every((cell, index) => ordinalOf(cell) === first + index)
	);
}
