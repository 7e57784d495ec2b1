import { ApiRefusal, read } from '$lib/api';
import { clientFor } from '$lib/pages/client';
import { momentOf } from '$lib/pages/moment';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, locals, url }) => {
	const { language } = locals;
	// Read here so that every page says which snapshot it was made from, after a swap too.
	const path = url.pathname;
	try {
		const { snapshot, sample } = await read(clientFor(fetch, language).health.$get({ query: {} }));
		return {
			path,
			language,
			snapshot: { id: snapshot, sample, createdAt: momentOf(snapshot) }
		};
	} catch (refusal) {
		if (refusal instanceof ApiRefusal) return { path, language, snapshot: null };
		throw refusal;
	}
};
