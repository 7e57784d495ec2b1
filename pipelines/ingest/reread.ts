import { join } from 'node:path';
import type { Dataset } from '../contract/dataset.ts';
import { unpackGzip } from '../read/archives.ts';
import {
	periodColumn,
	topsOf,
	type Delivery,
	type Ledger,
	type LedgerFile,
	type ReadOptions
} from '../store/ledger.ts';
import { archivedFile } from './archive.ts';
import type { Origin } from './deliveries.ts';
import type { Input } from './inputs.ts';
import type { FileOutcome } from './read-file.ts';

/** A file of the store that has to be read again. */
export interface Reread {
	readonly origin: Origin;
	/** The file that was given, when its bytes are; else they are in the archive. */
	readonly given: FileOutcome | null;
}

export interface KnownContext {
	readonly ledger: Ledger;
	readonly datasets: ReadonlyMap<string, Dataset>;
	readonly options: ReadOptions;
	readonly readUnder: (dataset: Dataset) => string;
}

/**
 * Of the files given whose bytes the store knows, those that come into force again: later data took their
 * place, or they would be read otherwise today. With one of a delivery all of it is read.
 */
export function findAgain(
	outcomes: readonly FileOutcome[],
	{ ledger, datasets, options, readUnder }: KnownContext
): Reread[] {
	const given = new Map(outcomes.map((outcome) => [outcome.sha256, outcome]));
	const isGiven = ({ files }: Delivery) => files.some(({ sha256 }) => given.has(sha256));
	const again = ledger.filter((delivery) => {
		const dataset = datasets.get(delivery.dataset);
		const own = delivery.files.filter(({ sha256 }) => given.get(sha256)?.status === 'unchanged');
		if (!dataset || own.length === 0) return false;
		if (options.dataset !== null && options.dataset !== dataset.id) return true;
		const version = readUnder(dataset);
		if (own.some((file) => file.readUnder !== version || !isAlike(file.options, options)))
			return true;
		return delivery.rows === 0 && !laterThan(ledger, delivery, dataset).some(isGiven);
	});
	return again.flatMap((delivery) =>
		delivery.files.map((file) => {
			const outcome = given.get(file.sha256) ?? null;
			return { origin: { delivery, file, isGiven: outcome !== null }, given: outcome };
		})
	);
}

/** What is not asked for is read as it was. */
function isAlike(was: ReadOptions, asked: ReadOptions): boolean {
	return (['dataset', 'encoding', 'asOf'] as const).every(
		(name) => asked[name] === null || asked[name] === was[name]
	);
}

/** The deliveries that count in the place of one. */
function laterThan(ledger: Ledger, { id, periods }: Delivery, dataset: Dataset): Delivery[] {
	const later = ledger.slice(ledger.findIndex((one) => one.id === id) + 1);
	const own = later.filter((one) => one.dataset === dataset.id && one.rows > 0);
	return periods === null
		? own
		: own.filter((one) => one.periods?.some((period) => periods.includes(period)));
}

/** The deliveries that come back into force when one is withdrawn, and have to be read again. */
export function beneath(ledger: Ledger, delivery: Delivery, dataset: Dataset): Delivery[] {
	if (delivery.rows === 0) return [];
	const place = ledger.findIndex(({ id }) => id === delivery.id);
	const lower = ledger.slice(0, place).filter((one) => one.dataset === dataset.id);
	if (dataset.load.mode === 'upsert') return lower;
	if (periodColumn(dataset) === null) return lower.slice(-1);
	const holders = new Map(
		(delivery.periods ?? []).map((period) => [
			period,
			new Set(lower.flatMap(({ id, periods }) => (periods?.includes(period) ? [id] : [])))
		])
	);
	const tops = new Set(topsOf(ledger, holders).values());
	return lower.filter(({ id }) => tops.has(id));
}

/** Where the bytes of files that are read again are, those of the archive unpacked into a folder of the run. */
export async function openRereads(
	store: string,
	rereads: readonly Reread[],
	scratch: string
): Promise<Input[]> {
	const inputs: Input[] = [];
	for (const { origin, given } of rereads) {
		const { file } = origin;
		if (given) {
			inputs.push({ path: given.path, name: given.name, content: given.content });
			continue;
		}
		const path = archivedFile(store, file.sha256);
		const content = join(scratch, `archived-${file.file}.csv`);
		await unpackGzip(path, content);
		inputs.push({ path, name: file.name, content });
	}
	return inputs;
}

/** Every file of some deliveries, read again because something else changed. */
export function allOf(deliveries: readonly Delivery[]): Reread[] {
	return deliveries.flatMap((delivery) =>
		delivery.files.map((file: LedgerFile) => ({
			origin: { delivery, file, isGiven: false },
			given: null
		}))
	);
}
