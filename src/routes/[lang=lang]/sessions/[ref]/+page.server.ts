import type { SessionPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, params, url }) => {
	tidyAddress(url);
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.ref }, query: queryOf(url) };
	const { page } = await ask<SessionPage>(pages.sessions[':id'].$get(asked));
	return page;
};
