import type { Quality } from '$lib/api';
import { formatDate } from '$lib/i18n/formats';
import { quality as words } from '$lib/i18n/messages/quality';
import { say } from '$lib/i18n/say';
import { ask, clientFor } from '$lib/pages/client';
import { datasetQuality } from '$lib/pages/dataset-quality';
import { ingestRun } from '$lib/pages/ingest-run';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, setHeaders }) => {
	const { language } = locals;
	const { as_of, datasets, runs } = await ask<Quality>(
		clientFor(fetch, language).quality.$get({ query: {} })
	);
	// It changes with the day and with refused runs, while the snapshot stays.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return {
		asOf: say(words.asOf, language, { date: formatDate(as_of, language) }),
		datasets: datasets.map((dataset) => datasetQuality(dataset, language)),
		runs: runs.map((run) => ingestRun(run, language))
	};
};
