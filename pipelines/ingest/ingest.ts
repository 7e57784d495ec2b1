import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Language, Text } from '../contract/text.ts';
import type { Environment } from '../environment.ts';
import type { Encoding } from '../read/encoding.ts';
import { readPointer } from '../store/follow.ts';
import { Locked, takeLock } from '../store/lock.ts';
import { ReferenceRefused } from '../reference/faults.ts';
import { DamagedSnapshot, OldStore } from '../store/previous.ts';
import { makePrivate } from '../store/private-folder.ts';
import { removeLeftovers } from '../store/publish.ts';
import { changedWhileRead } from '../read/refusals.ts';
import { FileChanged } from './archive.ts';
import { collectFiles, filesLeftAside } from './collect.ts';
import { load } from './load.ts';
import {
	damagedSnapshot,
	endWith,
	locked,
	prefixed,
	takenOver,
	type IngestResult,
	leftAside
} from './report.ts';
import { recordRun } from './runs.ts';
import { afterwards, exportFault, storageFault } from './storage-faults.ts';

/** What a run is at, for whoever watches it. */
export type IngestStep =
	| 'locked'
	| 'read'
	| 'checked'
	| 'rejects-written'
	| 'built'
	| 'archived'
	| 'closed'
	| 'announced'
	| 'named'
	| 'pointed';

export interface IngestOptions {
	readonly paths: readonly string[];
	readonly language: Language;
	readonly now: Date;
	/** Takes every file for this dataset, whatever else its header may fit. */
	readonly dataset?: string | undefined;
	/** Reference date of the files, ISO. */
	readonly asOf?: string | undefined;
	/** Reads every file in this encoding, whatever its bytes look like. */
	readonly encoding?: Encoding | undefined;
	readonly dryRun?: boolean;
	readonly acceptRejects?: boolean;
	/** Takes what guards would hold back, and puts on top what is given again. */
	readonly acceptChanges?: boolean;
	/** Takes no file when one is not taken. */
	readonly allOrNothing?: boolean;
	/** Makes deliveries of the archive of a store that was made before they were kept. */
	readonly takeOver?: boolean;
	/** Takes this delivery back; what was before comes back into force. */
	readonly withdraw?: number;
	/** Folder of the contracts, when it is not the project's own. */
	readonly datasetsFolder?: string;
	readonly progress?: (done: number, of: number, name: string) => void;
	readonly onStep?: (step: IngestStep) => void;
	readonly warn?: (line: string) => void;
}

/** One run of an ingest: its files, its name and the folder for what it writes on the way. */
export interface Run {
	readonly paths: readonly string[];
	readonly run: string;
	readonly scratch: string;
}

/**
 * Loads files: reads, checks, accounts for every row, and publishes a new snapshot or changes nothing.
 * Faults in the data are in the result; only faults in the program, and paths that are not there, are thrown.
 */
export async function ingest(
	environment: Environment,
	options: IngestOptions
): Promise<IngestResult> {
	const { store } = environment;
	let paths: string[];
	try {
		paths = collectFiles(options.paths);
		for (const path of filesLeftAside(options.paths)) {
			options.warn?.(leftAside(basename(path))[options.language]);
		}
	} catch (error) {
		const fault = exportFault(error, store);
		if (!fault) throw error;
		return endWith(3, 'unreadable-file', fault[options.language], readPointer(store));
	}
	const run = runName(options.now);
	try {
		return await runIn(environment, options, { paths, run });
	} catch (error) {
		if (!(error instanceof ReferenceRefused)) throw error;
		return endWith(3, 'bad-reference', error.text[options.language], readPointer(store));
	}
}

async function runIn(
	environment: Environment,
	options: IngestOptions,
	{ paths, run }: Pick<Run, 'paths' | 'run'>
): Promise<IngestResult> {
	const { store } = environment;
	if (options.dryRun) {
		const scratch = mkdtempSync(join(tmpdir(), 'mirsad-'));
		try {
			return await load(environment, options, { paths, run, scratch });
		} finally {
			rmSync(scratch, { recursive: true, force: true });
		}
	}
	try {
		makePrivate(store);
		return await withLock(store, () => loadInStore(environment, options, { paths, run }));
	} catch (error) {
		const { language } = options;
		if (error instanceof Locked) {
			return endWith(4, 'locked', locked(error.owner)[language], readPointer(store));
		}
		if (error instanceof FileChanged) {
			const message = prefixed(basename(error.path), changedWhileRead)[options.language];
			return endWith(3, 'file-changed', message, readPointer(store));
		}
		const fault = storageFault(error, store);
		if (!fault) throw error;
		return endWith(1, fault.code, fault.message[language], readPointer(store));
	}
}

/** Loads; again from an older snapshot for as long as the one to go on from is damaged inside, or once it is taken over. */
async function loadInStore(
	environment: Environment,
	options: IngestOptions,
	{ paths, run }: Pick<Run, 'paths' | 'run'>
): Promise<IngestResult> {
	const { store } = environment;
	const damaged = new Set<string>();
	const warn = (text: Text) => options.warn?.(text[options.language]);
	for (;;) {
		removeLeftovers(store);
		options.onStep?.('locked');
		const scratch = join(store, `.scratch-${run}`);
		mkdirSync(scratch);
		try {
			const result = await load(environment, options, { paths, run, scratch }, damaged);
			afterwards(() => recordRun(store, run, options.now, result), warn);
			return result;
		} catch (error) {
			if (error instanceof OldStore) {
				const own = { paths: [], run, scratch };
				await load(environment, { ...options, takeOver: true }, own, damaged);
				warn(takenOver);
			} else if (error instanceof DamagedSnapshot) {
				damaged.add(error.id);
				warn(damagedSnapshot(error.id));
			} else {
				throw error;
			}
		}
	}
}

async function withLock<Result>(store: string, act: () => Promise<Result>): Promise<Result> {
	const release = takeLock(store);
	try {
		return await act();
	} finally {
		try {
			removeLeftovers(store);
		} finally {
			release();
		}
	}
}

function runName(now: Date): string {
	const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
	return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${randomBytes(2).toString('hex')}`;
}
