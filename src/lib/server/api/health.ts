import { Hono } from 'hono';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { query } from './query.ts';

export interface Health {
	readonly ok: true;
	readonly snapshot: string;
	/** True when the figures are made up. */
	readonly sample: boolean;
	readonly started_at: string;
	/** A newer snapshot that cannot be read: the one before it is being served. */
	readonly unreadable: string | null;
}

export function healthRoutes({ warehouse, startedAt }: ApiContext) {
	return new Hono<ApiEnvironment>().get('/', query<{ lang?: string }>(), (c) => {
		const { id, facts } = c.var.snapshot;
		const health: Health = {
			ok: true,
			snapshot: id,
			sample: facts.sample,
			started_at: startedAt.toISOString(),
			unreadable: warehouse.unreadable
		};
		return c.json(health);
	});
}
