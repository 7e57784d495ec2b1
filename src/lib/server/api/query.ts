import type { MiddlewareHandler } from 'hono';
import { resolver, uniqueSymbol } from 'hono-openapi';
import * as v from 'valibot';
import { commonNames } from '../query/names.ts';
import { repeatedName } from '../refusals/refusals.ts';
import { unknownName } from '../refusals/unknown-names.ts';
import type { ApiEnvironment } from './context.ts';

type Reading<Query> = MiddlewareHandler<
	ApiEnvironment,
	string,
	{ in: { query: Query }; out: { query: Record<string, string> } }
>;

/**
 * Reads the query of a request, each name at most once. The names type the client and describe the
 * route, beside those that every route takes; what they mean is for the resource to check.
 */
export function query<const Names extends v.ObjectEntries>(names: Names) {
	return reading(v.object({ ...names, ...commonNames }));
}

/** Of a resource that takes these names and no others. */
export function onlyQuery<const Names extends v.ObjectEntries>(names: Names) {
	const schema = v.object({ ...names, ...commonNames });
	return reading(schema, Object.keys(schema.entries));
}

/** Of a resource that takes any name, as the columns of its dataset or what pages are found by. */
export function openQuery<const Names extends v.ObjectEntries>(names: Names) {
	return reading(v.objectWithRest({ ...names, ...commonNames }, v.optional(v.string())));
}

function reading<Schema extends v.GenericSchema>(
	schema: Schema,
	names?: readonly string[]
): Reading<v.InferInput<Schema>> {
	const read: Reading<v.InferInput<Schema>> = async (c, next) => {
		const query = eachOnce(c.req.queries());
		if (names) onlyNames(query, names);
		c.req.addValidatedData('query', query);
		await next();
	};
	return Object.assign(read, { [uniqueSymbol]: { target: 'query', ...resolver(schema) } });
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

/** @throws Refusal for a name that a resource does not take, with the nearest that it takes. */
function onlyNames(query: Readonly<Record<string, string>>, names: readonly string[]): void {
	for (const name of Object.keys(query)) {
		if (names.includes(name)) continue;
		throw unknownName(
			'name',
			name,
			names.map((id) => ({ id }))
		);
	}
}
