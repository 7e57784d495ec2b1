import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { ReferenceRefused, type ReferenceFault } from './faults.ts';
import * as texts from './texts.ts';

export interface ReferenceLine {
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

/** A reference file as it is written: its lines in their order, and what is wrong with their shape. */
export interface ReferenceTable {
	readonly file: string;
	readonly columns: readonly string[];
	readonly lines: readonly ReferenceLine[];
	readonly faults: readonly ReferenceFault[];
}

/** All communes of the country take a fiftieth. */
const mostMegabytes = 8;
const longest = 2000;
const delimiters = [',', ';', '\t'];

/**
 * Reads one file from the first of the folders that has it.
 * @throws ReferenceRefused when there is nothing to read in it.
 */
export function readTable(
	folders: readonly string[],
	name: string,
	needed: readonly string[]
): ReferenceTable {
	const file = `${name}.csv`;
	const refuse = (text: ReferenceFault['text'], line?: number): never => {
		throw new ReferenceRefused([{ file, ...(line === undefined ? {} : { line }), text }]);
	};
	const path = folders.map((folder) => join(folder, file)).find(existsSync);
	if (path === undefined) return refuse(texts.absent(folders));
	const { size } = statSync(path);
	if (size > mostMegabytes * 2 ** 20) return refuse(texts.tooLarge(mostMegabytes));
	const bytes = readFileSync(path);
	if (bytes.includes(0) || /^(fffe|feff|504b0304|d0cf11e0)/.test(bytes.toString('hex', 0, 4))) {
		return refuse(texts.notCsv, 1);
	}
	// What is no UTF-8 becomes U+FFFD, which is then found in its cell.
	const records = parse(new TextDecoder().decode(bytes), needed);
	const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
	const columns = header?.cells ?? [];
	const missing = needed.filter((column) => !columns.includes(column));
	if (missing.length) return refuse(texts.missingColumns(missing, needed), header?.line ?? 1);
	return {
		file,
		columns,
		lines: rows.map(({ line, cells }) => ({
			line,
			cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
		})),
		faults: [
			...columns
				.filter((column, at) => column !== '' && columns.indexOf(column) !== at)
				.map((column) => ({ file, line: header?.line ?? 1, column, text: texts.repeatedColumn })),
			...rows.flatMap((row) => shapeFaults(file, columns, row))
		]
	};
}

interface Parsed {
	readonly line: number;
	readonly cells: readonly string[];
	readonly quotes: boolean;
}

/** Split at whichever delimiter makes the most of the needed columns. */
function parse(text: string, needed: readonly string[]): Parsed[] {
	const [best = ','] = delimiters
		.map((delimiter) => {
			const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1 });
			const header = new Set(data[0]?.map((cell) => cell.trim()));
			return { delimiter, found: needed.filter((column) => header.has(column)).length };
		})
		.sort((a, b) => b.found - a.found)
		.map(({ delimiter }) => delimiter);
	const parsed: Parsed[] = [];
	let line = 1;
	let at = 0;
	Papa.parse<string[]>(text, {
		delimiter: best,
		step: ({ data, errors, meta: { cursor } }) => {
			const quotes = errors.some(({ type }) => type === 'Quotes');
			parsed.push({ line, cells: data.map((cell) => cell.trim()), quotes });
			for (; at < cursor; at++) {
				if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++;
			}
		}
	});
	return parsed;
}

function shapeFaults(
	file: string,
	columns: readonly string[],
	{ line, cells, quotes }: Parsed
): ReferenceFault[] {
	if (quotes) return [{ file, line, text: texts.badQuotes }];
	// A spreadsheet writes empty cells after the last one.
	const isShaped = cells.length >= columns.length && cells.slice(columns.length).every((c) => !c);
	if (!isShaped) return [{ file, line, text: texts.cellCount(cells.length, columns.length) }];
	return cells.flatMap((cell, at): ReferenceFault[] => {
		const text = faultOfText(cell);
		return text ? [{ file, line, column: columns[at] ?? '', text }] : [];
	});
}

function faultOfText(cell: string): ReferenceFault['text'] | null {
	if (/\ufffd|\?\?/.test(cell)) return texts.lostLetters;
	if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(cell)) return texts.controlCharacters;
	return cell.length > longest ? texts.tooLong(longest) : null;
}
