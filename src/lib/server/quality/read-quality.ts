import * as v from 'valibot';
import { count, day, moment, shape } from '$lib/schema.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { once } from '../warehouse/once.ts';
import { statement } from '../warehouse/statement.ts';

/** A file of a snapshot, every row of it accounted for. */
export const loadedFileSchema = shape(
	{
		name: v.string(),
		/** Null for the public: of a small file it gives back what stands in it. */
		sha256: v.nullable(v.string()),
		encoding: v.string(),
		delimiter: v.string(),
		header_row: count,
		reference_date: day,
		loaded_at: moment,
		read: count,
		loaded: count,
		rejected: count,
		ignored: count,
		sample: v.boolean(),
		/** The run whose rejects file holds what was rejected. */
		run: v.string()
	},
	'LoadedFile'
);

export type LoadedFile = v.InferOutput<typeof loadedFileSchema> & { readonly dataset: string };

/** A fault of the newest ones under a rule, beside how many there are. */
export interface RejectLine {
	readonly dataset: string;
	readonly rule: string;
	readonly faults: number;
	readonly file: string;
	readonly record: number;
	readonly column: string | null;
}

export interface WarningLine {
	readonly dataset: string;
	readonly rule: string;
	readonly files: number;
	readonly total: number;
	readonly file: string;
	readonly count: number;
	readonly ar: string;
	readonly fr: string;
	readonly en: string;
}

export interface TestLine {
	readonly dataset: string;
	readonly test: string;
	readonly failures: number;
}

/** What a snapshot knows of its own quality, as the ingest left it. */
export interface QualityLines {
	/** Oldest reference date first. */
	readonly files: readonly LoadedFile[];
	readonly rejects: readonly RejectLine[];
	readonly warnings: readonly WarningLine[];
	readonly tests: readonly TestLine[];
}

const examples = 3;

/** What a snapshot knows of its own quality, read once. */
export function qualityOf(snapshot: Snapshot): Promise<QualityLines> {
	return once(snapshot, 'quality', readQuality);
}

async function readQuality(snapshot: Snapshot): Promise<QualityLines> {
	const read = async <Line>(sql: string) =>
		(await snapshot.read(statement(sql))) as unknown as Line[];
	const [files, rejects, warnings, tests] = await Promise.all([
		read<LoadedFile>(`
			select dataset, name, sha256, encoding, delimiter, header_row,
				cast(reference_date as varchar) as reference_date,
				strftime(loaded_at, '%Y-%m-%dT%H:%M:%SZ') as loaded_at,
				cast(read as double) as read, cast(loaded as double) as loaded,
				cast(rejected as double) as rejected, cast(ignored as double) as ignored, sample, run
			from meta.files
			order by files.reference_date, file`),
		read<RejectLine>(`
			select dataset, rule, cast(count(*) over found as double) as faults, name as file,
				cast(record as double) as record, column_name as column
			from meta.rejects
			join meta.files using (file)
			window found as (partition by dataset, rule)
			qualify row_number() over (partition by dataset, rule order by files.file desc, record) <= ${examples}
			order by dataset, faults desc, rule, files.file desc, record`),
		read<WarningLine>(`
			select dataset, rule, cast(count(distinct file) over found as double) as files,
				cast(sum(count) over found as double) as total, name as file,
				cast(count as double) as count, text_ar as ar, text_fr as fr, text_en as en
			from meta.warnings
			join meta.files using (file)
			window found as (partition by dataset, rule)
			qualify row_number() over (partition by dataset, rule order by files.file desc, text_en) <= ${examples}
			order by dataset, total desc, rule, files.file desc, text_en`),
		read<TestLine>(`
			select dataset, test, cast(failures as double) as failures
			from meta.tests
			order by dataset, test`)
	]);
	return { files, rejects, warnings, tests };
}
