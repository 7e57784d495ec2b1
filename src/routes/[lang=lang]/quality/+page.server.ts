import type { QualityPage } from '$lib/api';
import { ask, clientFor } from '$lib/loading/client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, locals: { language }, setHeaders }) => {
	const { pages } = clientFor(fetch, language);
	const asked = url.searchParams.get('as_of');
	const query = asked === null ? {} : { as_of: asked };
	const { page } = await ask<QualityPage>(pages.quality.$get({ query }));
	// It changes with the day and with refused runs, while the snapshot stays.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return page;
};
