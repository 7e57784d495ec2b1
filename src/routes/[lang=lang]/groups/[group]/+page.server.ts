import type { GroupPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, params, url }) => {
	tidyAddress(url);
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.group }, query: queryOf(url) };
	const { page } = await ask<GroupPage>(pages.groups[':id'].$get(asked));
	return page;
};
