import type { Hono } from 'hono';
import { uniqueSymbol, type ResolverReturnType } from 'hono-openapi';
import { findTargetHandler } from 'hono/utils/handler';
import type { ApiEnvironment } from '../../src/lib/server/api/context.ts';

interface Described {
	readonly spec?: {
		readonly responses?: {
			readonly 200?: {
				readonly content?: Readonly<Record<string, { readonly schema?: ResolverReturnType }>>;
			};
		};
	};
}

/** The schema that the description shows of the JSON of each route, by the path of the route. */
export function answerSchemas(api: Hono<ApiEnvironment>): Map<string, ResolverReturnType> {
	return new Map(
		api.routes.flatMap(({ path, handler }) => {
			const target = findTargetHandler(handler) as { readonly [uniqueSymbol]?: Described };
			const content = target[uniqueSymbol]?.spec?.responses?.[200]?.content;
			const schema = content?.['application/json']?.schema;
			return schema ? [[path.replace(/^\/api\/v1/, ''), schema] as const] : [];
		})
	);
}
