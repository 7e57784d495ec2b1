import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { loadCatalogue } from '../contract/catalogue.ts';
import { monthCount } from './calendar.ts';
import { createInsured } from './coverage.ts';
import { createCraftExports } from './craft-exports.ts';
import { createCrafts } from './crafts.ts';
import { listExports } from './exports.ts';
import { createEditions } from './fairs.ts';
import { createGovernance } from './governance.ts';
import {
	prepareFolder,
	totalsOf,
	writeManifest,
	type SampleFile,
	type SampleManifest
} from './manifest.ts';
import { drawFrom, type Draw } from './random.ts';
import { createRegister } from './register.ts';
import { createFacilities } from './sites.ts';
import { literal } from './sql.ts';
import { sampleNotice } from './style.ts';
import { createCourses } from './training.ts';
import { createProjects } from './works.ts';
import { createQuoteCell, partOf, writeExport } from './write.ts';

export interface SampleOptions {
	/** Folder for the exports; made when absent. */
	readonly out: string;
	/** 1 is the region; 45 is the country. */
	readonly scale?: number;
	/** Months of coverage, counted back from June 2025. */
	readonly months?: number;
	readonly seed?: number;
	readonly log?: (line: string) => void;
}

/**
 * Writes made-up exports as offices send them, and `sample.json`, which says what they hold.
 * The same options give the same bytes.
 * @throws when an option is out of range or the folder holds CSV files that are not samples.
 */
export async function generateSamples(options: SampleOptions): Promise<SampleManifest> {
	const { out, scale = 1, months = monthCount, seed = 1, log = () => undefined } = options;
	if (!(scale > 0 && scale <= 100)) throw new Error('scale takes a number above 0, up to 100.');
	if (!Number.isInteger(months) || months < 1 || months > monthCount) {
		throw new Error(`months takes a whole number from 1 to ${monthCount}.`);
	}
	if (!Number.isSafeInteger(seed)) throw new Error('seed takes a whole number.');

	await prepareFolder(out);
	const drafts = await mkdtemp(join(out, '.sample-'));
	try {
		const files = await writeAll({ drafts, scale, months, draw: drawFrom(seed), log });
		const manifest: SampleManifest = {
			madeUp: true,
			notice: sampleNotice,
			seed,
			scale,
			months,
			files,
			totals: totalsOf(files)
		};
		await writeManifest(out, manifest);
		for (const { name } of files) await rename(join(drafts, partOf(name)), join(out, name));
		return manifest;
	} finally {
		await rm(drafts, { recursive: true, force: true });
	}
}

interface Work {
	readonly drafts: string;
	readonly scale: number;
	readonly months: number;
	readonly draw: Draw;
	readonly log: (line: string) => void;
}

async function writeAll({ drafts, scale, months, draw, log }: Work): Promise<SampleFile[]> {
	const instance = await DuckDBInstance.create(':memory:', {
		threads: '2',
		memory_limit: '1500MB',
		temp_directory: join(drafts, 'spill'),
		preserve_insertion_order: 'false'
	});
	const connection = await instance.connect();
	try {
		await readReference(connection);
		await connection.run(createQuoteCell);
		await createRegister(connection, { scale, draw });
		await createInsured(connection, { draw });
		await createFacilities(connection);
		await createEditions(connection);
		await createCourses(connection);
		await createProjects(connection);
		await createCrafts(connection);
		await createCraftExports(connection);
		await createGovernance(connection);
		const files: SampleFile[] = [];
		for (const item of listExports(await loadCatalogue(), { scale, months, draw })) {
			const file = await writeExport(connection, item, { out: drafts, draw });
			log(`${file.name}: ${file.loaded} rows, ${file.rejected} faulty, ${file.ignored} to ignore`);
			files.push(file);
		}
		return files;
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** The lists that exports are spelled with, from the repository. */
async function readReference(connection: DuckDBConnection): Promise<void> {
	const folder = join(import.meta.dirname, '..', '..', 'data', 'reference');
	for (const list of ['provinces', 'communes', 'branches', 'committees']) {
		const path = literal(join(folder, `${list}.csv`));
		await connection.run(
			`create table ${list} as select * from read_csv(${path}, header = true, all_varchar = true)`
		);
	}
}
