import { error } from '@sveltejs/kit';
import type { Language } from '$pipelines/contract/text';
import { ApiRefusal, createClient, read, type Client } from '$lib/api';

/**
 * The API's client for a page, answering in the page's language.
 * @param signal ends its question when the visitor has left
 */
export function clientFor(
	fetch: typeof globalThis.fetch,
	language: Language,
	signal?: AbortSignal
): Client {
	return createClient((input, init) => {
		const headers = new Headers(init?.headers);
		headers.set('accept-language', language);
		return fetch(input, { ...init, headers, ...(signal ? { signal } : {}) });
	});
}

/** The query of a page's address, as the API takes it: its language is that of the page. */
export function queryOf({ searchParams }: URL): Record<string, string> {
	const { lang: _, ...query } = Object.fromEntries(searchParams);
	return query;
}

/** The answer, or the page that says why there is none. */
export async function ask<Body>(pending: Parameters<typeof read<Body>>[0]): Promise<Body> {
	try {
		return await read(pending);
	} catch (refusal) {
		// Nobody is there to read the page.
		if (refusal instanceof DOMException && refusal.name === 'AbortError') {
			error(499, { code: 'left', message: '' });
		}
		if (!(refusal instanceof ApiRefusal)) throw refusal;
		const { code, message, details } = refusal.body;
		const nearest = details?.nearest;
		error(refusal.status, {
			code,
			message,
			nearest: Array.isArray(nearest) ? nearest.map(String) : []
		});
	}
}
