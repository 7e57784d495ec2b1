import { ask, clientFor } from '$lib/loading/client';
import type { OverviewPage } from '$lib/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language } }) => {
	const { pages } = clientFor(fetch, language);
	const { page } = await ask<OverviewPage>(pages.overview.$get({ query: {} }));
	return page;
};
