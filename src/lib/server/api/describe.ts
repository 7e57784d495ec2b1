import type { MiddlewareHandler } from 'hono';
import { describeRoute, resolver, type ContentWithResolver } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import type { Text } from '$pipelines/contract/text.ts';
import { refusalSchema } from '../refusals/refusal.ts';
import type { ApiEnvironment } from './context.ts';
import { contentTypeOf, fileFormatsOf } from './downloads.ts';

interface Particulars {
	/** What `{id}` is one of. */
	readonly ids?: readonly string[];
	/** Any column of the dataset is a filter. */
	readonly columns?: boolean;
}

/** What a route is for, and the JSON that it answers. */
export function answers(summary: Text, schema: GenericSchema, particulars: Particulars = {}) {
	return described(summary, jsonOf(schema), particulars);
}

/** What a route is for that answers files: `values.csv` and its like. */
export function answersFile(
	summary: Text,
	name: 'rows' | 'values' | 'counts' | 'template',
	{ only, ...particulars }: Particulars & { readonly only?: readonly string[] }
) {
	const formats = only ?? fileFormatsOf(name === 'values' ? 'values' : 'rows');
	const content = formats.map((format) => [contentTypeOf(format), { schema: binary }] as const);
	const files = formats.map((format) => `${name}.${format}`);
	return described(summary, Object.fromEntries(content), {
		...particulars,
		...(only ? {} : { files: { name: name === 'counts' ? name : 'file', values: files } })
	});
}

/** In the dialect of OpenAPI 3.1. */
function jsonOf(schema: GenericSchema): ContentWithResolver {
	const options = { target: 'draft-2020-12' };
	return { 'application/json': { schema: resolver(schema, { options }) } };
}

const binary = { type: 'string', format: 'binary' } as const;

/** The part of a path that is a file, and those that it may be. */
interface FilesInPath {
	readonly name: string;
	readonly values: readonly string[];
}

/** The words of a route are in three languages here: the description is told in the one asked. */
function described(
	summary: Text,
	content: ContentWithResolver,
	{ ids, files, columns = false }: Particulars & { readonly files?: FilesInPath }
): MiddlewareHandler<ApiEnvironment> {
	const spec = {
		'x-summary': summary,
		parameters: [
			...(ids ? [inPath('id', ids)] : []),
			...(files ? [inPath(files.name, files.values)] : []),
			...(columns ? [filters] : [])
		],
		responses: {
			200: { description: summary.en, 'x-description': summary, content },
			default: {
				description: 'ok: false',
				content: jsonOf(refusalSchema)
			}
		}
	};
	return describeRoute(spec);
}

function inPath(name: string, values: readonly string[]) {
	const schema = { type: 'string' as const, enum: [...values] };
	return { name, in: 'path', required: true, schema };
}

/** Columns are those of the dataset: `/datasets/{id}` lists them. */
const filters = {
	...{ name: 'filters', in: 'query', required: false, style: 'form', explode: true },
	schema: { type: 'object' as const, additionalProperties: { type: 'string' as const } }
};
