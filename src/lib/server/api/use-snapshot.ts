import type { MiddlewareHandler } from 'hono';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { ApiEnvironment } from './context.ts';

/** Holds the snapshot that a request asks for, until it is answered; streams hold it on. */
export function useSnapshot(warehouse: Warehouse): MiddlewareHandler<ApiEnvironment> {
	return async (c, next) => {
		const snapshot = await warehouse.hold(c.req.query('snapshot'));
		c.set('snapshot', snapshot);
		c.header('x-mirsad-snapshot', snapshot.id);
		try {
			await next();
		} finally {
			snapshot.release();
		}
	};
}
