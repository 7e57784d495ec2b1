import { isLanguage } from '$pipelines/contract/text';
import type { EmbeddedPage } from '$lib/api';
import { ask, clientFor, queryOf } from '$lib/loading/client';
import { tidyAddress } from '$lib/loading/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	fetch,
	locals: { language },
	params,
	setHeaders,
	url
}) => {
	tidyAddress(url);
	// Without one of ours in its address the figure is in the language of who looks: no one else's.
	if (!isLanguage(url.searchParams.get('lang') ?? undefined)) {
		setHeaders({ 'cache-control': 'private, no-cache', vary: 'accept-language, cookie' });
	}
	const { pages } = clientFor(fetch, language);
	const asked = { param: { id: params.id }, query: queryOf(url) };
	const { page } = await ask<EmbeddedPage>(pages.embed.indicators[':id'].$get(asked));
	return page;
};
