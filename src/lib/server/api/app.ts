import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { analysisRoutes, statusRoutes } from './analysis.ts';
import { annotationRoutes } from './annotations.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { datasetRoutes } from './datasets.ts';
import { dimensionRoutes } from './dimensions.ts';
import { cacheHeaders, safetyHeaders } from './headers.ts';
import { healthRoutes } from './health.ts';
import { indicatorRoutes } from './indicators.ts';
import { checkLanguage, detectLanguage, languageOf } from './language.ts';
import { openApiRoutes } from './openapi.ts';
import { pageRoutes } from './pages.ts';
import { qualityRoutes } from './quality.ts';
import { Refusal, type RefusalBody } from '../refusals/refusal.ts';
import { fault, methodNotAllowed, unknownPath } from '../refusals/refusals.ts';
import { searchRoutes } from './search.ts';
import { snapshotRoutes } from './snapshots.ts';
import { takeTurns } from './take-turns.ts';
import { useSnapshot } from './use-snapshot.ts';

function createRoutes(context: ApiContext) {
	return new Hono<ApiEnvironment>()
		.route('/health', healthRoutes(context))
		.route('/snapshots', snapshotRoutes(context))
		.route('/indicators', indicatorRoutes())
		.route('/indicators', analysisRoutes())
		.route('/status', statusRoutes())
		.route('/annotations', annotationRoutes())
		.route('/dimensions', dimensionRoutes())
		.route('/datasets', datasetRoutes())
		.route('/quality', qualityRoutes(context))
		.route('/search', searchRoutes())
		.route('/pages', pageRoutes(context));
}

/** The resources under `/api/v1`, for the typed client. */
export type Api = ReturnType<typeof createRoutes>;

/** The whole API: `app.request('/api/v1/…')` in tests, mounted on SvelteKit otherwise. */
export function createApi(context: ApiContext): Hono<ApiEnvironment> {
	const routes = createRoutes(context);
	return new Hono<ApiEnvironment>({ getPath: pathWithoutJson })
		.use(
			safetyHeaders,
			compress({ encoding: 'gzip' }),
			detectLanguage,
			checkLanguage,
			async (c, next) => {
				if (!['GET', 'HEAD'].includes(c.req.method)) throw methodNotAllowed(c.req.method);
				await next();
			}
		)
		.use(
			'/api/v1/*',
			takeTurns,
			useSnapshot(context.warehouse, context.audience),
			cacheHeaders(context)
		)
		.route('/api/v1', routes.route('/openapi', openApiRoutes(routes)))
		.notFound((c) => {
			throw unknownPath(c.req.path);
		})
		.onError((error, c) => {
			const refusal = error instanceof Refusal ? error : fault();
			// Who has left is no fault, and reads no answer.
			if (refusal.status === 500 && !c.req.raw.signal.aborted) console.error(error);
			const { status, code, details, headers, text } = refusal;
			const message = text[languageOf(c)];
			for (const [name, value] of Object.entries(headers)) c.header(name, value);
			c.header('cache-control', 'no-store');
			return c.json({ ok: false, code, message, details } satisfies RefusalBody, status);
		});
}

/** JSON is what a path answers without an extension, so `.json` says nothing more. */
function pathWithoutJson(request: Request): string {
	const { pathname } = new URL(request.url);
	return pathname.endsWith('.json') ? pathname.slice(0, -'.json'.length) : pathname;
}
