import type { IndicatorDescription, Quality } from '$lib/api';
import { formatDate } from '$lib/i18n/formats';
import { quality as words } from '$lib/i18n/messages/quality';
import { say } from '$lib/i18n/say';
import { byTheme } from '$lib/pages/by-theme';
import { ask, clientFor } from '$lib/pages/client';
import { datasetQuality } from '$lib/pages/dataset-quality';
import { ingestRun } from '$lib/pages/ingest-run';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, setHeaders }) => {
	const { language } = locals;
	const client = clientFor(fetch, language);
	const [{ as_of, datasets, runs }, { indicators }] = await Promise.all([
		ask<Quality>(client.quality.$get({ query: {} })),
		ask<{ indicators: readonly IndicatorDescription[] }>(client.indicators.$get({ query: {} }))
	]);
	// It changes with the day and with refused runs, while the snapshot stays.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return {
		asOf: say(words.asOf, language, { date: formatDate(as_of, language) }),
		datasets: byTheme(datasets, indicators).map((dataset) => datasetQuality(dataset, language)),
		runs: runs.map((run) => ingestRun(run, language))
	};
};
