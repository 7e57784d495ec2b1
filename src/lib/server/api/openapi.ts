import { bands } from '../disclosure/publish.ts';
import { Hono } from 'hono';
import type { Language } from '$pipelines/contract/text.ts';
import type { ApiEnvironment } from './context.ts';
import { contentTypeOf, fileFormats } from './downloads.ts';
import { operationWords, parameterWords, type OperationWords } from './openapi-operations.ts';
import { query, type CommonQuery } from './query.ts';

type Json = Readonly<Record<string, unknown>>;

const base = '/api/v1';

/** The description of the routes that the application has, in the language asked. */
export function openApiRoutes(routes: readonly string[]) {
	return new Hono<ApiEnvironment>().get('/', query<CommonQuery>(), (c) =>
		c.json(describeApi([...routes, '/openapi'], c.var.language))
	);
}

/**
 * OpenAPI 3.1 of some paths as Hono writes them (`/indicators/:id/:file{values\.[^/]*}`).
 * @throws Error for a path that nothing describes
 */
export function describeApi(routes: readonly string[], language: Language): Json {
	const paths = [...new Set(routes.map(pathOf))].map((path) => {
		const words = operationWords[path];
		if (!words) throw new Error(`${path} has no description`);
		return [path, { get: operationOf(path, words, language) }] as const;
	});
	return {
		openapi: '3.1.0',
		info: { title: 'Mirsad', version: '1' },
		servers: [{ url: base }],
		paths: Object.fromEntries(paths),
		components: { schemas: { Refusal: refusal, Value: value } }
	};
}

/** JSON paths may end with `.json`, which says nothing more; this one is known by it. */
function pathOf(route: string): string {
	const path = route
		.replace(/\/:file\{(\w+)[^}]*\}$/, '/$1.{format}')
		.replace(/:(\w+)/g, '{$1}')
		.replace(/(.)\/$/, '$1');
	return path === '/openapi' ? '/openapi.json' : path;
}

function operationOf(path: string, words: OperationWords, language: Language): Json {
	const named = ['id', 'format'].filter((name) => path.includes(`{${name}}`));
	return {
		operationId: path.replace(/\W+/g, '_').replace(/^_|_$/g, ''),
		summary: words.summary[language],
		parameters: [
			...named.map((name) => ({
				...{ name, in: 'path', required: true },
				schema: {
					type: 'string',
					...(name === 'format' ? { enum: fileFormats } : words.ids ? { enum: words.ids } : {})
				}
			})),
			...[...new Set([...words.query, 'snapshot', 'lang'])].map((name) =>
				parameterOf(name, language)
			),
			...(words.columns ? [columnFilters] : [])
		],
		responses: {
			200: { description: words.summary[language], content: contentOf(path, words) },
			default: {
				description: refusal.description,
				content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } }
			}
		}
	};
}

function parameterOf(name: string, language: Language): Json {
	const words = parameterWords[name];
	if (!words) throw new Error(`the name ${name} has no description`);
	const item = { type: 'string', ...(words.values ? { enum: words.values } : {}) };
	return {
		...{ name, in: 'query', description: words.text[language] },
		required: words.required ?? false,
		...(words.list ? { style: 'form', explode: false } : {}),
		schema: words.list ? { type: 'array', items: item } : item
	};
}

/** Columns are those of the dataset: `/datasets/{id}` lists them. */
const columnFilters: Json = {
	...{ name: 'filters', in: 'query', required: false, style: 'form', explode: true },
	schema: { type: 'object', additionalProperties: { type: 'string' } }
};

function contentOf(path: string, { answers }: OperationWords): Json {
	const binary = { schema: { type: 'string', format: 'binary' } };
	if (answers === 'template') return { [contentTypeOf('csv')]: binary };
	if (answers === 'files') {
		return Object.fromEntries(fileFormats.map((format) => [contentTypeOf(format), binary]));
	}
	const rows = path.endsWith('/values')
		? { protection, rows: { type: 'array', items: { $ref: '#/components/schemas/Value' } } }
		: {};
	const properties = path === '/openapi.json' ? {} : { ok: { const: true }, ...rows };
	return { 'application/json': { schema: { type: 'object', properties } } };
}

/** Of figures of persons, for the public. */
const protection = {
	type: 'object',
	properties: {
		method: { const: 'cell-key' },
		largest: { type: 'integer' },
		sums: { type: 'integer' }
	}
};

const nullable = (type: string) => ({ type: [type, 'null'] });

const value = {
	type: 'object',
	required: ['value', 'numerator', 'denominator', 'flag', 'compare'],
	properties: {
		period: { type: 'string' },
		value: nullable('number'),
		numerator: nullable('number'),
		denominator: nullable('number'),
		flag: { enum: ['missing', 'withheld', 'provisional', 'not-applicable', null] },
		compare: nullable('number'),
		band: { enum: bands }
	},
	additionalProperties: { type: 'string' }
};

const refusal = {
	description: 'ok: false',
	type: 'object',
	required: ['ok', 'code', 'message', 'details'],
	properties: {
		ok: { const: false },
		code: { type: 'string' },
		message: { type: 'string' },
		details: nullable('object')
	}
};
