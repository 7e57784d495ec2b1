import { Hono } from 'hono';
import { memberSchema, membersSchema, unknown } from '../dimensions/dimension.ts';
import { dimensionIdSchema, dimensions, findDimension } from '../dimensions/catalogue.ts';
import { answered, shape, textSchema } from '$lib/schema.ts';
import type { ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { query } from './query.ts';

const dimensionAnswer = shape({
	ok: answered.ok,
	dimension: dimensionIdSchema,
	label: textSchema,
	members: membersSchema,
	/** The member of rows that do not say. */
	unknown: memberSchema
});

export function dimensionRoutes() {
	return new Hono<ApiEnvironment>().get(
		'/:id',
		answers(
			{ ar: 'عناصر بعد', fr: "Membres d'une dimension", en: 'Members of a dimension' },
			dimensionAnswer,
			{ ids: dimensions.map(({ id }) => id) }
		),
		query({}),
		(c) => {
			const { id, label } = findDimension(c.req.param('id'));
			const members = c.var.snapshot.facts.members[id];
			return c.json({ ok: true as const, dimension: id, label, members, unknown });
		}
	);
}
