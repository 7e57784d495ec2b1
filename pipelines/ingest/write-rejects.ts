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
	readonly first: string | null;
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

/** A table of the rejected rows of all files of a dataset, their text and their faults as JSON: `file, record, cells, faults`. */
async function gatherRejected(
	connection: DuckDBConnection,
	{ dataset, checked }: CheckedDataset
): Promise<string> {
	const table = `work.rejected_${dataset.id}`;
	await connection.run(
		`create table ${table} as
		with faulty as (
			select file, record, to_json(list({line: line::varchar, "column": column_name, rule: rule, near: near,
				first: first_file::varchar || ':' || first_record::varchar})) as faults
			from ${checked.faults} where outcome = 'rejected' group by file, record
		)
		select file, record, case when cells is not null then to_json(cells) end as cells, faults
		from faulty left join (select file, record, cells from ${checked.cells}) using (file, record)`
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
		`select record::varchar, cells, case when cells is null then ${text} end, faults from ${rejected} r where file = ${file} order by record`
	);
	const kept = layout.header.flatMap((_, index) => (isOwnColumn(layout, index) ? [index] : []));
	const columnHeader = (column: string) => {
		const index = layout.match.columns.indexOf(column);
		return layout.header[index] ?? dataset.columns[column]?.header.fr ?? column;
	};
	const headers = [...kept.map((index) => layout.header[index] ?? ''), ...correctionColumns];
	const rowOf = ([record, json, text, list]: FoundRow): string[] => {
		const own = JSON.parse(list) as Fault[];
		const original =
			json === null
				? raggedCells(text ?? '', layout.delimiter, kept.length)
				: (JSON.parse(json) as (string | null)[]);
		const texts = kept.map((index) => original[index] ?? '');
		const messages = own.map((fault) => {
			const cell =
				fault.column === null
					? null
					: (original[layout.match.columns.indexOf(fault.column)] ?? null);
			return describeFault(fault, fault.column && columnHeader(fault.column), cell, language, {
				rules: dataset.rules,
				names
			});
		});
		const [first] = own;
		const column = first?.column ? columnHeader(first.column) : '';
		return [...texts, record, column, first?.rule ?? '', messages.join(' | ')];
	};
	const unparse = (rows: string[][]) =>
		`${Papa.unparse(rows, { delimiter: layout.delimiter })}\r\n`;
	const out = openSync(path, 'w');
	try {
		writeSync(out, `\ufeff${unparse([headers])}`);
		for await (const rows of found.yieldRows()) {
			writeSync(out, unparse((rows as FoundRow[]).map(rowOf)));
		}
	} finally {
		closeSync(out);
	}
}

type FoundRow = [record: string, cells: string | null, text: string | null, faults: string];

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
	{ line, rule, near, first }: Fault,
	column: string | null,
	cell: string | null,
	language: Language,
	{ rules, names }: Naming
): string {
	const message =
		(rule in sharedRules ? sharedRules[rule as SharedRule] : rules[rule]?.message)?.[language] ??
		rule;
	const [firstFile, firstRecord] = first?.split(':') ?? [];
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
