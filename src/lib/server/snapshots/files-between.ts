import * as v from 'valibot';
import { count, moment, nullableDay, shape } from '$lib/schema.ts';
import type { Audience } from '$pipelines/environment.ts';
import { publicName } from '../quality/for-public.ts';
import type { Line } from '../warehouse/statement.ts';
import { statement } from '../warehouse/statement.ts';

/** A file that one of two snapshots has and the other has not. */
export const fileBetweenSchema = shape({
	dataset: v.string(),
	name: v.string(),
	reference_date: nullableDay,
	loaded_at: moment,
	/** Rows; null for the public. */
	loaded: v.nullable(count),
	rejected: v.nullable(count),
	/** Came with the newer snapshot, or was taken back since the older. */
	what: v.picklist(['came', 'taken-back'])
});
export type FileBetween = v.InferOutput<typeof fileBetweenSchema>;

/** A file is known by its bytes and by the run that took it. */
export const filesBetween = statement(`
	select coalesce(n.dataset, o.dataset) as dataset, coalesce(n.name, o.name) as name,
		cast(coalesce(n.reference_date, o.reference_date) as varchar) as reference_date,
		strftime(coalesce(n.loaded_at, o.loaded_at), '%Y-%m-%dT%H:%M:%SZ') as loaded_at,
		cast(coalesce(n.loaded, o.loaded) as double) as loaded,
		cast(coalesce(n.rejected, o.rejected) as double) as rejected,
		if(o.sha256 is null, 'came', 'taken-back') as what
	from older.meta.files o full join newer.meta.files n on n.sha256 = o.sha256 and n.run = o.run
	where o.sha256 is null or n.sha256 is null
	order by loaded_at, dataset, reference_date, name`);

export function readFilesBetween(
	lines: readonly Line[],
	audience: Audience
): readonly FileBetween[] {
	const files = lines as unknown as readonly FileBetween[];
	if (audience === 'internal') return files;
	return files.map((file) => {
		return { ...file, name: publicName(file, file.dataset), loaded: null, rejected: null };
	});
}
