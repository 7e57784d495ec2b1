import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { KnownTexts } from '../check/known-texts.ts';
import { takeSql } from '../check/plain-rows.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import { decodeHead, writeDecoded } from '../read/decode.ts';
import { decideEncoding, type Encoding } from '../read/encoding.ts';
import { inspectFile, type Inspection } from '../read/inspect.ts';
import { readLayout, type Layout } from '../read/layout.ts';
import { RecordReader } from '../read/records.ts';
import { Refusal } from '../read/refusal.ts';
import { changedWhileRead, spreadsheetFile } from '../read/refusals.ts';
import { namelessColumns, readTable, type RawTable } from '../read/table.ts';
import type { Reference } from '../reference.ts';
import type { Input } from './inputs.ts';
import { damaged, noRows, texts } from './report.ts';

interface FileBase {
	readonly file: number;
	readonly path: string;
	readonly name: string;
	/** Where the bytes are: the path, or a file unpacked from an archive. */
	readonly content: string;
	readonly sha256: string;
}

export interface ReadFile extends FileBase {
	readonly status: 'read';
	readonly encoding: Encoding;
	readonly layout: Layout;
	readonly raw: RawTable;
}
export interface RefusedFile extends FileBase {
	readonly status: 'refused';
	readonly code: string;
	readonly message: Text;
}
export interface UnchangedFile extends FileBase {
	readonly status: 'unchanged';
}
export type FileOutcome = ReadFile | RefusedFile | UnchangedFile;

export interface ReadContext {
	readonly datasets: readonly Dataset[];
	readonly reference: Reference;
	/** Hashes of the files already loaded; those read now are added. */
	readonly known: Set<string>;
	/** What is known of the cells of a dataset, the same for all its files. */
	readonly textsOf: (dataset: Dataset) => KnownTexts;
	readonly scratch: string;
	readonly encoding?: Encoding;
}

/** Takes a file from bytes to a table of text, or says why not. */
export async function readFile(
	connection: DuckDBConnection,
	{ path, name, content, refusal }: Input,
	file: number,
	{ datasets, reference, known, textsOf, scratch, encoding: forced }: ReadContext
): Promise<FileOutcome> {
	const version = versionOf(content);
	const inspection = await inspectFile(content);
	const base = { file, path, name, content, sha256: inspection.sha256 };
	if (refusal) return { ...base, status: 'refused', code: refusal.code, message: refusal.text };
	if (known.has(inspection.sha256)) return { ...base, status: 'unchanged' };
	known.add(inspection.sha256);
	try {
		const encoding = encodingOf(inspection, forced);
		const head = headOf(inspection, encoding);
		const layout = readLayout(head, datasets);
		const { dataset, columns } = layout.match;
		const texts = textsOf(dataset);
		texts.learn(columns, recordsBelow(texts.isTaught ? head.slice(0, 16 * 1024) : head, layout));
		const isPlain =
			encoding === 'utf-8' && !inspection.strayMarks && inspection.newline !== 'other';
		const text = isPlain ? content : join(scratch, `${file}.csv`);
		const decoded = isPlain ? inspection : await writeDecoded(content, encoding, text);
		const { lineFeeds, endsWithFeed } = decoded;
		const crlf = isPlain && inspection.newline === 'crlf';
		const textFile = { path: text, lineFeeds, endsWithFeed, crlf, layout, scratch };
		const raw = await readTable(connection, textFile, String(file), async (table) => {
			const sql = takeSql(dataset, reference, texts, { file, columns, ...table });
			return (await connection.run(sql)).rowsChanged;
		});
		const nameless = await namelessColumns(connection, raw, layout.header);
		if (raw.rows + raw.raggedRows === 0) throw new Refusal('no-rows', noRows(layout.headerLine));
		const unknown = [
			...layout.unknown,
			...nameless.map((column) => ({ header: `${column}`, near: [] }))
		];
		if (versionOf(content) !== version) throw new Refusal('file-changed', changedWhileRead);
		return { ...base, status: 'read', encoding, layout: { ...layout, unknown }, raw };
	} catch (error) {
		if (versionOf(content) !== version) {
			return { ...base, status: 'refused', code: 'file-changed', message: changedWhileRead };
		}
		if (!(error instanceof Refusal)) throw error;
		return { ...base, status: 'refused', code: error.code, message: error.text };
	}
}

/** Changes whenever a file is written to, is taken away, or another one takes its name. */
function versionOf(path: string): string {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs}` : '';
}

function encodingOf(inspection: Inspection, forced: Encoding | undefined): Encoding {
	if (inspection.bytes === 0) throw new Refusal('empty-file', texts.empty);
	if (forced === 'utf-8' && !inspection.utf8) {
		throw new Refusal('damaged-utf8', damaged(inspection.invalidLine ?? 1));
	}
	if (forced) return forced;
	const decision = decideEncoding(inspection);
	if ('encoding' in decision) return decision.encoding;
	switch (decision.fault) {
		case 'damaged-utf8':
			throw new Refusal('damaged-utf8', damaged(decision.line));
		case 'spreadsheet-file':
			throw new Refusal('spreadsheet-file', spreadsheetFile);
		case 'unreadable-encoding':
			throw new Refusal('unreadable-encoding', texts.unreadable);
	}
}

function headOf({ head, bytes }: Inspection, encoding: Encoding): string {
	const text = decodeHead(head, encoding, head.length === bytes);
	if (text.trim() === '') throw new Refusal('empty-file', texts.empty);
	return text;
}

/** The records that the head of a file shows. */
function recordsBelow(head: string, { delimiter, skip }: Layout): string[][] {
	const records: string[][] = [];
	const take = (cells: string[]) => void records.push(cells);
	const reader = new RecordReader({ delimiter, skip, lenient: true, take });
	reader.push(head);
	return records;
}
