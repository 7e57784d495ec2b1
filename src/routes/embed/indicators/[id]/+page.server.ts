import { clientFor } from '$lib/pages/client';
import { readEmbeddedFigure } from '$lib/pages/embedded-figure';
import { tidyAddress } from '$lib/pages/tidy-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch, locals, params, setHeaders, url }) => {
	const { language } = locals;
	tidyAddress(url);
	// Without a language in its address the figure is in that of who looks: no one else's.
	if (!url.searchParams.has('lang')) {
		setHeaders({ 'cache-control': 'private, no-cache', vary: 'accept-language' });
	}
	return readEmbeddedFigure(clientFor(fetch, language), params.id, url, language);
};
