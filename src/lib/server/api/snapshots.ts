import { Hono } from 'hono';
import * as v from 'valibot';
import { momentOf } from '$lib/figures/moment.ts';
import { answered, count, list, moment, nullableDay, shape } from '$lib/schema.ts';
import { publicFile } from '../quality/for-public.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { answers } from './describe.ts';
import { onlyQuery, query } from './query.ts';
import { changesNames } from '../query/names.ts';
import { noSuchSnapshot } from '../refusals/refusals.ts';
import { changesSchema, readChanges } from '../snapshots/changes.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { statement } from '../warehouse/statement.ts';

/** A file that a snapshot was built from, every row of it accounted for. */
const fileSchema = shape({
	name: v.string(),
	/** Null for the public. */
	sha256: v.nullable(v.string()),
	dataset: v.string(),
	encoding: v.string(),
	delimiter: v.string(),
	header_row: count,
	reference_date: nullableDay,
	read: count,
	loaded: count,
	rejected: count,
	ignored: count,
	status: v.string(),
	sample: v.boolean(),
	loaded_at: moment
});
type SnapshotFile = v.InferOutput<typeof fileSchema>;

const snapshotSchema = shape({
	id: v.string(),
	created_at: moment,
	/** Changes whenever a contract does; null in snapshots made before it was kept. */
	contract_version: v.nullable(v.string()),
	sample: v.boolean(),
	files: list(fileSchema)
});
export type SnapshotDescription = v.InferOutput<typeof snapshotSchema>;

const keptSchema = shape({ id: v.string(), created_at: moment, current: v.boolean() });
type KeptSnapshot = v.InferOutput<typeof keptSchema>;

const snapshotsAnswer = shape({ ok: answered.ok, snapshots: list(keptSchema) });
const snapshotAnswer = shape({ ok: answered.ok, snapshot: snapshotSchema });
const changesAnswer = shape({ ok: answered.ok, changes: changesSchema });

export function snapshotRoutes({ warehouse }: ApiContext) {
	return new Hono<ApiEnvironment>()
		.get(
			'/',
			answers(
				{ ar: 'النسخ المحفوظة', fr: 'Instantanés conservés', en: 'Kept snapshots' },
				snapshotsAnswer
			),
			query({}),
			async (c) => {
				const snapshots: KeptSnapshot[] = (await warehouse.kept()).map((id) => ({
					id,
					created_at: momentOf(id),
					current: id === c.var.snapshot.id
				}));
				return c.json({ ok: true as const, snapshots });
			}
		)
		.get(
			'/:id/changes',
			answers(
				{
					ar: 'ما تغير بين نسختين',
					fr: 'Ce qui a changé entre deux instantanés',
					en: 'What changed between two snapshots'
				},
				changesAnswer
			),
			onlyQuery(changesNames),
			async (c) => {
				const { audience } = c.var.asker;
				const { to: newer = c.var.snapshot.id } = c.req.valid('query');
				const pair = { older: c.req.param('id'), newer };
				const changes = await readChanges(warehouse, pair, audience);
				return c.json({ ok: true as const, changes });
			}
		)
		.get(
			'/:id',
			answers(
				{
					ar: 'نسخة بملفاتها وأسطرها',
					fr: 'Un instantané, ses fichiers et le compte de leurs lignes',
					en: 'One snapshot, its files and the account of their rows'
				},
				snapshotAnswer
			),
			query({}),
			async (c) => {
				const id = c.req.param('id');
				if (!(await warehouse.kept()).includes(id)) throw noSuchSnapshot(id);
				const described = await warehouse.using(id, describeSnapshot);
				const snapshot = c.var.asker.audience === 'public' ? forPublic(described) : described;
				return c.json({ ok: true as const, snapshot });
			}
		);
}

async function describeSnapshot(snapshot: Snapshot): Promise<SnapshotDescription> {
	const [meta] = await snapshot.read(statement('from meta.snapshot'));
	const lines = await snapshot.read(
		statement(`
			select name, sha256, dataset, encoding, delimiter, cast(header_row as integer) as header_row,
				cast(reference_date as varchar) as reference_date, cast(read as double) as read,
				cast(loaded as double) as loaded, cast(rejected as double) as rejected,
				cast(ignored as double) as ignored, status, sample,
				strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ') as loaded_at
			from meta.files
			order by file`)
	);
	return {
		id: snapshot.id,
		created_at: snapshot.facts.createdAt,
		contract_version: (meta?.contract_version ?? null) as string | null,
		sample: snapshot.facts.sample,
		files: lines as unknown as SnapshotFile[]
	};
}

function forPublic(description: SnapshotDescription): SnapshotDescription {
	return {
		...description,
		files: description.files.map((file) => publicFile(file, file.dataset))
	};
}
