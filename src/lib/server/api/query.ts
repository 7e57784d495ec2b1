import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from './context.ts';
import { repeatedName } from '../refusals/refusals.ts';
import { unknownName } from '../refusals/unknown-names.ts';

/**
 * Reads the query of a request, each name at most once. `Names` is what a client may send: it
 * types the client; what the names mean is for the resource to check.
 */
export function query<Names extends object>(): MiddlewareHandler<
	ApiEnvironment,
	string,
	{ in: { query: Names }; out: { query: Record<string, string> } }
> {
	return async (c, next) => {
		c.req.addValidatedData('query', eachOnce(c.req.queries()));
		await next();
	};
}

/** @throws Refusal for a name that is repeated. */
export function eachOnce(query: Readonly<Record<string, string[]>>): Record<string, string> {
	const single: [string, string][] = [];
	for (const [name, values] of Object.entries(query)) {
		if (values.length > 1) throw repeatedName(name);
		single.push([name, values[0] ?? '']);
	}
	return Object.fromEntries(single);
}

/** What every resource takes beside its own names. */
export interface CommonQuery {
	/** A kept older snapshot. */
	snapshot?: string;
	/** Language of messages: `ar`, `fr` or `en`. */
	lang?: string;
}

/** @throws Refusal for a name that a resource does not take, with the nearest that it takes. */
export function onlyNames(
	query: Readonly<Record<string, string | undefined>>,
	names: readonly string[]
): void {
	for (const name of Object.keys(query)) {
		if (names.includes(name)) continue;
		throw unknownName(
			'name',
			name,
			names.map((id) => ({ id }))
		);
	}
}
