import type { ReportPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	fetch,
	locals: { language },
	params,
	url,
	setHeaders
}) => {
	tidyAddress(url);
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.ref }, query: queryOf(url) };
	const { page } = await ask<ReportPage>(pages.sessions[':id'].report.$get(asked));
	// Its texts change while the snapshot stays.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return page;
};
