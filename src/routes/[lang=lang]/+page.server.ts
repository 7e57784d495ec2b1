import { ask, clientFor } from '$lib/loading/client';
import type { OverviewPage } from '$lib/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, locals: { language, role } }) => {
	const { pages } = clientFor(fetch, language);
	const asked = url.searchParams.get('as_of');
	const query = asked === null ? {} : { as_of: asked };
	const { page } = await ask<OverviewPage>(pages.overview.$get({ query }));
	const slides = url.searchParams.get('view') === 'slides';
	return { ...page, role, asked, slides };
};
