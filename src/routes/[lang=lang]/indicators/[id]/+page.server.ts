import type { BecamePage, IndicatorPage } from '$lib/api';
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
	const { snapshot: cited, ...query } = queryOf(url);
	const indicator = pages.indicators[':id'];
	const asked = { param: { id: params.id }, query: queryOf(url) };
	const { page } = await ask<IndicatorPage>(indicator.$get(asked));
	if (cited === undefined) return { ...page, became: null };
	const since = { param: { id: params.id }, query: { ...query, cited } };
	const { page: became } = await ask<BecamePage>(indicator.became.$get(since));
	return { ...page, became };
};
