import { Hono } from 'hono';
import { qualityNames } from '../query/names.ts';
import { datasets } from '../datasets/catalogue.ts';
import { describeQualities, qualityAnswer, type Quality } from '../quality/describe.ts';
import { clockOf } from '../quality/clock.ts';
import { runsFor } from '../quality/for-public.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { onlyQuery } from './query.ts';
import { unknownName } from '../refusals/unknown-names.ts';

export function qualityRoutes({ store, now }: ApiContext) {
	return new Hono<ApiEnvironment>().get(
		'/',
		answers(
			{ ar: 'جودة المعطيات', fr: 'Qualité des données', en: 'Quality of the data' },
			qualityAnswer
		),
		onlyQuery(qualityNames),
		async (c) => {
			const { snapshot, audience } = c.var.asker;
			const query = c.req.valid('query');
			const wanted = readWanted(query);
			const today = clockOf(snapshot.facts, query.as_of, now());
			const quality: Quality = {
				ok: true,
				snapshot: snapshot.id,
				as_of: today,
				datasets: await describeQualities(c.var.asker, wanted, today),
				runs: await runsFor(store, audience)
			};
			return c.json(quality);
		}
	);
}

function readWanted(query: Readonly<Record<string, string>>) {
	if (query.dataset === undefined) return datasets;
	const ids = query.dataset.split(',');
	const known = datasets.map(({ id, title }) => ({ id, label: title }));
	for (const id of ids) {
		if (!known.some((dataset) => dataset.id === id)) throw unknownName('dataset', id, known, 400);
	}
	return datasets.filter(({ id }) => ids.includes(id));
}
