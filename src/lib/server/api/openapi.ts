import { Hono, type Schema } from 'hono';
import { generateSpecs } from 'hono-openapi';
import * as v from 'valibot';
import { languages, type Language, type Text } from '$pipelines/contract/text.ts';
import type { ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { query } from './query.ts';

type Json = Readonly<Record<string, unknown>>;

/** The description of the routes that the application has, in the language asked. */
export function openApiRoutes<S extends Schema>(routes: Hono<ApiEnvironment, S>) {
	let made: Promise<Json> | undefined;
	return new Hono<ApiEnvironment>().get(
		'/',
		answers(
			{ ar: 'هذا الوصف', fr: 'Cette description', en: 'This description' },
			v.looseObject({ openapi: v.string() })
		),
		query({}),
		async (c) => {
			made ??= describeApi(routes);
			return c.json(inLanguage(await made, c.var.language));
		}
	);
}

/** OpenAPI 3.1 of what routes say of themselves, its words in every language. */
async function describeApi<S extends Schema>(routes: Hono<ApiEnvironment, S>): Promise<Json> {
	const { paths, components } = await generateSpecs(routes, {
		includeEmptyPaths: true,
		excludeStaticFile: false,
		defaultValidationErrorResponse: false
	});
	const described = Object.entries(paths).map(([path, item]) => {
		const operation = { ...item.get, parameters: item.get?.parameters?.map(describeParameter) };
		// JSON paths may end with `.json`, which says nothing more; this one is known by it.
		return [path === '/openapi' ? '/openapi.json' : path, { get: operation }];
	});
	return {
		openapi: '3.1.0',
		info: { title: 'Mirsad', version: '1' },
		servers: [{ url: '/api/v1' }],
		paths: Object.fromEntries(described),
		components
	};
}

/** What a schema says of a name of the query is said of the name; lists have commas. */
function describeParameter(parameter: object): Json {
	if (!('schema' in parameter)) return { ...parameter };
	const { 'x-description': text, ...schema } = parameter.schema as Json;
	return {
		...parameter,
		...(text ? { 'x-description': text } : {}),
		...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
		schema
	};
}

/** The words of a document (`x-description`, `x-summary`) in one language. */
function inLanguage(document: Json, language: Language): Json {
	const told = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(told);
		return typeof value === 'object' && value !== null ? inLanguage({ ...value }, language) : value;
	};
	return Object.fromEntries(
		Object.entries(document).map(([name, value]) =>
			name.startsWith('x-') && isText(value)
				? [name.slice('x-'.length), value[language]]
				: [name, told(value)]
		)
	);
}

function isText(value: unknown): value is Text {
	const text = value as Partial<Text> | null;
	return languages.every((language) => typeof text?.[language] === 'string');
}
