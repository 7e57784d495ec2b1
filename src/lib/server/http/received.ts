import type { Audience, Environment } from '$pipelines/environment.ts';
import { foreignHost } from '../refusals/refusals.ts';
import { isOwnHost } from './hosts.ts';

/** What Node knows of a connection. */
export interface Connection {
	readonly httpVersion?: string;
	readonly socket: { readonly localPort?: number | undefined };
}

/** Headers that programs between a visitor and this server add. */
const passedOn =
	/^(forwarded|via|x-(forwarded|real|original|client|cluster|envoy|proxy)\b.*|cf-.+|.*client-ip)$/;

/**
 * For whom a request is answered. Unless that is set, one that was passed on is of the public: only
 * the proxy is on this machine.
 */
export function audienceOf(
	headers: Headers,
	{ audience, audienceIsSet }: Pick<Environment, 'audience' | 'audienceIsSet'>,
	connection: Pick<Connection, 'httpVersion'> | null = null
): Audience {
	if (audienceIsSet || audience === 'public') return audience;
	// Nginx passes on in HTTP/1.0, and without any header of its own, unless it is told otherwise.
	const isPassedOn =
		connection?.httpVersion === '1.0' || [...headers.keys()].some((name) => passedOn.test(name));
	return isPassedOn ? 'public' : audience;
}

/** @throws Refusal of a request that is meant for another host. */
export function checkHost(
	headers: Headers,
	settings: Pick<Environment, 'host' | 'origin' | 'socket' | 'port' | 'hostHeader'>,
	connection: Connection | null
): void {
	const { hostHeader } = settings;
	const said = (hostHeader && headers.get(hostHeader)) || headers.get('host');
	const port = settings.socket ? null : (connection?.socket.localPort ?? settings.port);
	if (!isOwnHost(said, settings, port)) throw foreignHost(said ?? '');
}
