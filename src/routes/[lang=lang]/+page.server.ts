import { clientFor } from '$lib/pages/client';
import { readOverview } from '$lib/pages/overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch, locals: { language } }) =>
	readOverview(clientFor(fetch, language), language);
