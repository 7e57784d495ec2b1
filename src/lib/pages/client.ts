import { error } from '@sveltejs/kit';
import type { Language } from '$pipelines/contract/text';
import { ApiRefusal, createClient, read, type Client } from '$lib/api';
import { fewAtATime } from './few-at-a-time';

/** A page asks dozens of questions: all at once they would fill the queue that all visitors share. */
const mostAtOnce = 6;

/**
 * The API's client for a page, answering in the page's language.
 * @param signal ends its questions when the visitor has left
 */
export function clientFor(
	fetch: typeof globalThis.fetch,
	language: Language,
	signal?: AbortSignal
): Client {
	const few = fewAtATime(fetch, mostAtOnce);
	return createClient((input, init) => {
		const headers = new Headers(init?.headers);
		headers.set('accept-language', language);
		return few(input, { ...init, headers, ...(signal ? { signal } : {}) });
	});
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
