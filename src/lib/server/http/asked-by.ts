import type { IncomingMessage } from 'node:http';
import type { RequestEvent } from '@sveltejs/kit';

/** The request as Node has it; there is none while one develops. */
export const incomingOf = ({ platform }: Pick<RequestEvent, 'platform'>): IncomingMessage | null =>
	(platform as { readonly req?: IncomingMessage } | undefined)?.req ?? null;

/** From where a request comes; a request that lacks the header of the proxy came past it. */
export function clientOf(event: RequestEvent): string {
	try {
		return event.getClientAddress();
	} catch {
		return incomingOf(event)?.socket.remoteAddress ?? '';
	}
}

/** What the API is told of a request beside itself: for whom it is, from where, how to end it. */
export function askedBy(event: RequestEvent) {
	const { audience, client } = event.locals;
	return { audience, client, close: () => incomingOf(event)?.socket.destroy() };
}
