import { redirect } from '@sveltejs/kit';
import type { SnapshotsPage } from '$lib/api';
import { ask, clientFor } from '$lib/loading/client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	fetch,
	locals: { language },
	setHeaders,
	url: { searchParams }
}) => {
	// A form names two snapshots, in whatever order; the page of the two has them in its path.
	const pair = [searchParams.get('from'), searchParams.get('to')].flatMap((id) => id || []).sort();
	if (pair.length === 2) {
		redirect(303, `/${language}/snapshots/${pair.map(encodeURIComponent).join('..')}`);
	}
	const { pages } = clientFor(fetch, language);
	const { page } = await ask<SnapshotsPage>(pages.snapshots.$get({ query: {} }));
	// Snapshots are pruned while the published one stays.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return page;
};
