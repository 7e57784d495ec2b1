import type { PlacesPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, url }) => {
	tidyAddress(url);
	const { pages } = clientFor(fetch, language);
	const { page } = await ask<PlacesPage>(pages.places.$get({ query: queryOf(url) }));
	return page;
};
