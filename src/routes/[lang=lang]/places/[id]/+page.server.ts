import type { PlacePage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, params, url }) => {
	tidyAddress(url);
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.id }, query: queryOf(url) };
	const { page } = await ask<PlacePage>(pages.places[':id'].$get(asked));
	return page;
};
