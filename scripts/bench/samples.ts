import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { ReadGroup } from './bare-read.ts';
import { timeScript } from './machine.ts';

interface SampleFile {
	readonly name: string;
	readonly dataset: string;
	readonly encoding: string;
	readonly delimiter: string;
	readonly read: number;
}

export interface Samples {
	readonly folder: string;
	readonly files: readonly SampleFile[];
	readonly rows: number;
}

export async function makeSamples(folder: string, scale: string): Promise<Samples> {
	await timeScript(['pipelines/cli.ts', 'sample', '--out', folder, '--scale', scale]);
	const list = readFileSync(join(folder, 'sample.json'), 'utf8');
	const { files } = JSON.parse(list) as { files: SampleFile[] };
	return { folder, files, rows: files.reduce((sum, { read }) => sum + read, 0) };
}

/**
 * The same files in UTF-8, from their header on, grouped by shape: a bare read is not charged for
 * encodings, nor for finding out what it reads.
 */
export function decodeForBareRead(samples: Samples, folder: string): ReadGroup[] {
	mkdirSync(folder, { recursive: true });
	const groups = new Map<string, ReadGroup & { files: string[] }>();
	for (const { name, dataset, encoding, delimiter } of samples.files) {
		const lines = iconv.decode(readFileSync(join(samples.folder, name)), encoding).split('\n');
		const head = lines.slice(0, 10).map((line) => fieldsOf(line, delimiter));
		const columns = Math.max(...head);
		const header = head.indexOf(columns);
		const file = join(folder, name);
		writeFileSync(file, lines.slice(header).join('\n'));
		const shape = `${dataset} ${delimiter} ${columns}`;
		const group = groups.get(shape) ?? {
			table: `${dataset}_${groups.size}`,
			delimiter,
			columns,
			files: []
		};
		group.files.push(file);
		groups.set(shape, group);
	}
	return [...groups.values()];
}

function fieldsOf(line: string, delimiter: string): number {
	return Papa.parse<string[]>(line, { delimiter }).data[0]?.length ?? 0;
}
