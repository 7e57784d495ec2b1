import { neutralise } from './formulas.ts';
import { countedBatches, type CellValue, type Field, type Table } from './table.ts';

export interface CsvDialect {
	readonly delimiter: ',' | ';';
	readonly decimal: '.' | ',';
}

export const plainCsv: CsvDialect = { delimiter: ',', decimal: '.' };
/** What a spreadsheet set to French opens without asking. */
export const frenchCsv: CsvDialect = { delimiter: ';', decimal: ',' };

/** UTF-8 with BOM, RFC 4180, a chunk for each batch. */
export async function* encodeCsv(
	table: Table,
	dialect: CsvDialect
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const encoder = new TextEncoder();
	const header = table.fields.map(({ id }) => id).join(dialect.delimiter);
	yield encoder.encode(`\uFEFF${header}\r\n`);
	const writers = table.fields.map((field) => writerOf(field, dialect));
	for await (const { length, columns } of countedBatches(table)) {
		let text = '';
		for (let row = 0; row < length; row++) {
			for (let index = 0; index < writers.length; index++) {
				const cell = columns[index]?.[row] ?? null;
				if (index > 0) text += dialect.delimiter;
				if (cell !== null) text += writers[index]?.(cell) ?? '';
			}
			text += '\r\n';
		}
		yield encoder.encode(text);
	}
}

type CellWriter = (cell: NonNullable<CellValue>) => string;

function writerOf({ type }: Field, dialect: CsvDialect): CellWriter {
	if (type === 'text' || type === 'code') {
		return (cell) => quote(neutralise(String(cell)), dialect);
	}
	if (type === 'number' && dialect.decimal === ',') {
		return (cell) => String(cell).replace('.', ',');
	}
	return String;
}

function quote(text: string, { delimiter }: CsvDialect): string {
	const special =
		text.includes(delimiter) || text.includes('"') || text.includes('\n') || text.includes('\r');
	return special ? `"${text.replaceAll('"', '""')}"` : text;
}
