import type { ClientInit } from '@sveltejs/kit';
import { navigating } from '$app/state';
import { ownSearch } from '$lib/address/added-names';
import { cancelSuperseded } from '$lib/loading/superseded';

export const init: ClientInit = () => {
	// As the server read it: links of the page, copied or clicked, are of its own names alone.
	const own = ownSearch(location.search);
	if (own !== location.search) {
		history.replaceState(history.state, '', location.pathname + own + location.hash);
	}
	const kitFetch = window.fetch.bind(window);
	window.fetch = cancelSuperseded(kitFetch, {
		going: () => navigating.to?.url ?? null,
		here: () => location.href
	});
};
