import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { Dataset } from '../../pipelines/contract/dataset.ts';
import { BadCell, castCell, plain, referenceRows, type Value } from './raw-cells.ts';
import { contradictions, type RawRow } from './raw-rules.ts';

/** What the generator says of a file of its own. */
interface SampleFile {
	readonly name: string;
	readonly dataset: string;
	readonly encoding: string;
	readonly delimiter: string;
	readonly loaded: number;
}

export type Raw = Readonly<Record<string, readonly RawRow[]>>;

/**
 * The rows of sample exports that are good, read without anything of the pipeline but the headers
 * and labels of the contracts.
 * @throws when a file has another number of good rows than were made.
 */
export function readRaw(folder: string, datasets: ReadonlyMap<string, Dataset>): Raw {
	const list = readFileSync(join(folder, 'sample.json'), 'utf8');
	const { files } = JSON.parse(list) as { files: SampleFile[] };
	const raw: Record<string, RawRow[]> = {};
	const keys = new Set<string>();
	const lines = new Set<string>();
	for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const dataset = datasets.get(file.dataset);
		if (!dataset || !readdirSync(folder).includes(file.name)) continue;
		const rows = readFile(folder, file, dataset, keys, lines);
		if (rows.length !== file.loaded) {
			throw new Error(`${file.name}: ${rows.length} good rows, ${file.loaded} were made`);
		}
		raw[dataset.id] = [...(raw[dataset.id] ?? []), ...rows];
	}
	return raw;
}

function readFile(
	folder: string,
	{ name, encoding, delimiter }: SampleFile,
	dataset: Dataset,
	keys: Set<string>,
	lines: Set<string>
): RawRow[] {
	const text = iconv.decode(readFileSync(join(folder, name)), encoding);
	const records = Papa.parse<string[]>(text, { delimiter }).data;
	const headers = new Map(
		Object.entries(dataset.columns).flatMap(([id, { header, also = [] }]) =>
			[id, header.fr, header.ar, ...also].map((label) => [plain(label), id] as const)
		)
	);
	const at = records.findIndex(
		(record) => record.filter((cell) => headers.has(plain(cell))).length > 2
	);
	const columns = (records[at] ?? []).map((cell) => headers.get(plain(cell)) ?? '');
	const rows: RawRow[] = [];
	for (const record of records.slice(at + 1)) {
		if (record.every((cell) => cell.trim() === '')) continue;
		if (record.some((cell) => /^(total|totaux|المجموع|الإجمالي)$/.test(plain(cell)))) continue;
		if (record.every((cell, index) => headers.get(plain(cell)) === columns[index])) continue;
		const row = castRecord(dataset, columns, record);
		if (row === null) continue;
		const key = `${dataset.id} ${dataset.key.map((id) => String(row[id])).join('\u0000')}`;
		const line = `${dataset.id} ${record.join('\u0000')}`;
		// A copy is passed over, another row of the same key is refused: neither counts.
		if (keys.has(key) || lines.has(line)) continue;
		keys.add(key);
		lines.add(line);
		rows.push(row);
	}
	return rows;
}

const provinceOfCommune = new Map(
	referenceRows('communes').map(({ id, province }) => [id ?? '', province ?? ''])
);

/** Null for a row that is rejected. */
function castRecord(dataset: Dataset, columns: readonly string[], record: string[]): RawRow | null {
	if (record.length !== columns.length) return null;
	try {
		const cell = (id: string, province: Value) => {
			const column = dataset.columns[id];
			const index = columns.indexOf(id);
			if (!column) throw new Error(`no column ${id}`);
			return index < 0 ? null : castCell(column, record[index] ?? '', province);
		};
		const province = 'province' in dataset.columns ? cell('province', null) : null;
		const row = Object.fromEntries(
			Object.keys(dataset.columns).map((id) => [id, cell(id, province)])
		);
		const of = provinceOfCommune.get(String(row.commune));
		if (of !== undefined && of !== province) return null;
		return contradictions[dataset.id]?.(row) ? null : row;
	} catch (error) {
		if (error instanceof BadCell) return null;
		throw error;
	}
}
