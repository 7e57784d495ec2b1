import type { CrosstabPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	fetch,
	isDataRequest,
	locals: { language },
	params,
	request,
	url
}) => {
	tidyAddress(url);
	const { pages } = clientFor(fetch, language, isDataRequest ? request.signal : undefined);
	const asked = { param: { id: params.dataset }, query: queryOf(url) };
	const { page } = await ask<CrosstabPage>(pages.datasets[':id'].table.$get(asked));
	return page;
};
