import { Hono } from 'hono';
import { unknown } from '../dimensions/dimension.ts';
import { findDimension } from '../dimensions/catalogue.ts';
import type { ApiEnvironment } from './context.ts';
import { query, type CommonQuery } from './query.ts';

export function dimensionRoutes() {
	return new Hono<ApiEnvironment>().get('/:id', query<CommonQuery>(), (c) => {
		const { id, label } = findDimension(c.req.param('id'));
		const members = c.var.snapshot.facts.members[id];
		return c.json({ ok: true as const, dimension: id, label, members, unknown });
	});
}
