import type { SnapshotsPage } from '$lib/api';
import { ask, clientFor } from '$lib/loading/client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, setHeaders }) => {
	const { pages } = clientFor(fetch, language);
	const { page } = await ask<SnapshotsPage>(pages.snapshots.$get({ query: {} }));
	// Snapshots are pruned while the published one stays.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return page;
};
