import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dataset } from './dataset.ts';

/** Every contract in a folder: a new file there is a new dataset, and nothing else is edited. */
export async function loadCatalogue(
	folder: string = join(import.meta.dirname, '..', 'datasets')
): Promise<ReadonlyMap<string, Dataset>> {
	const files = readdirSync(folder)
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.sort();
	const datasets = await Promise.all(
		files.map(async (name) => {
			const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)) as {
				default: Dataset;
			};
			return module.default;
		})
	);
	return new Map(datasets.map((dataset) => [dataset.id, dataset]));
}
