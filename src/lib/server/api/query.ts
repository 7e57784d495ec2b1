import type { MiddlewareHandler } from 'hono';
import type { ApiEnvironment } from './context.ts';
import { repeatedName, unknownName } from './refusals.ts';

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
		const single: [string, string][] = [];
		for (const [name, values] of Object.entries(c.req.queries())) {
			if (values.length > 1) throw repeatedName(name);
			single.push([name, values[0] ?? '']);
		}
		c.req.addValidatedData('query', Object.fromEntries(single));
		await next();
	};
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
