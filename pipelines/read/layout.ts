import type { Dataset } from '../contract/dataset.ts';
import { nearest } from '../contract/matching.ts';
import { isBlank, QuoteFault, Records, recordsOf, trailingBlanks } from './records.ts';
import { firstRows, headerRows, isComplete, type HeaderRow } from './header-rows.ts';
import { correctionColumns, headersOf, matcherOf, type HeaderMatch } from './headers.ts';
import {
	ambiguousFile,
	nearHeader,
	refuseLostLetters,
	refuseMissing,
	refuseTwice,
	tooWide,
	unknownFile
} from './layout-refusals.ts';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Where the table of a file begins and what its columns are. */
export interface Layout {
	readonly delimiter: Delimiter;
	/** Line of the header, from 1. */
	readonly headerLine: number;
	/** Lines above the first record: titles, blank lines and the header itself. */
	readonly skip: number;
	/** What the delimiter is counted in these lines: at their ends, and at all. */
	readonly above: { readonly blankEnds: number; readonly delimiters: number };
	/** False when a quoted cell above the first record holds a line end, or a quote there is out of place. */
	readonly skipsWholeLines: boolean;
	readonly header: readonly string[];
	/** The rows that the header is made of, as they would be repeated in the file. */
	readonly headerRows: readonly (readonly string[])[];
	readonly match: HeaderMatch;
	/** Headers that the contract does not know, with what they may have meant. */
	readonly unknown: readonly { readonly header: string; readonly near: readonly string[] }[];
}

interface Candidate {
	readonly delimiter: Delimiter;
	readonly row: HeaderRow;
	readonly match: HeaderMatch;
	readonly rival: HeaderMatch | undefined;
}

/**
 * Finds delimiter, header row and dataset in the head of a file.
 * @throws Refusal when no contract fits, two fit, a required column is missing or one is there twice.
 */
export function readLayout(head: string, datasets: readonly Dataset[]): Layout {
	const matcher = matcherOf(datasets);
	const readings = delimiters.map((delimiter) => ({
		delimiter,
		rows: firstRows(head, delimiter, matcher)
	}));
	const isWanted = rowsThatCanWin(readings.map(({ rows }) => rows));
	const candidates = readings
		.flatMap(({ delimiter, rows }) =>
			headerRows(rows, matcher, isWanted).flatMap((row) => candidateOf(row, delimiter) ?? [])
		)
		.sort(byFit);
	const best = candidates[0];
	if (best) refuseLostLetters(best.row, best.match);
	if (!best || !isRecognised(best.match)) throw unknownFile(head, delimiters, datasets);
	const { delimiter, row, match, rival } = best;
	if (rival && rival.matched === match.matched && rival.missing.length === match.missing.length) {
		throw ambiguousFile(row, [match, rival]);
	}
	refuseTwice(row, match);
	refuseMissing(row, match);
	if (row.cells.length > columnsMost) throw tooWide(row);
	const skip = row.line - 1 + row.lines;
	const linesAbove = head.split('\n', skip);
	const beyond = blanksBeyond(head, delimiter, skip, row.cells.length);
	return {
		delimiter,
		headerLine: row.line,
		skip,
		above: {
			blankEnds: linesAbove.filter((line) => line.endsWith(delimiter)).length,
			delimiters: linesAbove.join('').split(delimiter).length - 1
		},
		skipsWholeLines: areRecords(linesAbove, delimiter),
		header: [...row.cells, ...Array<string>(beyond).fill('')],
		headerRows: row.rows,
		match: { ...match, columns: [...match.columns, ...Array<null>(beyond).fill(null)] },
		unknown: unknownHeaders(row, match)
	};
}

/** A survey of more columns is no export of an office. */
const columnsMost = 300;

/** Blank cells that every row has beyond the header. */
function blanksBeyond(head: string, delimiter: Delimiter, skip: number, width: number): number {
	const below = head.split('\n').slice(skip).join('\n');
	const beyond = recordsOf(below, delimiter, head.endsWith('\n'))
		.filter(({ cells }) => !isBlank(cells))
		.map(({ cells }) => Math.min(cells.length - width, trailingBlanks(cells)));
	return beyond.length ? Math.max(0, Math.min(...beyond)) : 0;
}

function areRecords(lines: readonly string[], delimiter: Delimiter): boolean {
	if (!lines.some((line) => line.includes('"'))) return true;
	try {
		return new Records(delimiter).push(lines.join('\n'), true).length === lines.length;
	} catch (error) {
		if (error instanceof QuoteFault) return false;
		throw error;
	}
}

type IsWanted = (row: Pick<HeaderRow, 'cells' | 'line'>) => boolean;

/** A row matches no more columns than it has cells: beside a complete header most rows need no look. */
function rowsThatCanWin(readings: readonly (readonly HeaderRow[])[]): IsWanted {
	const [complete] = readings
		.flatMap((rows) => rows.find(isComplete) ?? [])
		.sort((a, b) => matchedIn(b) - matchedIn(a));
	if (!complete) return () => true;
	const most = matchedIn(complete);
	return ({ cells, line }) =>
		cells.length > most || (cells.length === most && line <= complete.line);
}

function matchedIn({ matches: [best] }: HeaderRow): number {
	return best?.matched ?? 0;
}

function candidateOf(row: HeaderRow, delimiter: Delimiter): Candidate | null {
	const [match, rival] = row.matches;
	return match && match.matched > 0 ? { delimiter, row, match, rival } : null;
}

function byFit(a: Candidate, b: Candidate): number {
	return (
		b.match.matched - a.match.matched ||
		a.match.missing.length - b.match.missing.length ||
		a.row.line - b.row.line
	);
}

function isRecognised({ dataset, matched, missing }: HeaderMatch): boolean {
	const required = Object.values(dataset.columns).filter((column) => column.required).length;
	return matched >= 2 && missing.length <= required / 2;
}

function unknownHeaders({ cells }: HeaderRow, { dataset, columns, correction }: HeaderMatch) {
	const names = Object.keys(dataset.columns)
		.filter((name) => !columns.includes(name))
		.flatMap((name) => headersOf(dataset, name).slice(0, 2));
	return cells
		.filter((cell, index) => cell !== '' && columns[index] === null)
		.filter((cell) => !correction || !(correctionColumns as readonly string[]).includes(cell))
		.map((header) => ({ header, near: nearest(header, names, nearHeader) }));
}
