import type { Dataset } from '$pipelines/contract/dataset.ts';
import { nameOfRule } from '$pipelines/contract/rules.ts';
import type { Text } from '$pipelines/contract/text.ts';
import type { Audience } from '$pipelines/environment.ts';
import { publicQuality } from './for-public.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import {
	qualityOf,
	type LoadedFile,
	type QualityLines,
	type RejectLine,
	type WarningLine
} from './read-quality.ts';

export type Freshness = 'up-to-date' | 'late' | 'never-received';

export interface Accounting {
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
}

/** A place in a file, never what stands there. */
export interface RejectExample {
	readonly file: string;
	readonly record: number;
	/** Null when the fault is of the whole row. */
	readonly column: string | null;
	readonly column_label: Text | null;
}

export interface RejectsOfRule {
	readonly rule: string;
	readonly label: Text;
	/** Faults: a rejected row may have several. */
	readonly count: number;
	readonly examples: readonly RejectExample[];
}

export interface WarningsOfRule {
	readonly rule: string;
	readonly label: Text;
	readonly files: number;
	/** Rows or columns that it is about, over all files. */
	readonly count: number;
	readonly examples: readonly {
		readonly file: string;
		readonly count: number;
		readonly message: Text;
	}[];
}

export interface DataTest {
	readonly test: string;
	readonly label: Text;
	readonly passed: boolean;
	readonly failures: number;
}

export interface DatasetQuality {
	readonly id: string;
	readonly title: Text;
	readonly about_persons: boolean;
	readonly status: Freshness;
	readonly late: boolean;
	/** Days from the reference date of the last file to `as_of`; below 0 when it lies ahead. */
	readonly age_days: number | null;
	/** Days after which the next file is late. */
	readonly rhythm_days: number;
	readonly last_file: Omit<LoadedFile, 'dataset'> | null;
	/** Rows in the snapshot. */
	readonly rows: number;
	readonly files: number;
	/** Over all files. */
	readonly totals: Accounting;
	readonly rejects: readonly RejectsOfRule[];
	readonly warnings: readonly WarningsOfRule[];
	readonly tests: readonly DataTest[];
}

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
	const sum = (name: keyof Accounting) => files.reduce((total, file) => total + file[name], 0);
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

function withoutDataset({ dataset: _, ...file }: LoadedFile): Omit<LoadedFile, 'dataset'> {
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
