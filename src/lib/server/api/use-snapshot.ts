import type { MiddlewareHandler } from 'hono';
import type { Audience } from '$pipelines/environment.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { bindingsOf, type ApiEnvironment } from './context.ts';

/** Holds the snapshot that a request asks for, until it is answered; streams hold it on. */
export function useSnapshot(
	warehouse: Warehouse,
	audience: Audience
): MiddlewareHandler<ApiEnvironment> {
	return async (c, next) => {
		const snapshot = await warehouse.hold(c.req.query('snapshot'));
		c.set('snapshot', snapshot);
		c.set('asker', { snapshot, audience: bindingsOf(c).audience ?? audience });
		c.header('x-mirsad-snapshot', snapshot.id);
		try {
			await next();
		} finally {
			snapshot.release();
		}
	};
}
