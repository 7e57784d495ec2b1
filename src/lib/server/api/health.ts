import { Hono } from 'hono';
import * as v from 'valibot';
import { answered, moment, shape } from '$lib/schema.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { query } from './query.ts';

const healthSchema = shape({
	...answered,
	/** True when the figures are made up. */
	sample: v.boolean(),
	started_at: moment,
	/** A newer snapshot that cannot be read: the one before it is being served. */
	unreadable: v.nullable(v.string())
});
export type Health = v.InferOutput<typeof healthSchema>;

export function healthRoutes({ warehouse, startedAt }: ApiContext) {
	return new Hono<ApiEnvironment>().get(
		'/',
		answers({ ar: 'حالة الخادم', fr: 'État du serveur', en: 'State of the server' }, healthSchema),
		query({}),
		(c) => {
			const { id, facts } = c.var.snapshot;
			const health: Health = {
				ok: true,
				snapshot: id,
				sample: facts.sample,
				started_at: startedAt.toISOString(),
				unreadable: warehouse.unreadable
			};
			return c.json(health);
		}
	);
}
