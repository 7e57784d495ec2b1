import type { Dataset } from '$pipelines/contract/dataset.ts';
import { unknownName } from '../refusals/unknown-names.ts';

const modules = import.meta.glob<Dataset>('/pipelines/datasets/*.ts', {
	eager: true,
	import: 'default'
});

/** Every export type, in alphabetical order. */
export const datasets: readonly Dataset[] = Object.values(modules).sort((a, b) =>
	a.id < b.id ? -1 : 1
);

const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));

/** @throws Refusal with the nearest ids when there is none. */
export function findDataset(id: string): Dataset {
	const dataset = byId.get(id);
	if (dataset) return dataset;
	throw unknownName(
		'dataset',
		id,
		datasets.map(({ id, title }) => ({ id, label: title }))
	);
}
