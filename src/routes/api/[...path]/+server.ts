import { api } from '$lib/server/api/instance.ts';
import type { RequestHandler } from './$types';

/** The API answers for every path under `/api`, a trailing slash being an unknown one. */
export const trailingSlash = 'ignore';

export const fallback: RequestHandler = ({ request }) => api().fetch(request);
