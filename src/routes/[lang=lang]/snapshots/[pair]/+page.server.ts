import type { ChangesPage } from '$lib/api';
import { ask, clientFor } from '$lib/loading/client';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, params }) => {
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.pair }, query: {} };
	const { page } = await ask<ChangesPage>(pages.snapshots[':id'].$get(asked));
	return page;
};
