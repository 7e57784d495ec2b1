import type { RequestHandler } from '@sveltejs/kit';
import { api } from '$lib/server/api/instance';

/** The API tells a path with a slash at its end from one without. */
export const trailingSlash = 'ignore';

export const fallback: RequestHandler = ({ request }) => api().fetch(request);
