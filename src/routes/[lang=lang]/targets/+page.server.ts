import type { TargetsPage } from '$lib/api';
import { ask, clientFor } from '$lib/loading/client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, locals: { language } }) => {
	const { pages } = clientFor(fetch, language);
	const sort = url.searchParams.get('sort');
	const query = sort === null ? {} : { sort };
	const { page } = await ask<TargetsPage>(pages.targets.$get({ query }));
	return page;
};
