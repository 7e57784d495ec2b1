import type { Audience } from '$pipelines/environment.ts';
import { isAboutPersons, nearestFive } from '../datasets/sources.ts';
import { readRuns, type IngestRun } from '../store/runs.ts';
import type { DatasetQuality } from './describe.ts';

interface Account {
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
}

/** Rounded so that what was read is still what became of it. */
export function roundAccount({ loaded, rejected, ignored }: Account): Account {
	const parts = {
		loaded: nearestFive(loaded),
		rejected: nearestFive(rejected),
		ignored: nearestFive(ignored)
	};
	return { read: parts.loaded + parts.rejected + parts.ignored, ...parts };
}

/** The quality of a dataset for everybody: codes and rounded counts, no place in a file, no mark of its bytes. */
export function publicQuality(dataset: DatasetQuality): DatasetQuality {
	const { last_file: last, id } = dataset;
	return {
		...dataset,
		last_file: last && publicFile(last, id),
		rows: nearestFive(dataset.rows),
		totals: roundAccount(dataset.totals),
		rejects: dataset.rejects.map((own) => ({
			...own,
			count: nearestFive(own.count),
			examples: []
		})),
		warnings: dataset.warnings.map((own) => ({
			...own,
			count: nearestFive(own.count),
			examples: []
		})),
		tests: dataset.tests.map((own) => ({ ...own, failures: nearestFive(own.failures) }))
	};
}

interface File {
	readonly name: string;
	readonly reference_date: string | null;
}

/** A file as everybody may know it, its rows rounded: the mark of its bytes gives back what a small one holds. */
export function publicFile<Loaded extends File & Account>(file: Loaded, dataset: string) {
	return { ...file, ...roundAccount(file), name: publicName(file, dataset), sha256: null };
}

/** A file about persons may be named after one of them. */
export function publicName({ name, reference_date: date }: File, dataset: string): string {
	return isAboutPersons(dataset) ? `${dataset}_${date ?? ''}.csv` : name;
}

/** The last runs of a store; for the public its files are not named, and counts are rounded. */
export async function runsFor(store: string, audience: Audience): Promise<readonly IngestRun[]> {
	const runs = await readRuns(store);
	if (audience === 'internal') return runs;
	return runs.map((run) => ({
		...run,
		files: run.files.map((file) => ({ ...file, ...roundAccount(file), name: null }))
	}));
}
