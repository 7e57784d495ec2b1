import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { dateShapes, type DateShapes } from '../check/date-evidence.ts';
import type { KnownTexts } from '../check/known-texts.ts';
import { countTaken, forgetTaken, takeSql } from '../check/plain-rows.ts';
import { needCare } from '../check/needs-care.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/text.ts';
import { writeDecoded } from '../read/decode.ts';
import type { Encoding } from '../read/encoding.ts';
import { encodingOf, headOf, recordsBelow } from '../read/head.ts';
import { inspectFile } from '../read/inspect.ts';
import { readLayout, type Layout } from '../read/layout.ts';
import { trailingBlanks } from '../read/records.ts';
import { Refusal } from '../read/refusal.ts';
import { changedWhileRead } from '../read/refusals.ts';
import { refuseOtherKinds } from '../read/other-kinds.ts';
import {
	dialectOf,
	namelessColumns,
	readTables,
	type RawTable,
	type Taker,
	type TextFile
} from '../read/table.ts';
import type { Reference } from '../reference.ts';
import { datesInName } from './file-dates.ts';
import { unreadable, type Input } from './inputs.ts';
import { noRows } from './report.ts';

interface FileBase {
	readonly file: number;
	readonly path: string;
	readonly name: string;
	/** Where the bytes are: the path, or a file unpacked from an archive. */
	readonly content: string;
	readonly sha256: string;
	/** What its reader should know of it as a whole. */
	readonly said?: Text;
}

export interface ReadFile extends FileBase {
	readonly status: 'read';
	readonly encoding: Encoding;
	readonly layout: Layout;
	readonly dates: DateShapes;
	readonly raw: RawTable;
}
export interface RefusedFile extends FileBase {
	readonly status: 'refused';
	/** The dataset that its header fits; null when it was not read so far. */
	readonly dataset: string | null;
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
	/** What dates the files beside their rows. */
	readonly asOf: string | null;
	readonly today: string;
}

/** A file that is recognised, of which no record is read yet. */
export interface OpenFile {
	readonly status: 'open';
	readonly base: FileBase;
	readonly version: string;
	readonly encoding: Encoding;
	readonly text: TextFile;
	readonly dates: DateShapes;
	/** The same for files of which one statement can take all records. */
	readonly shape: string;
}

/** Takes a file from bytes to text with a header, or says why not. */
export async function openFile(
	{ path, name, content, refusal, said }: Input,
	file: number,
	{ datasets, known, textsOf, scratch, encoding: forced, asOf, today }: ReadContext
): Promise<OpenFile | RefusedFile | UnchangedFile> {
	if (refusal?.code === unreadable || refusal?.code === 'linked-folder') {
		const base = { file, path, name, content, sha256: '' };
		return { ...base, status: 'refused', dataset: null, code: refusal.code, message: refusal.text };
	}
	const version = versionOf(content);
	const inspection = await inspectFile(content);
	const base = {
		file,
		path,
		name,
		content,
		sha256: inspection.sha256,
		...(said ? { said } : {})
	};
	if (refusal) {
		return { ...base, status: 'refused', dataset: null, code: refusal.code, message: refusal.text };
	}
	if (known.has(inspection.sha256)) return { ...base, status: 'unchanged' };
	known.add(inspection.sha256);
	try {
		refuseOtherKinds(inspection.head);
		const encoding = encodingOf(inspection, forced);
		const head = headOf(inspection, encoding);
		const layout = readLayout(head, datasets);
		const { dataset, columns } = layout.match;
		const texts = textsOf(dataset);
		const rows = recordsBelow(head, layout);
		texts.learn(columns, texts.isTaught ? rows.slice(0, 200) : rows);
		const named = datesInName(name);
		const declared = asOf ?? (named.isExact ? named.date : null);
		const dates = dateShapes(dataset, columns, rows, { declared, today });
		const isPlain =
			encoding === 'utf-8' && !inspection.strayMarks && inspection.newline !== 'other';
		const text = isPlain ? content : join(scratch, `${file}.csv`);
		const ends = isPlain ? inspection.ends : await writeDecoded(content, encoding, text);
		const crlf = isPlain && inspection.newline === 'crlf';
		const textFile = { file, path: text, ends, crlf, layout, scratch };
		const isOdd = Object.keys(dates).length > 0;
		const shape = JSON.stringify([dataset.id, columns, dialectOf(textFile), isOdd ? file : '']);
		return { status: 'open', base, version, encoding, text: textFile, dates, shape };
	} catch (error) {
		if (!(error instanceof Refusal) && versionOf(content) === version) throw error;
		return refuse({ base, version }, error);
	}
}

/** Takes all records of open files of one shape into the table of their dataset, or says why not. */
export async function takeFiles(
	connection: DuckDBConnection,
	files: readonly OpenFile[],
	{ reference, textsOf }: Pick<ReadContext, 'reference' | 'textsOf'>
): Promise<(ReadFile | RefusedFile)[]> {
	const [first] = files;
	if (!first) return [];
	const { dataset, columns } = first.text.layout.match;
	const numbers = files.map(({ base }) => base.file);
	const taker: Taker = {
		take: async (table) => {
			const sql = takeSql(dataset, reference, textsOf(dataset), {
				columns,
				dates: first.dates,
				unnamed: trailingBlanks(first.text.layout.header),
				...table
			});
			await connection.run(sql);
			return await countTaken(connection, dataset, numbers);
		},
		forget: (file) => forgetTaken(connection, dataset, [file]),
		needCare: (own) =>
			needCare(connection, dataset, new Map(own.map(({ file, layout }) => [file, layout])))
	};
	let tables: Map<number, RawTable | Refusal>;
	try {
		const texts = files.map(({ text }) => text);
		tables = await readTables(texts, taker);
	} catch (error) {
		const whole = files.filter(({ base, version }) => versionOf(base.content) === version);
		if (whole.length === files.length) throw error;
		const changed = files.filter((file) => !whole.includes(file));
		await forgetTaken(connection, dataset, numbers);
		return [
			...changed.map((file) => refuse(file, error)),
			...(await takeFiles(connection, whole, { reference, textsOf }))
		];
	}
	const outcomes: (ReadFile | RefusedFile)[] = [];
	for (const file of files) {
		const raw = tables.get(file.base.file);
		if (!raw) throw new Error(`${file.base.name}: not read`);
		outcomes.push(raw instanceof Refusal ? refuse(file, raw) : await finish(connection, file, raw));
	}
	return outcomes;
}

async function finish(
	connection: DuckDBConnection,
	file: OpenFile,
	raw: RawTable
): Promise<ReadFile | RefusedFile> {
	const { base, version, encoding } = file;
	const { layout } = file.text;
	if (raw.rows === 0) {
		return refuse(file, new Refusal('no-rows', noRows(layout.headerLine)));
	}
	const nameless = await namelessColumns(connection, raw, layout.header);
	const unknown = [
		...layout.unknown,
		...nameless.map((column) => ({ header: `${column}`, near: [] }))
	];
	if (versionOf(base.content) !== version) return refuse(file);
	return {
		...base,
		status: 'read',
		encoding,
		layout: { ...layout, unknown },
		dates: file.dates,
		raw
	};
}

/** Nothing that was found in a file counts when it has changed meanwhile. */
function refuse(
	{ base, version, text: opened }: Pick<OpenFile, 'base' | 'version'> & Partial<OpenFile>,
	error?: unknown
): RefusedFile {
	const { code, text } =
		error instanceof Refusal && versionOf(base.content) === version
			? error
			: new Refusal('file-changed', changedWhileRead);
	const dataset = opened?.layout.match.dataset.id ?? null;
	return { ...base, status: 'refused', dataset, code, message: text };
}

/** Changes whenever a file is written to, is taken away, or another one takes its name. */
function versionOf(path: string): string {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs}` : '';
}
