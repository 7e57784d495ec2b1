import type { SessionsPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, url }) => {
	tidyAddress(url);
	const { pages } = clientFor(fetch, language);
	const asked = { query: queryOf(url) };
	const { page } = await ask<SessionsPage>(pages.sessions.$get(asked));
	return page;
};
