import type { DuckDBConnection } from '@duckdb/node-api';
import { checkDataset, type Checked } from '../check/check.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier } from '../sql.ts';
import { lastDaySql } from '../store/extents.ts';
import type { LastFile } from '../store/previous.ts';
import { groupDeliveries, type Delivered } from './deliveries.ts';
import type { FileOutcome, ReadFile } from './read-file.ts';
import { sideBySide, type Connects } from '../side-by-side.ts';

export interface FileCounts {
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
}

/** The files of one dataset of a run, checked. */
export interface CheckedDataset {
	readonly dataset: Dataset;
	readonly checked: Checked;
	readonly delivered: readonly Delivered[];
	readonly corrections: readonly number[];
	readonly counts: ReadonlyMap<number, FileCounts>;
	readonly referenceDates: ReadonlyMap<number, string>;
	/** Columns and shares of missing cells of each file. */
	readonly shapes: ReadonlyMap<number, FileShape>;
}

export type FileShape = Pick<LastFile, 'columns' | 'missing'>;

/** What dates files beside their rows. */
export interface Dates {
	/** The date that the command line gives. */
	readonly asOf: string | null;
	readonly today: string;
}

/** Checks the files that were read, dataset by dataset, two of them at a time. */
export async function checkAll(
	instance: Connects,
	connection: DuckDBConnection,
	outcomes: readonly FileOutcome[],
	reference: Reference,
	dates: Dates
): Promise<CheckedDataset[]> {
	const files = outcomes.filter((outcome) => outcome.status === 'read');
	const datasets = [...new Set(files.map(({ layout }) => layout.match.dataset))];
	const groups = datasets.map((dataset) => {
		const own = files.filter(({ layout }) => layout.match.dataset === dataset);
		return { dataset, own, rows: own.reduce((sum, { raw }) => sum + raw.rows, 0) };
	});
	return await sideBySide(
		instance,
		connection,
		groups,
		({ rows }) => rows,
		(own, group) => checkFiles(own, group.dataset, group.own, reference, dates)
	);
}

export function totalsOf({ counts }: CheckedDataset): FileCounts {
	const sum = (name: keyof FileCounts) =>
		[...counts.values()].reduce((total, one) => total + one[name], 0);
	return {
		read: sum('read'),
		loaded: sum('loaded'),
		rejected: sum('rejected'),
		ignored: sum('ignored')
	};
}

export function isOverThreshold(checked: CheckedDataset): boolean {
	const { read, rejected, ignored } = totalsOf(checked);
	return rejected > (read - ignored) * checked.dataset.rejectsThreshold;
}

/**
 * Checks all files of a dataset together and counts what became of every record.
 * @throws when a record is neither loaded, rejected nor ignored: a fault in the program.
 */
export async function checkFiles(
	connection: DuckDBConnection,
	dataset: Dataset,
	files: readonly ReadFile[],
	reference: Reference,
	{ asOf, today }: Dates
): Promise<CheckedDataset> {
	const delivered = groupDeliveries(files, asOf);
	const sources = delivered.map(({ source, delivery }) => ({
		file: source.file,
		delivery,
		raw: source.raw,
		columns: source.layout.match.columns,
		dates: source.dates
	}));
	const checked = await checkDataset(connection, dataset, sources, reference);
	const loaded = await loadedRows(connection, dataset, checked);
	const corrections = delivered
		.filter(({ source }) => source.layout.match.correction)
		.map(({ delivery }) => delivery);
	return {
		dataset,
		checked,
		delivered,
		corrections: [...new Set(corrections)],
		counts: await countRecords(connection, checked, loaded, delivered),
		referenceDates: referenceDates(loaded, delivered, today),
		shapes: shapesOf(loaded, delivered)
	};
}

/** What became of the records of each file. */
async function countRecords(
	connection: DuckDBConnection,
	{ faults }: Checked,
	loaded: ReadonlyMap<number, LoadedRows>,
	delivered: readonly Delivered[]
): Promise<Map<number, FileCounts>> {
	const reader = await connection.runAndReadAll(
		`select file, count(*) filter (outcome = 'rejected')::integer, count(*) filter (outcome = 'ignored')::integer
			from (select distinct file, record, outcome from ${faults}) group by file`
	);
	const others = new Map(
		(reader.getRows() as [number, number, number][]).map(([file, rejected, ignored]) => [
			file,
			{ rejected, ignored }
		])
	);
	return new Map(
		delivered.map(({ source: { file, name, raw } }) => {
			const counts = {
				read: raw.rows,
				loaded: loaded.get(file)?.rows ?? 0,
				...(others.get(file) ?? { rejected: 0, ignored: 0 })
			};
			if (counts.read !== counts.loaded + counts.rejected + counts.ignored) {
				throw new Error(`${name}: ${JSON.stringify(counts)} do not add up`);
			}
			return [file, counts];
		})
	);
}

/** The loaded rows of a file, looked at once. */
interface LoadedRows {
	readonly rows: number;
	/** Day of the last event, ISO. */
	readonly last: string | null;
	/** Share of missing cells of each column that is carried. */
	readonly missing: Readonly<Record<string, number>>;
}

async function loadedRows(
	connection: DuckDBConnection,
	dataset: Dataset,
	{ good }: Checked
): Promise<Map<number, LoadedRows>> {
	const last = dataset.time === null ? 'null::date' : lastDaySql(dataset, dataset.time);
	const carried = Object.entries(dataset.columns)
		.filter(([, { personal }]) => personal?.as !== 'dropped')
		.map(([name]) => name);
	const shares = carried.map((name) => `1 - count(${quoteIdentifier(name)}) / count(*)`);
	const reader = await connection.runAndReadAll(
		`select file, count(*)::integer, strftime(${last}, '%Y-%m-%d'), ${shares.join(', ')} from ${good} group by file`
	);
	return new Map(
		reader.getRows().map(([file, rows, day, ...own]) => [
			Number(file),
			{
				rows: Number(rows),
				last: day as string | null,
				missing: Object.fromEntries(carried.map((name, index) => [name, Number(own[index])]))
			}
		])
	);
}

/** The declared date of each file, else the last event of its delivery, else that of the ingest. */
function referenceDates(
	loaded: ReadonlyMap<number, LoadedRows>,
	delivered: readonly Delivered[],
	today: string
): Map<number, string> {
	const lastOf = (wanted: number) =>
		delivered
			.filter(({ delivery }) => delivery === wanted)
			.flatMap(({ source }) => loaded.get(source.file)?.last ?? [])
			.sort()
			.pop();
	return new Map(
		delivered.map(({ source, delivery, declared }) => [
			source.file,
			declared ?? lastOf(delivery) ?? today
		])
	);
}

function shapesOf(
	loaded: ReadonlyMap<number, LoadedRows>,
	delivered: readonly Delivered[]
): Map<number, FileShape> {
	return new Map(
		delivered.map(({ source: { file, layout } }) => {
			const columns = layout.match.columns.filter((name) => name !== null);
			const missing = Object.entries(loaded.get(file)?.missing ?? {});
			return [
				file,
				{ columns, missing: Object.fromEntries(missing.filter(([name]) => columns.includes(name))) }
			];
		})
	);
}
