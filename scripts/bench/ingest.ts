import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { medianOf, timeScript } from './machine.ts';
import { benchRollups } from './rollups.ts';
import { decodeForBareRead, type Samples } from './samples.ts';

/** Ingest against DuckDB reading the same files bare, one after the other, in turns. */
export async function benchIngest(samples: Samples, folder: string, runs: number): Promise<void> {
	const plan = join(folder, 'bare.json');
	writeFileSync(plan, JSON.stringify(decodeForBareRead(samples, join(folder, 'bare'))));
	const bare: number[] = [];
	const ingest: number[] = [];
	for (let turn = 0; turn < runs; turn += 1) {
		bare.push(await timeBareRead(plan, join(folder, `bare-${turn}.duckdb`), samples.rows));
		ingest.push(await timeIngest(samples, join(folder, `ingest-${turn}`)));
	}
	const rate = (seconds: number) => `${(samples.rows / seconds / 1e6).toFixed(2)} M rows/s`;
	const [read, load] = [medianOf(bare), medianOf(ingest)];
	console.log(
		`ingest: ${samples.rows.toLocaleString('en')} rows in ${samples.files.length} files, median of ${runs}`
	);
	console.log(`  bare read_csv  ${read.toFixed(2)} s  ${rate(read)}`);
	console.log(`  npm run ingest ${load.toFixed(2)} s  ${rate(load)}`);
	console.log(`  ratio of rows per second: ${(read / load).toFixed(2)} (wanted: 0.40 or more)`);
	await benchRollups(join(folder, 'ingest-0'), folder, load);
}

/** Loads the samples into a data folder of their own, published when done. */
export async function timeIngest(samples: Samples, data: string): Promise<number> {
	mkdirSync(data, { recursive: true });
	const { seconds, output } = await timeScript(
		['pipelines/cli.ts', 'ingest', samples.folder, '--json'],
		{ MIRSAD_DATA: data }
	);
	const { files } = JSON.parse(output) as { files: { read: number }[] };
	expectRows(
		'ingest',
		files.reduce((sum, { read }) => sum + read, 0),
		samples.rows
	);
	return seconds;
}

async function timeBareRead(plan: string, database: string, rows: number): Promise<number> {
	const { seconds, output } = await timeScript(['scripts/bench/bare-read.ts', database, plan]);
	rmSync(database);
	expectRows('the bare read', Number(output), rows);
	return seconds;
}

/** A race that loses rows is no race; ragged rows are what a bare read leaves out. */
function expectRows(who: string, got: number, made: number): void {
	if (Math.abs(got - made) > made * 0.005) {
		throw new Error(`${who} read ${got} rows of ${made}`);
	}
}
