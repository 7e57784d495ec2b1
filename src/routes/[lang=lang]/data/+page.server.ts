import type { DatasetsPage } from '$lib/api';
import { ask, clientFor } from '$lib/loading/client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language } }) => {
	const { pages } = clientFor(fetch, language);
	const { page } = await ask<DatasetsPage>(pages.datasets.$get({ query: {} }));
	return page;
};
