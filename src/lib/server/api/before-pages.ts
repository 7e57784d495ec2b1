import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

type Answer = (request: Request) => Response | Promise<Response>;

/** Where Node tells of each request, and of the server that it came to. */
const requests = 'http.server.request.start';

/** Bytes of an answer that are sent in one go. */
const mostAtOnce = 1024 * 1024;

/**
 * Lets the API answer requests before the server that this process listens with takes them through
 * all that pages need, which lasts as long as most figures do. The server is known from its first
 * request; a server that Node tells nothing of passes them on later.
 */
export function answerBeforePages(answer: Answer): void {
	subscribe(requests, function take(message): void {
		unsubscribe(requests, take);
		const { server } = message as { readonly server: Server };
		const others = server.listeners('request');
		server.removeAllListeners('request');
		server.on('request', (incoming, outgoing) => {
			if (isOfApi(incoming.url ?? '')) {
				// Whoever stops the server waits for connections, which clients keep.
				outgoing.once('close', () => {
					if (!server.listening) server.closeIdleConnections();
				});
				void send(incoming, outgoing, answer);
			} else {
				for (const other of others) Reflect.apply(other, server, [incoming, outgoing]);
			}
		});
	});
}

/** Whether the API answers a path, or refuses it, itself. */
export function isOfApi(path: string): boolean {
	return /^\/api(?:[/?]|$)/.test(path);
}

async function send(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	answer: Answer
): Promise<void> {
	const gone = new AbortController();
	outgoing.once('close', () => {
		if (!outgoing.writableFinished) gone.abort();
	});
	try {
		const response = await answer(requestOf(incoming, gone.signal));
		const { status, headers, body } = response;
		outgoing.writeHead(status, Object.fromEntries(headers));
		const length = Number(headers.get('content-length') ?? Infinity);
		if (body === null) outgoing.end();
		else if (length > mostAtOnce) await pipeline(body, outgoing);
		else outgoing.end(new Uint8Array(await response.arrayBuffer()));
	} catch (error) {
		if (!gone.signal.aborted) console.error(error);
		outgoing.destroy();
	}
}

/** What the API looks at in a request; it answers alike under every name of a host. */
function requestOf(
	{ method = 'GET', url = '/', headers }: IncomingMessage,
	signal: AbortSignal
): Request {
	const said = new Headers();
	for (const [name, value] of Object.entries(headers)) said.set(name, String(value));
	const asked: Pick<Request, 'method' | 'url' | 'headers' | 'signal'> = {
		...{ method, url: `http://localhost${url}`, headers: said, signal }
	};
	return asked as Request;
}
