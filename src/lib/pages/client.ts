import { error } from '@sveltejs/kit';
import type { Language } from '$pipelines/contract/text';
import { ApiRefusal, createClient, read, type Client } from '$lib/api';

/** The API's client for a page, answering in the page's language. */
export function clientFor(fetch: typeof globalThis.fetch, language: Language): Client {
	return createClient((input, init) => {
		const headers = new Headers(init?.headers);
		headers.set('accept-language', language);
		return fetch(input, { ...init, headers });
	});
}

/** The answer, or the page that says why there is none. */
export async function ask<Body>(pending: Parameters<typeof read<Body>>[0]): Promise<Body> {
	try {
		return await read(pending);
	} catch (refusal) {
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
