import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Layout } from './layout.ts';
import {
	isBlank,
	LongRecord,
	QuoteFault,
	recordsIn,
	trailingBlanks,
	unwrapped,
	type TextRecord
} from './records.ts';
import { Refusal } from './refusal.ts';
import { badQuote, headerTooShort, longRecord, otherHeader } from './refusals.ts';
import { headerWithin } from './repeated-headers.ts';

/** What is said of a row beside its cells: one that has not as many as the header, or is a header again. */
export type Mark = 'ragged' | 'header';

/**
 * Reads a UTF-8 file row by row: slower than DuckDB, it tells the line of every row, obeys a header that
 * comes again with its columns in another order, and knows which rows are not as wide as the header.
 * @param target receives `record, line, mark` and as many cells as the header has, under the file's
 * delimiter; what a row has beyond is in its last cell.
 * @returns how many rows there are.
 * @throws Refusal on a quote that is not closed, on a header of other columns, and when most rows are wider than the header.
 */
export async function readRows(source: string, layout: Layout, target: string): Promise<number> {
	const { delimiter, header, skip } = layout;
	const named = header.length - trailingBlanks(header);
	const isNamed = named === header.length;
	const counts = { records: 0, wide: 0 };
	let places: readonly (number | null)[] | null = null;

	const rowOf = (record: TextRecord): string | null => {
		const { line, text } = record;
		if (text !== undefined && !places && isNamed && isOrdinary(text, delimiter, header.length)) {
			return `${++counts.records}${delimiter}${line}${delimiter}${delimiter}${text}`;
		}
		let cells = unwrapped(record.cells, delimiter);
		if (isBlank(cells)) return null;
		counts.records++;
		const within = headerWithin(cells, layout);
		if (within === 'other') throw new Refusal('other-header', otherHeader(line));
		if (within) places = within === 'again' ? null : within;
		const isWide =
			cells.length > header.length || cells.slice(named).some((cell) => cell.trim() !== '');
		if (isWide) counts.wide++;
		const mark: Mark | '' = within ? 'header' : isWide || cells.length < named ? 'ragged' : '';
		const place = `${counts.records}${delimiter}${line}${delimiter}${mark}${delimiter}`;
		if (places && !mark) cells = rearranged(cells, places, header.length);
		const beyond = cells.slice(header.length - 1).join(delimiter);
		const kept = header.map((_, index) =>
			index === header.length - 1 ? beyond : (cells[index] ?? '')
		);
		return place + kept.map((cell) => quotedCell(cell, delimiter)).join(delimiter);
	};
	async function* rows() {
		for await (const records of recordsIn(source, delimiter, skip)) {
			const found = records.flatMap((record) => rowOf(record) ?? []);
			if (found.length) yield `${found.join('\n')}\n`;
		}
	}
	try {
		await pipeline(Readable.from(rows()), createWriteStream(target));
	} catch (error) {
		if (error instanceof QuoteFault) throw new Refusal('open-quote', badQuote(error.line));
		if (error instanceof LongRecord) throw new Refusal('long-row', longRecord(error.line));
		throw error;
	}
	if (counts.wide * 2 > counts.records) {
		throw new Refusal('short-header', headerTooShort(skip, named, delimiter));
	}
	return counts.records;
}

function quotedCell(cell: string, delimiter: string): string {
	const isPlain = !cell.includes('"') && !cell.includes('\n') && !cell.includes(delimiter);
	return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/** Whether a line is a row as wide as the header, with figures in it as no header has and something in its first cell. */
function isOrdinary(text: string, delimiter: string, width: number): boolean {
	if (!/\d/.test(text) || !/^[\p{L}\p{N}][^;,\t|]{2}/u.test(text)) return false;
	let delimiters = 0;
	for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 1)) {
		delimiters++;
	}
	return delimiters === width - 1;
}

/** Cells under the columns of the first header. */
function rearranged(
	cells: readonly string[],
	places: readonly (number | null)[],
	width: number
): string[] {
	const row = Array<string>(width).fill('');
	for (const [index, place] of places.entries()) {
		if (place !== null) row[place] = cells[index] ?? '';
	}
	return row;
}
