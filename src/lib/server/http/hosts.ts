import { hostname, networkInterfaces } from 'node:os';
import { isLoopback, type Environment } from '$pipelines/environment.ts';

type Settings = Pick<Environment, 'host' | 'origin' | 'socket'>;

/**
 * Whether a `Host` header names this server. A page of another site whose name was made to point here
 * would read what it answers; and addresses in pages are made of that name.
 * @param port at which the request came, where it came at one
 */
export function isOwnHost(said: string | null, settings: Settings, port: number | null): boolean {
	const host = said?.toLowerCase() ?? '';
	if (settings.origin !== null && host === new URL(settings.origin).host) return true;
	if (!URL.canParse(`http://${host}`)) return false;
	const url = new URL(`http://${host}`);
	// Nothing but a name and a port, as it was written.
	if (![url.host, `${url.hostname}:80`].includes(host)) return false;
	if (port !== null && Number(url.port || 80) !== port) return false;
	return isLoopback(url.hostname) || ownNames(settings).has(url.hostname);
}

function ownNames({ host, socket, origin }: Settings): ReadonlySet<string> {
	if (!isWildcard(host) && !socket) return new Set([inUrl(host)]);
	// Whoever says which address people open means that one.
	if (origin !== null) return new Set();
	const name = hostname().toLowerCase();
	const addresses = Object.values(networkInterfaces()).flatMap((those) =>
		(those ?? []).map(({ address }) => inUrl(address))
	);
	return new Set([name, `${name}.local`, ...addresses]);
}

export const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** IPv6 has brackets in an address, and no zone. */
function inUrl(host: string): string {
	const bare = host.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
	return bare.includes(':') ? new URL(`http://[${bare}]`).hostname : bare.toLowerCase();
}
