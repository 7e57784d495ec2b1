import * as v from 'valibot';
import type { Audience } from '$pipelines/environment.ts';
import { list, moment, shape } from '$lib/schema.ts';
import { momentOf } from '$lib/figures/moment.ts';
import { noSuchSnapshot } from '../refusals/refusals.ts';
import { once } from '../warehouse/once.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { fileBetweenSchema, filesBetween, readFilesBetween } from './files-between.ts';
import { movedFigureSchema, readMovedFigures } from './moved-figures.ts';
import { readRowsBetween, rowsBetweenSchema } from './rows-between.ts';

const sideSchema = shape({ id: v.string(), created_at: moment });

/** What lies between two snapshots. */
export const changesSchema = shape({
	older: sideSchema,
	newer: sideSchema,
	files: list(fileBetweenSchema),
	/** Null for the public, as rows about persons are. */
	rows: v.nullable(list(rowsBetweenSchema)),
	figures: list(movedFigureSchema)
});
export type Changes = v.InferOutput<typeof changesSchema>;

/**
 * Compares two kept snapshots, the first as the older whatever their dates.
 * @throws Refusal for one that is not kept
 */
export async function readChanges(
	warehouse: Warehouse,
	{ older, newer }: { readonly older: string; readonly newer: string },
	audience: Audience
): Promise<Changes> {
	const kept = await warehouse.kept();
	for (const id of [older, newer]) if (!kept.includes(id)) throw noSuchSnapshot(id);
	return warehouse.using(older, (before) =>
		warehouse.using(newer, (after) =>
			once(after, `since ${older} ${audience}`, () => compare(warehouse, before, after, audience))
		)
	);
}

async function compare(
	warehouse: Warehouse,
	before: Snapshot,
	after: Snapshot,
	audience: Audience
): Promise<Changes> {
	const beside = warehouse.beside.bind(warehouse, before.id, after.id);
	const [files = []] = await beside([filesBetween]);
	const facts = { older: before.facts, newer: after.facts };
	return {
		older: sideOf(before),
		newer: sideOf(after),
		files: readFilesBetween(files, audience),
		rows: audience === 'public' ? null : await readRowsBetween(facts, beside),
		figures: await readMovedFigures({ snapshot: before, audience }, { snapshot: after, audience })
	};
}

function sideOf({ id }: Snapshot): Changes['older'] {
	return { id, created_at: momentOf(id) };
}
