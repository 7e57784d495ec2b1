import { isLanguage } from '$pipelines/contract/text';
import { clientFor } from '$lib/pages/client';
import { readEmbeddedFigure } from '$lib/pages/embedded-figure';
import { tidyAddress } from '$lib/pages/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch, locals, params, setHeaders, url }) => {
	const { language } = locals;
	tidyAddress(url);
	// Without one of ours in its address the figure is in the language of who looks: no one else's.
	if (!isLanguage(url.searchParams.get('lang') ?? undefined)) {
		setHeaders({ 'cache-control': 'private, no-cache', vary: 'accept-language, cookie' });
	}
	return readEmbeddedFigure(clientFor(fetch, language), params.id, url, language);
};
