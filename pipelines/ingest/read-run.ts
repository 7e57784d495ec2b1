import { existsSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { rememberTexts } from '../check/known-texts.ts';
import type { Dataset } from '../contract/dataset.ts';
import { datedBy } from '../contract/windows.ts';
import { encodings } from '../read/encoding.ts';
import type { Reference } from '../reference.ts';
import type { Connects } from '../side-by-side.ts';
import type { Delivery, ReadOptions } from '../store/ledger.ts';
import type { Previous } from '../store/previous.ts';
import { archivedFile } from './archive.ts';
import type { IngestOptions, Run } from './ingest.ts';
import { openInputs } from './inputs.ts';
import type { FileOutcome } from './read-file.ts';
import { readFiles } from './read-files.ts';
import { allOf, findAgain, openRereads, type Reread } from './reread.ts';

export interface ReadingRun {
	readonly store: string;
	readonly options: IngestOptions;
	readonly run: Run;
	readonly instance: Connects;
	readonly connection: DuckDBConnection;
	readonly datasets: ReadonlyMap<string, Dataset>;
	readonly reference: Reference;
	readonly previous: Previous | null;
	readonly readUnder: (dataset: Dataset) => string;
}

/** The files of a run, read: those given, in their order, and those of the store that are read again. */
export interface ReadRun {
	readonly outcomes: readonly FileOutcome[];
	/** What the files are that come from the store, by their new numbers. */
	readonly rereads: ReadonlyMap<number, Reread>;
	/** Files of the store that were wanted and cannot be read. */
	readonly lost: readonly Reread[];
}

/** Reads the files given and, where the store has to read some of its own again, those and the ones wanted. */
export async function readRun(reading: ReadingRun, kept: readonly Delivery[]): Promise<ReadRun> {
	const { store, options, run, instance, connection, datasets, reference, previous } = reading;
	const ledger = previous?.ledger ?? [];
	const asked = optionsOf(options);
	const textsOf = rememberTexts(reference);
	const today = options.now.toISOString().slice(0, 10);
	const context = { reference, textsOf, scratch: run.scratch, today };
	const dated = [...datasets.values()].map((dataset) => datedBy(dataset, today));
	const inputs = await openInputs(run.paths, run.scratch);
	const firstFile = (previous?.lastFile ?? 0) + 1;
	const given = await readFiles(instance, connection, inputs, {
		...context,
		datasets: dated.filter(({ id }) => asked.dataset === null || id === asked.dataset),
		known: new Set(ledger.flatMap(({ files }) => files.map(({ sha256 }) => sha256))),
		encoding: options.encoding,
		asOf: asked.asOf,
		firstFile,
		progress: options.progress
	});
	const again = findAgain(given, {
		ledger,
		datasets,
		options: asked,
		readUnder: reading.readUnder
	});
	const wanted = [...again, ...allOf(kept)];
	const lost: Reread[] = [];
	const outcomes = [...given];
	const rereads = new Map<number, Reread>();
	let next = firstFile + given.length;
	for (const alike of groupBy(wanted, ({ origin }) =>
		readingOf(origin.file.options, asked, origin.delivery)
	)) {
		const [first] = alike;
		const there = alike.filter(
			({ given: own, origin }) => own || existsSync(archivedFile(store, origin.file.sha256))
		);
		lost.push(...alike.filter((one) => !there.includes(one)));
		const { dataset, encoding, asOf, named } = merged(first.origin.file.options, asked);
		const found = await readFiles(
			instance,
			connection,
			await openRereads(store, there, run.scratch),
			{
				...context,
				datasets: dated.filter(({ id }) => id === (dataset ?? first.origin.delivery.dataset)),
				known: new Set(),
				asOf: asOf ?? named ?? null,
				encoding: encodings.find((name) => name === encoding),
				firstFile: next
			}
		);
		next += found.length;
		for (const [index, outcome] of found.entries()) {
			const reread = there[index] as Reread;
			if (!reread.origin.isGiven && outcome.status !== 'read') lost.push(reread);
			rereads.set(outcome.file, reread);
			const at = outcomes.findIndex((one) => one === reread.given);
			if (at === -1) outcomes.push(outcome);
			else outcomes[at] = outcome;
		}
	}
	return { outcomes, rereads, lost };
}

/** What the command line asks of all files of a run. */
export function optionsOf({ dataset, encoding, asOf }: IngestOptions): ReadOptions {
	return { dataset: dataset ?? null, encoding: encoding ?? null, asOf: asOf ?? null };
}

/** What a file is read with again: what it was read with, but for what is asked now. */
export function merged(was: ReadOptions, asked: ReadOptions): ReadOptions {
	return {
		dataset: asked.dataset ?? was.dataset,
		encoding: asked.encoding ?? was.encoding,
		asOf: asked.asOf ?? was.asOf,
		named: was.named ?? null
	};
}

function readingOf(was: ReadOptions, asked: ReadOptions, { dataset }: Delivery): string {
	const { dataset: forced, encoding, asOf, named } = merged(was, asked);
	return JSON.stringify([forced ?? dataset, encoding, asOf ?? named]);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
	const groups = new Map<string, [Item, ...Item[]]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return [...groups.values()];
}
