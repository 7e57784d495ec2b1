import type { ClientInit } from '@sveltejs/kit';
import { navigating } from '$app/state';
import { cancelSuperseded } from '$lib/loading/superseded';

export const init: ClientInit = () => {
	const kitFetch = window.fetch.bind(window);
	window.fetch = cancelSuperseded(kitFetch, {
		going: () => navigating.to?.url ?? null,
		here: () => location.href
	});
};
