import { redirect } from '@sveltejs/kit';
import { isUntidy, tidySearch } from '$lib/address/tidy-search';

/** Sends a form's untidy address on to the one that is kept. */
export function tidyAddress(url: URL): void {
	if (isUntidy(url.searchParams)) redirect(303, url.pathname + tidySearch(url.searchParams));
}
