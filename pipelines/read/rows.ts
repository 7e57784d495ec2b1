import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import Papa from 'papaparse';
import { Refusal } from './refusal.ts';
import { isTotal } from '../check/ignored.ts';

/** What reading row by row found. */
export interface RowCount {
	readonly whole: number;
	readonly ragged: number;
	readonly ignored: number;
}

export interface RowTargets {
	/** Receives `record, line` and the cells of each row that has as many as the header. */
	readonly whole: string;
	/** Receives `record, line, ignored` and the text of each other row. */
	readonly ragged: string;
}

interface Ragged {
	readonly record: number;
	readonly line: number;
	readonly fields: readonly string[];
}

/**
 * Reads a UTF-8 file whose rows have not all the same number of cells: slower than DuckDB, and tells
 * the line of every row. Cells beyond the header that are blank in every row do not count.
 * @throws Refusal on a quote that is not closed, and when most rows are wider than the header.
 */
export async function readRows(
	source: string,
	delimiter: string,
	header: readonly string[],
	skip: number,
	targets: RowTargets
): Promise<RowCount> {
	const width = header.length - trailingBlanks(header);
	const whole = openSync(targets.whole, 'w');
	const ragged = openSync(targets.ragged, 'w');
	let line = 1;
	let record = 0;
	let wide = 0;
	const counts = { whole: 0, ragged: 0, ignored: 0 };
	let trailing: Ragged[] = [];

	const writeRagged = ({ record, line, fields }: Ragged, isIgnored: boolean) => {
		if (isIgnored) counts.ignored++;
		else counts.ragged++;
		const text = Papa.unparse([fields as string[]], { delimiter, newline: '\n' });
		writeSync(ragged, `${Papa.unparse([[record, line, isIgnored, text]])}\n`);
	};
	const settle = (atEnd: boolean) => {
		for (const row of trailing) {
			const cells = row.fields.filter((cell) => cell.trim() !== '');
			writeRagged(row, isTotal(cells[0] ?? '') || (atEnd && cells.length === 1));
		}
		trailing = [];
	};
	const takeRow = (cells: string[]): string[] | null => {
		const at = line;
		line += 1 + cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 0);
		if (at <= skip || cells.every((cell) => cell.trim() === '')) return null;
		record++;
		const length = cells.length - trailingBlanks(cells);
		if (cells.length < width || length > header.length) {
			if (length > header.length) wide++;
			trailing.push({ record, line: at, fields: cells });
			if (trailing.length > 1000) settle(false);
			return null;
		}
		settle(false);
		counts.whole++;
		const padded = header.map((_, index) => cells[index] ?? '');
		return [String(record), String(at), ...padded];
	};

	try {
		await parseChunks(source, delimiter, (rows, errors) => {
			const fault = errors.find((error) => error.type === 'Quotes');
			if (fault) throw badQuote(line + (fault.row ?? 0));
			const out = rows.map(takeRow).filter((row) => row !== null);
			if (out.length) writeSync(whole, `${Papa.unparse(out, { newline: '\n' })}\n`);
		});
		settle(true);
	} finally {
		closeSync(whole);
		closeSync(ragged);
	}
	if (wide > 0 && wide * 2 > record) throw headerTooShort(skip, width);
	return counts;
}

function parseChunks(
	source: string,
	delimiter: string,
	take: (rows: string[][], errors: Papa.ParseError[]) => void
): Promise<void> {
	return new Promise((resolve, reject) => {
		Papa.parse<string[]>(createReadStream(source, { encoding: 'utf8', highWaterMark: 1 << 20 }), {
			delimiter,
			newline: '\n',
			chunk: ({ data, errors }, parser) => {
				try {
					take(data, errors);
				} catch (error) {
					parser.abort();
					reject(error as Error);
				}
			},
			complete: () => resolve(),
			error: reject
		});
	});
}

function trailingBlanks(cells: readonly string[]): number {
	let blanks = 0;
	while (blanks < cells.length && (cells[cells.length - 1 - blanks] ?? '').trim() === '') blanks++;
	return blanks;
}

function badQuote(line: number): Refusal {
	return new Refusal('open-quote', {
		ar: `السطر ${line}: علامة اقتباس (") مفتوحة أو في غير محلها. صححوها ثم أعيدوا التحميل.`,
		fr: `ligne ${line} : un guillemet (") n'est pas fermé ou est mal placé. Corrigez-le puis rechargez.`,
		en: `line ${line}: a quote (") is not closed or is out of place. Mend it and load the file again.`
	});
}

function headerTooShort(headerLine: number, width: number): Refusal {
	return new Refusal('short-header', {
		ar: `السطر ${headerLine}: للعنوان ${width} أعمدة ومعظم الأسطر أطول منه؛ قد تكون الأعمدة منزاحة. أكملوا العنوان.`,
		fr: `ligne ${headerLine} : l'en-tête a ${width} colonnes et la plupart des lignes en ont davantage ; les colonnes seraient décalées. Complétez l'en-tête.`,
		en: `line ${headerLine}: the header has ${width} columns and most rows have more; columns would be shifted. Complete the header.`
	});
}
