import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { sharedRules, type SharedRule } from '../contract/rules.ts';
import type { Language, Text } from '../contract/text.ts';
import { correctionColumns } from '../read/headers.ts';
import { totalsOf, type CheckedDataset } from './check-files.ts';
import type { ReadFile } from './read-file.ts';

interface Fault {
	readonly line: string | null;
	readonly column: string | null;
	readonly rule: string;
	readonly near: string | null;
	readonly firstFile: number | null;
	readonly firstRecord: string | null;
}

/** Writes, for each file with rejects, its original columns and text plus `record, column, rule, message`. */
export async function writeRejects(
	instance: DuckDBInstance,
	folder: string,
	datasets: readonly CheckedDataset[],
	language: Language
): Promise<void> {
	mkdirSync(folder, { recursive: true });
	const connection = await instance.connect();
	try {
		await writeAll(connection, folder, datasets, language);
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
	const written = new Set<string>();
	for (const checkedDataset of datasets) {
		const names = new Map(checkedDataset.delivered.map(({ source }) => [source.file, source.name]));
		if (totalsOf(checkedDataset).rejected === 0) continue;
		const rejected = await gatherRejected(connection, checkedDataset);
		for (const { source } of checkedDataset.delivered) {
			if (!checkedDataset.counts.get(source.file)?.rejected) continue;
			const flat = source.name.replaceAll('/', '-').replace(/\.gz$/i, '');
			const name = written.has(flat) ? `${source.file}-${flat}` : flat;
			written.add(name);
			await writeFileRejects(
				connection,
				join(folder, name),
				rejected,
				checkedDataset,
				source,
				names,
				language
			);
		}
	}
}

/** A table of the rejected rows of all files of a dataset, with their text as JSON: `file, record, cells`. */
async function gatherRejected(
	connection: DuckDBConnection,
	{ dataset, checked }: CheckedDataset
): Promise<string> {
	const table = `work.rejected_${dataset.id}`;
	await connection.run(
		`create table ${table} as
		select file, record, line, column_name, rule, near, first_file, first_record,
			case when cells is not null then to_json(cells) end as cells
		from (select * from ${checked.faults} where outcome = 'rejected')
		left join (select file, record, cells from ${checked.cells}) using (file, record)`
	);
	return table;
}

async function writeFileRejects(
	connection: DuckDBConnection,
	path: string,
	rejected: string,
	{ dataset }: CheckedDataset,
	{ file, layout, raw }: ReadFile,
	names: ReadonlyMap<number, string>,
	language: Language
): Promise<void> {
	const text = raw.ragged ? `(select text from ${raw.ragged} g where g.record = r.record)` : 'null';
	const found = await connection.stream(
		`select record::varchar, cells, case when cells is null then ${text} end, line::varchar, column_name, rule, near,
			first_file, first_record::varchar from ${rejected} r where file = ${file} order by record, rowid`
	);
	const kept = layout.header.flatMap((_, index) => (isOwnColumn(layout, index) ? [index] : []));
	const columnHeader = (column: string) => {
		const index = layout.match.columns.indexOf(column);
		return layout.header[index] ?? dataset.columns[column]?.header.fr ?? column;
	};
	const headers = [...kept.map((index) => layout.header[index] ?? ''), ...correctionColumns];
	const rowOf = ({ record, cells, ragged, faults }: RejectedRow): string[] => {
		const original =
			cells === null
				? raggedCells(ragged ?? '', layout.delimiter, kept.length)
				: (JSON.parse(cells) as (string | null)[]);
		const texts = kept.map((index) => original[index] ?? '');
		const messages = faults.map((fault) => {
			const cell =
				fault.column === null
					? null
					: (original[layout.match.columns.indexOf(fault.column)] ?? null);
			return describeFault(fault, fault.column && columnHeader(fault.column), cell, language, {
				rules: dataset.rules,
				names
			});
		});
		const [first] = faults;
		const column = first?.column ? columnHeader(first.column) : '';
		return [...texts, record, column, first?.rule ?? '', messages.join(' | ')];
	};
	const unparse = (rows: string[][]) =>
		`${Papa.unparse(rows, { delimiter: layout.delimiter })}\r\n`;
	const out = openSync(path, 'w');
	try {
		writeSync(out, `\ufeff${unparse([headers])}`);
		for await (const rows of rejectedRows(found.yieldRows())) {
			writeSync(out, unparse(rows.map(rowOf)));
		}
	} finally {
		closeSync(out);
	}
}

interface RejectedRow {
	readonly record: string;
	/** JSON of its cells; null for a row that has not as many as the header. */
	readonly cells: string | null;
	readonly ragged: string | null;
	readonly faults: Fault[];
}

/** Puts the faults of each row together; gives some rows at a time. */
async function* rejectedRows(
	chunks: AsyncIterable<readonly (readonly unknown[])[]>
): AsyncGenerator<RejectedRow[]> {
	let rows: RejectedRow[] = [];
	for await (const chunk of chunks) {
		for (const found of chunk as readonly FoundFault[]) {
			const [record, cells, ragged, line, column, rule, near, firstFile, firstRecord] = found;
			const fault = { line, column, rule, near, firstFile, firstRecord };
			const last = rows.at(-1);
			if (last?.record === record) last.faults.push(fault);
			else rows.push({ record, cells, ragged, faults: [fault] });
		}
		// More faults of the last row may follow.
		const open = rows.splice(-1);
		if (rows.length) yield rows;
		rows = open;
	}
	if (rows.length) yield rows;
}

type FoundFault = [
	record: string,
	cells: string | null,
	ragged: string | null,
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

/** The cells of a row with too many or too few, surplus ones kept together in the last. */
function raggedCells(text: string, delimiter: string, width: number): string[] {
	const cells = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data[0] ?? [];
	return cells.length <= width
		? cells
		: [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)];
}

interface Naming {
	readonly rules: Readonly<Record<string, { readonly message: Text }>>;
	readonly names: ReadonlyMap<number, string>;
}

const words = {
	line: { ar: 'السطر', fr: 'ligne', en: 'line' },
	column: { ar: 'العمود', fr: 'colonne', en: 'column' },
	near: { ar: 'هل المقصود', fr: 'peut-être', en: 'perhaps' },
	first: { ar: 'السطر الأول', fr: 'première', en: 'first' },
	record: { ar: 'التسجيل', fr: 'enregistrement', en: 'record' }
} as const satisfies Record<string, Text>;

function describeFault(
	{ line, rule, near, firstFile, firstRecord }: Fault,
	column: string | null,
	cell: string | null,
	language: Language,
	{ rules, names }: Naming
): string {
	const message =
		(rule in sharedRules ? sharedRules[rule as SharedRule] : rules[rule]?.message)?.[language] ??
		rule;
	const where = [
		line && `${words.line[language]} ${line}`,
		column && `${words.column[language]} « ${column} »`,
		cell && `« ${cell.trim().slice(0, 80)} »`
	].filter(Boolean);
	const hints = [
		near && `${words.near[language]} : ${near}`,
		firstRecord &&
			`${words.first[language]} : ${names.get(Number(firstFile)) ?? ''}, ${words.record[language]} ${firstRecord}`
	].filter(Boolean);
	return `${where.join(', ')} : ${message}${hints.length ? ` (${hints.join(' ; ')})` : ''}`;
}
