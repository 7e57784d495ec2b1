import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import { ignoredNames, type IgnoredRule } from '../contract/rules.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Language } from '../contract/text.ts';
import { correctionColumns } from '../read/headers.ts';
import type { Connects } from '../side-by-side.ts';
import { totalsOf, type CheckedDataset } from './check-files.ts';
import { describeFault, type Fault, type Naming } from './describe-fault.ts';
import type { ReadFile } from './read-file.ts';

/** Spreadsheets of France and Morocco open a file with it in columns, and those of others ask. */
const delimiter = ';';
const ignoredFile = 'ignored.csv';

/**
 * Writes, for each file with rejects, its original columns and text plus `record, column, rule, message`,
 * and one list of the rows that were ignored.
 */
export async function writeRejects(
	instance: Connects,
	folder: string,
	datasets: readonly CheckedDataset[],
	language: Language
): Promise<void> {
	mkdirSync(folder, { recursive: true });
	const connection = await instance.connect();
	try {
		await writeAll(connection, folder, datasets, language);
		await writeIgnored(connection, folder, datasets, language);
	} finally {
		connection.closeSync();
	}
}

async function writeAll(
	connection: DuckDBConnection,
	folder: string,
	datasets: readonly CheckedDataset[],
	language: Language
): Promise<void> {
	const taken = new Set<string>([ignoredFile]);
	for (const checkedDataset of datasets) {
		const isGiven = (file: number) =>
			checkedDataset.arrivals.some(({ source }) => source.file === file);
		if (totalsOf(checkedDataset, isGiven).rejected === 0) continue;
		const { dataset, arrivals, counts } = checkedDataset;
		const names = new Map(arrivals.map(({ source }) => [source.file, source.name]));
		const targets = new Map(
			arrivals.flatMap(({ source }): [number, Target][] => {
				const { file, name } = source;
				if (!counts.get(file)?.rejected) return [];
				const flat = fileName(name);
				const own = taken.has(flat) ? `${file}-${flat}` : flat;
				taken.add(own);
				return [[file, { source, path: join(folder, own) }]];
			})
		);
		const found = await connection.stream(rejectedSql(checkedDataset));
		let writer: FileRejects | null = null;
		try {
			for await (const row of rejectedRows(found.yieldRows())) {
				if (writer?.source.file !== row.file) {
					// Closed once, also when that fails: a second fault would hide the first.
					const ended: FileRejects | null = writer;
					writer = null;
					ended?.close();
					const target = targets.get(row.file);
					if (!target) throw new Error(`rejects of a file that has none: ${row.file}`);
					writer = new FileRejects(target, dataset, { names, language });
				}
				writer.add(row);
			}
		} finally {
			writer?.close();
		}
	}
}

/** The name of a file's rejects: of a path in an archive too, and no longer than disks take. */
function fileName(name: string): string {
	const flat = name.replaceAll(/[/\\]/g, '-').replace(/(\.(csv|txt|tsv|gz|xlsx|xlsm))+$/i, '');
	const letters = [...flat];
	while (Buffer.byteLength(letters.join('')) > 200) letters.shift();
	return `${letters.join('')}.csv`;
}

async function writeIgnored(
	connection: DuckDBConnection,
	folder: string,
	datasets: readonly CheckedDataset[],
	language: Language
): Promise<void> {
	const rows: string[][] = [];
	for (const { checked, arrivals } of datasets) {
		if (arrivals.length === 0) continue;
		const files = arrivals.map(({ source }) => source.file).join(', ');
		const reader = await connection.runAndReadAll(
			`select distinct file, line::varchar, record::varchar, rule from ${checked.faults} where outcome = 'ignored' and file in (${files}) order by file, record::bigint`
		);
		for (const [file, line, record, rule] of reader.getRows() as [
			number,
			string,
			string,
			IgnoredRule
		][]) {
			const name = arrivals.find(({ source }) => source.file === file)?.source.name ?? '';
			rows.push([name, line ?? '', record, rule, ignoredNames[rule][language]]);
		}
	}
	if (rows.length === 0) return;
	const text = Papa.unparse([['file', 'line', 'record', 'rule', 'message'], ...rows], {
		delimiter
	});
	writeFileSync(join(folder, ignoredFile), `\ufeff${text}\r\n`);
}

/** SQL of the faults of all rejected rows of a dataset, by file and record: one text of JSON costs a fraction of ten values. */
function rejectedSql({ checked, arrivals }: CheckedDataset): string {
	return (
		`select json_array(f.file, f.record::varchar, c.cells, f.line::varchar, ` +
		`f.column_name, f.rule, f.near, f.first_file, f.first_record::varchar) from ${checked.faults} f ` +
		`left join ${checked.cells} c on c.file = f.file and c.record = f.record ` +
		`where f.outcome = 'rejected' and f.file in (${arrivals.map(({ source }) => source.file).join(', ')}) order by f.file, f.record, f.rowid`
	);
}

interface Target {
	readonly source: ReadFile;
	readonly path: string;
}

/** The rejected rows of a file, as they came, each with what is wrong with it. */
class FileRejects {
	readonly source: ReadFile;
	readonly #out: number;
	readonly #kept: readonly number[];
	#rows: string[][];

	constructor(
		{ source, path }: Target,
		private readonly dataset: Dataset,
		private readonly naming: Pick<Naming, 'names' | 'language'>
	) {
		const { layout } = source;
		this.source = source;
		this.#kept = layout.header.flatMap((_, index) => (isOwnColumn(layout, index) ? [index] : []));
		this.#rows = [[...this.#kept.map((index) => layout.header[index] ?? ''), ...correctionColumns]];
		this.#out = openSync(path, 'w');
		writeSync(this.#out, '\ufeff');
	}

	add({ record, cells: original, faults }: RejectedRow): void {
		const { layout } = this.source;
		const texts = this.#kept.map((index) => original[index] ?? '');
		const messages = faults.map((fault) => {
			const { column } = fault;
			const cell = column && (original[layout.match.columns.indexOf(column)] ?? null);
			return describeFault(fault, column && this.#header(column), cell, {
				...this.naming,
				rules: this.dataset.rules
			});
		});
		const [first] = faults;
		const column = first?.column ? this.#header(first.column) : '';
		this.#rows.push([...texts, record, column, first?.rule ?? '', messages.join(' | ')]);
		if (this.#rows.length > 2000) this.#write();
	}

	close(): void {
		try {
			this.#write();
		} finally {
			closeSync(this.#out);
		}
	}

	#header(column: string): string {
		const { header, match } = this.source.layout;
		return (
			header[match.columns.indexOf(column)] ?? this.dataset.columns[column]?.header.fr ?? column
		);
	}

	#write(): void {
		if (this.#rows.length === 0) return;
		writeSync(this.#out, `${Papa.unparse(this.#rows, { delimiter })}\r\n`);
		this.#rows = [];
	}
}

interface RejectedRow {
	readonly file: number;
	readonly record: string;
	readonly cells: readonly (string | null)[];
	readonly faults: Fault[];
}

/** Puts the faults of each row together. */
async function* rejectedRows(
	chunks: AsyncIterable<readonly (readonly unknown[])[]>
): AsyncGenerator<RejectedRow> {
	let row = null as RejectedRow | null;
	for await (const chunk of chunks) {
		for (const [found] of chunk as readonly [string][]) {
			const [file, record, cells, line, column, rule, near, firstFile, firstRecord] = JSON.parse(
				found
			) as FoundFault;
			const fault = { line, column, rule, near, firstFile, firstRecord };
			if (row?.file === file && row.record === record) {
				row.faults.push(fault);
				continue;
			}
			if (row) yield row;
			row = { file, record, cells: cells ?? [], faults: [fault] };
		}
	}
	if (row) yield row;
}

type FoundFault = [
	file: number,
	record: string,
	cells: (string | null)[] | null,
	line: string | null,
	column: string | null,
	rule: string,
	near: string | null,
	firstFile: number | null,
	firstRecord: string | null
];

/** The columns that an earlier rejects file added are not carried a second time. */
function isOwnColumn({ match, header }: ReadFile['layout'], index: number): boolean {
	return (
		!match.correction || !(correctionColumns as readonly string[]).includes(header[index] ?? '')
	);
}
