import type { Audience } from '$pipelines/environment.ts';
import { readRuns, type IngestRun } from '../store/runs.ts';
import type { DatasetQuality } from './describe.ts';

/** To the nearest five: what a small number tells of few persons is not told. */
export const nearestFive = (count: number): number => Math.round(count / 5) * 5;

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
	const { about_persons: aboutPersons, last_file: last, id } = dataset;
	return {
		...dataset,
		last_file: last && {
			...last,
			...roundAccount(last),
			name: publicName(
				{ dataset: id, reference_date: last.reference_date, name: last.name },
				aboutPersons
			),
			sha256: null
		},
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
		}))
	};
}

/** A file about persons may be named after one of them. */
export function publicName(
	{
		dataset,
		reference_date: date,
		name
	}: { dataset: string; reference_date: string | null; name: string },
	aboutPersons: boolean
): string {
	return aboutPersons ? `${dataset}_${date ?? ''}.csv` : name;
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
