import { Hono } from 'hono';
import { datasets } from '../datasets/catalogue.ts';
import { describeQualities, type DatasetQuality } from '../quality/describe.ts';
import { runsFor } from '../quality/for-public.ts';
import type { IngestRun } from '../store/runs.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { onlyNames, query, type CommonQuery } from './query.ts';
import { unknownName } from '../refusals/unknown-names.ts';

export interface QualityQuery extends CommonQuery {
	/** Dataset ids, comma-separated; all of them without it. Runs are listed whole. */
	dataset?: string;
}

export interface Quality {
	readonly ok: true;
	readonly snapshot: string;
	/** The day that ages are counted to. */
	readonly as_of: string;
	readonly datasets: readonly DatasetQuality[];
	/** The last runs of the ingest, published or refused, newest first. */
	readonly runs: readonly IngestRun[];
}

const queryNames = ['dataset', 'snapshot', 'lang'];

export function qualityRoutes({ store, now }: ApiContext) {
	return new Hono<ApiEnvironment>().get('/', query<QualityQuery>(), async (c) => {
		const { snapshot, audience } = c.var.asker;
		const wanted = readWanted(c.req.valid('query'));
		const today = now().toISOString().slice(0, 10);
		const quality: Quality = {
			ok: true,
			snapshot: snapshot.id,
			as_of: today,
			datasets: await describeQualities(c.var.asker, wanted, today),
			runs: await runsFor(store, audience)
		};
		return c.json(quality);
	});
}

function readWanted(query: Readonly<Record<string, string>>) {
	onlyNames(query, queryNames);
	if (query.dataset === undefined) return datasets;
	const ids = query.dataset.split(',');
	const known = datasets.map(({ id, title }) => ({ id, label: title }));
	for (const id of ids) {
		if (!known.some((dataset) => dataset.id === id)) throw unknownName('dataset', id, known, 400);
	}
	return datasets.filter(({ id }) => ids.includes(id));
}
