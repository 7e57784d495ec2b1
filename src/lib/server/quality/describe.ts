import * as v from 'valibot';
import type { Dataset } from '$pipelines/contract/dataset.ts';
import { nameOfRule } from '$pipelines/contract/rules.ts';
import { answered, count, day, list, nullableNumber, shape, textSchema } from '$lib/schema.ts';
import { runSchema } from '../store/runs.ts';
import type { Audience } from '$pipelines/environment.ts';
import { publicQuality } from './for-public.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import {
	loadedFileSchema,
	qualityOf,
	type LoadedFile,
	type QualityLines,
	type RejectLine,
	type WarningLine
} from './read-quality.ts';

export const freshnessSchema = v.picklist(['up-to-date', 'late', 'never-received']);
export type Freshness = v.InferOutput<typeof freshnessSchema>;

export const accountingEntries = { read: count, loaded: count, rejected: count, ignored: count };

/** A place in a file, never what stands there. */
const rejectExampleSchema = shape({
	file: v.string(),
	record: count,
	/** Null when the fault is of the whole row. */
	column: v.nullable(v.string()),
	column_label: v.nullable(textSchema)
});

export const rejectsEntries = {
	rule: v.string(),
	label: textSchema,
	/** Faults: a rejected row may have several. */
	count
};
const rejectsSchema = shape({ ...rejectsEntries, examples: list(rejectExampleSchema) });
export type RejectsOfRule = v.InferOutput<typeof rejectsSchema>;

export const warningsEntries = {
	rule: v.string(),
	label: textSchema,
	files: count,
	/** Rows or columns that it is about, over all files. */
	count
};
const warningsSchema = shape({
	...warningsEntries,
	examples: list(shape({ file: v.string(), count, message: textSchema }))
});
export type WarningsOfRule = v.InferOutput<typeof warningsSchema>;

const dataTestSchema = shape({
	test: v.string(),
	label: textSchema,
	passed: v.boolean(),
	failures: count
});

export const datasetQualitySchema = shape(
	{
		id: v.string(),
		title: textSchema,
		about_persons: v.boolean(),
		status: freshnessSchema,
		late: v.boolean(),
		/** Days from the reference date of the last file to `as_of`; below 0 when it lies ahead. */
		age_days: nullableNumber,
		/** Days after which the next file is late. */
		rhythm_days: count,
		last_file: v.nullable(loadedFileSchema),
		/** Rows in the snapshot. */
		rows: count,
		files: count,
		/** Over all files. */
		totals: shape(accountingEntries),
		rejects: list(rejectsSchema),
		warnings: list(warningsSchema),
		tests: list(dataTestSchema)
	},
	'DatasetQuality'
);
export type DatasetQuality = v.InferOutput<typeof datasetQualitySchema>;

export const qualityAnswer = shape({
	...answered,
	/** The day that ages are counted to. */
	as_of: day,
	datasets: list(datasetQualitySchema),
	/** The last runs of the ingest, published or refused, newest first. */
	runs: list(runSchema)
});
export type Quality = v.InferOutput<typeof qualityAnswer>;

const dayMs = 86_400_000;

/** @param today ISO date that ages are counted to. */
export async function describeQualities(
	{ snapshot, audience }: { readonly snapshot: Snapshot; readonly audience: Audience },
	datasets: readonly Dataset[],
	today: string
): Promise<DatasetQuality[]> {
	const lines = await qualityOf(snapshot);
	const rowsOf = ({ id }: Dataset) => snapshot.facts.sourceOf(id).rows;
	const all = datasets.map((dataset) => describeQuality(dataset, rowsOf(dataset), lines, today));
	return audience === 'public' ? all.map(publicQuality) : all;
}

/** @param today ISO date that ages are counted to. */
export function describeQuality(
	dataset: Dataset,
	rows: number,
	lines: QualityLines,
	today: string
): DatasetQuality {
	const ofDataset = (line: { readonly dataset: string }) => line.dataset === dataset.id;
	const files = lines.files.filter(ofDataset);
	const last = files.at(-1);
	const age = last ? (Date.parse(today) - Date.parse(last.reference_date)) / dayMs : null;
	const late = age !== null && age > dataset.rhythm;
	const sum = (name: keyof typeof accountingEntries) =>
		files.reduce((total, file) => total + file[name], 0);
	return {
		id: dataset.id,
		title: dataset.title,
		about_persons: dataset.aboutPersons,
		status: age === null ? 'never-received' : late ? 'late' : 'up-to-date',
		late,
		age_days: age,
		rhythm_days: dataset.rhythm,
		last_file: last ? withoutDataset(last) : null,
		rows,
		files: files.length,
		totals: {
			read: sum('read'),
			loaded: sum('loaded'),
			rejected: sum('rejected'),
			ignored: sum('ignored')
		},
		rejects: byRule(lines.rejects.filter(ofDataset)).map((own) => rejectsOf(dataset, own)),
		warnings: byRule(lines.warnings.filter(ofDataset)).map((own) => warningsOf(dataset, own)),
		tests: lines.tests.filter(ofDataset).map(({ test, failures }) => ({
			test,
			label: nameOfRule(test, dataset),
			passed: failures === 0,
			failures
		}))
	};
}

export function withoutDataset({ dataset: _, ...file }: LoadedFile) {
	return file;
}

type OfRule<Line> = readonly [Line, ...Line[]];

/** Lines of one rule follow each other. */
function byRule<Line extends { readonly rule: string }>(lines: readonly Line[]): OfRule<Line>[] {
	const groups = new Map<string, [Line, ...Line[]]>();
	for (const line of lines) {
		const group = groups.get(line.rule);
		if (group) group.push(line);
		else groups.set(line.rule, [line]);
	}
	return [...groups.values()];
}

function rejectsOf(dataset: Dataset, lines: OfRule<RejectLine>): RejectsOfRule {
	const [{ rule, faults }] = lines;
	return {
		rule,
		label: nameOfRule(rule, dataset),
		count: faults,
		examples: lines.map(({ file, record, column }) => ({
			file,
			record,
			column,
			column_label: (column !== null && dataset.columns[column]?.header) || null
		}))
	};
}

function warningsOf(dataset: Dataset, lines: OfRule<WarningLine>): WarningsOfRule {
	const [{ rule, files, total }] = lines;
	return {
		rule,
		label: nameOfRule(rule, dataset),
		files,
		count: total,
		examples: lines.map(({ file, count, ar, fr, en }) => ({
			file,
			count,
			message: { ar, fr, en }
		}))
	};
}
