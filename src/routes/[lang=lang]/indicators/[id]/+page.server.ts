import { clientFor } from '$lib/pages/client';
import { readIndicatorPage } from '$lib/pages/indicator-page';
import { tidyAddress } from '$lib/pages/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch, isDataRequest, locals, params, request, url }) => {
	const { language } = locals;
	tidyAddress(url);
	const client = clientFor(fetch, language, isDataRequest ? request.signal : undefined);
	return readIndicatorPage(client, params.id, url, language);
};
