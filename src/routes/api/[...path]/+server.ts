import type { RequestHandler } from '@sveltejs/kit';
import { api } from '$lib/server/api/instance';
import { askedBy } from '$lib/server/http/asked-by';

/** The API tells a path with a slash at its end from one without. */
export const trailingSlash = 'ignore';

export const fallback: RequestHandler = (event) => api().fetch(event.request, askedBy(event));
