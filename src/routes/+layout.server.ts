import { ApiRefusal, read, type IndicatorDescription } from '$lib/api';
import { clientFor } from '$lib/loading/client';
import { momentOf } from '$lib/figures/moment';
import { reachOfThemes } from '$lib/address/theme-reach';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, locals, url }) => {
	const { audience, language, room } = locals;
	// Read here so that every page says which snapshot it was made from, after a swap too.
	const path = url.pathname;
	const client = clientFor(fetch, language);
	try {
		const [{ snapshot, sample }, { indicators }] = await Promise.all([
			read(client.health.$get({ query: {} })),
			read<{ indicators: readonly IndicatorDescription[] }>(client.indicators.$get({ query: {} }))
		]);
		return {
			path,
			audience,
			language,
			room,
			snapshot: { id: snapshot, sample, createdAt: momentOf(snapshot) },
			themes: reachOfThemes(indicators)
		};
	} catch (refusal) {
		if (refusal instanceof ApiRefusal) {
			return { path, audience, language, room, snapshot: null, themes: {} };
		}
		throw refusal;
	}
};
