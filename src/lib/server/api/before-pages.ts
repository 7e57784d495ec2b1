import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Waiting } from '../query/sharing.ts';
import type { ApiEnvironment, Parcel } from './context.ts';
import type { GiveFigures } from './plain-figures.ts';

type Answer = (
	request: Request,
	bindings: ApiEnvironment['Bindings']
) => Response | Promise<Response>;

interface Answering {
	/** Everything that the API has. */
	readonly answer: Answer;
	/** Figures that are asked for plainly. */
	readonly giveFigures: GiveFigures;
}

/** Where Node tells of each request, and of the server that it came to. */
const requests = 'http.server.request.start';

/**
 * Lets the API answer requests before the server that this process listens with takes them through
 * all that pages need, which lasts as long as most figures do. The server is known from its first
 * request; a server that Node tells nothing of passes them on later.
 */
export function answerBeforePages(api: Answering): void {
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
				void send(incoming, outgoing, api);
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
	{ answer, giveFigures }: Answering
): Promise<void> {
	const gone = new AbortController();
	outgoing.once('close', () => {
		if (!outgoing.writableFinished) gone.abort();
	});
	try {
		const given = await giveFigures(incoming, gone);
		if (given && 'status' in given) {
			outgoing.writeHead(given.status, given.headers);
			outgoing.end(given.body);
			return;
		}
		const parcel: Parcel = { whole: null };
		const bindings = { parcel, refusal: given?.refusal };
		const { status, headers, body } = await answer(requestOf(incoming, gone), bindings);
		outgoing.writeHead(status, Object.fromEntries(headers));
		if (body) await pipeline(body, outgoing);
		else outgoing.end(status === 200 ? parcel.whole : null);
	} catch (error) {
		if (!gone.signal.aborted) console.error(error);
		outgoing.destroy();
	}
}

/** What the API looks at in a request; it answers alike under every name of a host. */
function requestOf(
	{ method = 'GET', url = '/', headers }: IncomingMessage,
	waiting: Waiting
): Request {
	const said = new Headers();
	for (const [name, value] of Object.entries(headers)) said.set(name, String(value));
	const asked: Pick<Request, 'method' | 'url' | 'headers' | 'signal'> = {
		method,
		url: `http://localhost${url}`,
		headers: said,
		get signal() {
			return waiting.signal;
		}
	};
	return asked as Request;
}
