import { Hono } from 'hono';
import { datasets } from '../datasets/catalogue.ts';
import { publicName, roundAccount } from '../quality/for-public.ts';
import type { ApiContext, ApiEnvironment } from './context.ts';
import { query, type CommonQuery } from './query.ts';
import { noSuchSnapshot } from '../refusals/refusals.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { statement } from '../warehouse/statement.ts';

/** A file that a snapshot was built from, every row of it accounted for. */
export interface SnapshotFile {
	readonly name: string;
	/** Null for the public. */
	readonly sha256: string | null;
	readonly dataset: string;
	readonly encoding: string;
	readonly delimiter: string;
	readonly header_row: number;
	readonly reference_date: string | null;
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
	readonly status: string;
	readonly sample: boolean;
	readonly loaded_at: string;
}

export interface SnapshotDescription {
	readonly id: string;
	readonly created_at: string;
	/** Changes whenever a contract does; null in snapshots made before it was kept. */
	readonly contract_version: string | null;
	readonly sample: boolean;
	readonly files: readonly SnapshotFile[];
}

export interface KeptSnapshot {
	readonly id: string;
	readonly created_at: string;
	readonly current: boolean;
}

export function snapshotRoutes({ warehouse }: ApiContext) {
	return new Hono<ApiEnvironment>()
		.get('/', query<CommonQuery>(), async (c) => {
			const snapshots: KeptSnapshot[] = (await warehouse.kept()).map((id) => ({
				id,
				created_at: createdAt(id),
				current: id === c.var.snapshot.id
			}));
			return c.json({ ok: true as const, snapshots });
		})
		.get('/:id', query<CommonQuery>(), async (c) => {
			const id = c.req.param('id');
			if (!(await warehouse.kept()).includes(id)) throw noSuchSnapshot(id);
			const described = await warehouse.using(id, describeSnapshot);
			const snapshot = c.var.asker.audience === 'public' ? forPublic(described) : described;
			return c.json({ ok: true as const, snapshot });
		});
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
		files: description.files.map((file) => {
			const isPersonal = datasets.find(({ id }) => id === file.dataset)?.aboutPersons ?? true;
			return { ...file, ...roundAccount(file), name: publicName(file, isPersonal), sha256: null };
		})
	};
}

/** Ids begin with the moment of publication, in UTC. */
function createdAt(id: string): string {
	const [, year, month, day, hour, minute, second] =
		/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)/.exec(id) ?? [];
	return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
