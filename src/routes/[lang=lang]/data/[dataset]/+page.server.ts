import { redirect } from '@sveltejs/kit';
import type { DatasetPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { joinRanges } from '$lib/address/dataset-question';
import { tidyAddress } from '$lib/loading/tidy-address';
import { tidySearch } from '$lib/address/tidy-search';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, params, url }) => {
	const joined = joinRanges(url.searchParams);
	if (joined) redirect(303, url.pathname + tidySearch(joined));
	tidyAddress(url);
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.dataset }, query: queryOf(url) };
	const { page } = await ask<DatasetPage>(pages.datasets[':id'].$get(asked));
	return page;
};
