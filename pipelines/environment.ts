import { join, resolve } from 'node:path';

/** Who an answer is made for: `internal` gets exact figures, `public` only what disclosure control lets through. */
export type Audience = 'internal' | 'public';

export interface Environment {
	/** Folder that holds `incoming`, `store` and, if the chamber keeps its own, `reference`. */
	readonly data: string;
	readonly incoming: string;
	readonly store: string;
	/** Folders of reference files: for each file, the first folder that has it. */
	readonly reference: readonly string[];
	readonly host: string;
	readonly port: number;
	/** The address that people open, when it is told; `http://127.0.0.1:3000`. */
	readonly origin: string | null;
	/** Whether what connects comes through a socket that another program listens at. */
	readonly socket: boolean;
	/** Headers in which a proxy gives what it was asked by, in small letters; empty where it is not told. */
	readonly hostHeader: string;
	readonly protocolHeader: string;
	/** DuckDB's memory limit, as DuckDB writes it. */
	readonly memory: string;
	readonly threads: number;
	readonly audience: Audience;
	/** Whether MIRSAD_AUDIENCE says it; else a request that was passed on is of the public. */
	readonly audienceIsSet: boolean;
	/** Whether the gallery of charts and components is served. */
	readonly gallery: boolean;
	/** Code of the territory the chamber answers for. */
	readonly territory: string;
}

/** A wrong setting: the message is the sentence to print. */
export class EnvironmentError extends Error {
	override readonly name = 'EnvironmentError';
}

/**
 * The one reader of the process's environment.
 * @param project folder of the repository: where `data` is when MIRSAD_DATA is not set.
 * @throws EnvironmentError naming the variable and what it takes.
 */
export function readEnvironment(
	variables: Readonly<Record<string, string | undefined>>,
	project: string = process.cwd()
): Environment {
	const data = resolve(project, variables.MIRSAD_DATA || 'data');
	const host = variables.HOST || '127.0.0.1';
	const origin = originOf(variables.ORIGIN);
	const socket = Boolean(variables.SOCKET_PATH || variables.LISTEN_FDS);
	const hosts = [host, ...(origin === null ? [] : [new URL(origin).hostname])];
	const isLocal = !socket && hosts.every(isLoopback);
	return {
		data,
		incoming: join(data, 'incoming'),
		store: join(data, 'store'),
		reference: [join(data, 'reference'), join(project, 'data', 'reference')],
		host,
		port: wholeNumber('PORT', variables.PORT, 3000, 0, 65535),
		memory: memoryOf(variables.MIRSAD_MEMORY),
		threads: wholeNumber('MIRSAD_THREADS', variables.MIRSAD_THREADS, 2, 1, 256),
		...{ origin, socket },
		hostHeader: variables.HOST_HEADER?.toLowerCase() ?? '',
		protocolHeader: variables.PROTOCOL_HEADER?.toLowerCase() ?? '',
		audience: audienceOf(variables.MIRSAD_AUDIENCE) ?? (isLocal ? 'internal' : 'public'),
		audienceIsSet: Boolean(variables.MIRSAD_AUDIENCE),
		gallery: yesOrNo('MIRSAD_GALLERY', variables.MIRSAD_GALLERY),
		territory: variables.MIRSAD_TERRITORY || '03'
	};
}

function wholeNumber(
	name: string,
	value: string | undefined,
	fallback: number,
	least: number,
	most: number
): number {
	if (!value) return fallback;
	const number = Number(value);
	if (/^\d+$/.test(value) && number >= least && number <= most) return number;
	throw new EnvironmentError(
		`${name} is "${value}": it takes a whole number from ${least} to ${most}.`
	);
}

/** Below, DuckDB does not even open; above is no machine. */
const leastMemory = 64e6;
const mostMemory = 16e12;

const bytesOf = { mb: 1e6, mib: 2 ** 20, gb: 1e9, gib: 2 ** 30 } as const;

function memoryOf(value: string | undefined): string {
	if (!value) return '1GB';
	const [, size = '', unit = ''] = /^(\d+(?:\.\d+)?)\s?(MB|MiB|GB|GiB)$/i.exec(value) ?? [];
	const bytes = Number(size) * bytesOf[unit.toLowerCase() as keyof typeof bytesOf];
	if (bytes >= leastMemory && bytes <= mostMemory) return value;
	throw new EnvironmentError(
		`MIRSAD_MEMORY is "${value}": it takes a size from 64MB to 16000GB, such as 800MB or 2GB.`
	);
}

function audienceOf(value: string | undefined): Audience | null {
	if (!value) return null;
	if (value === 'internal' || value === 'public') return value;
	throw new EnvironmentError(`MIRSAD_AUDIENCE is "${value}": it takes internal or public.`);
}

function originOf(value: string | undefined): string | null {
	if (!value) return null;
	const url = URL.canParse(value) ? new URL(value) : null;
	if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
	throw new EnvironmentError(
		`ORIGIN is "${value}": it takes the address people open, such as https://mirsad.example.ma.`
	);
}

function yesOrNo(name: string, value: string | undefined): boolean {
	if (!value || value === '0') return false;
	if (value === '1') return true;
	throw new EnvironmentError(`${name} is "${value}": it takes 1 or 0.`);
}

/** Names of this machine that no other one can reach. */
export function isLoopback(host: string): boolean {
	return (
		host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
	);
}
