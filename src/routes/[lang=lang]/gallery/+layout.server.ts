import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { environment } from '$lib/server/environment';
import type { LayoutServerLoad } from './$types';

/** What pages are made of, for those who make them. */
export const load: LayoutServerLoad = () => {
	if (!dev && !environment().gallery) error(404, { message: 'Not Found' });
};
