import type { DuckDBConnection } from '@duckdb/node-api';
import { checkDataset, type Checked } from '../check/check.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier } from '../sql.ts';
import { lastDaySql } from '../store/extents.ts';
import type { LastFile } from '../store/previous.ts';
import { groupDeliveries, type Delivered } from './deliveries.ts';
import type { FileOutcome, ReadFile } from './read-file.ts';

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

/** Checks the files that were read, dataset by dataset. */
export async function checkAll(
	connection: DuckDBConnection,
	outcomes: readonly FileOutcome[],
	reference: Reference,
	dates: Dates
): Promise<CheckedDataset[]> {
	const files = outcomes.filter((outcome) => outcome.status === 'read');
	const checked: CheckedDataset[] = [];
	for (const dataset of new Set(files.map(({ layout }) => layout.match.dataset))) {
		const own = files.filter(({ layout }) => layout.match.dataset === dataset);
		checked.push(await checkFiles(connection, dataset, own, reference, dates));
	}
	return checked;
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
	const { read, rejected } = totalsOf(checked);
	return rejected > read * checked.dataset.rejectsThreshold;
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
		headerRows: source.layout.headerRows
	}));
	const checked = await checkDataset(connection, dataset, sources, reference);
	for (const { source } of delivered) await addRagged(connection, checked.faults, source);
	const corrections = delivered
		.filter(({ source }) => source.layout.match.correction)
		.map(({ delivery }) => delivery);
	return {
		dataset,
		checked,
		delivered,
		corrections: [...new Set(corrections)],
		counts: await countRecords(connection, checked, delivered),
		referenceDates: await referenceDates(connection, dataset, checked, delivered, today),
		shapes: await shapesOf(connection, dataset, checked, delivered)
	};
}

async function addRagged(
	connection: DuckDBConnection,
	faults: string,
	{ file, raw }: ReadFile
): Promise<void> {
	if (!raw.ragged) return;
	await connection.run(
		`insert into ${faults} select ${file}, record, line, case when ignored then 'ignored' else 'rejected' end, null,
			case when ignored then 'footnote' else 'ragged-row' end, null, null, null from ${raw.ragged}`
	);
}

async function countRecords(
	connection: DuckDBConnection,
	{ good, faults }: Checked,
	delivered: readonly Delivered[]
): Promise<Map<number, FileCounts>> {
	const loaded = await countsOf(connection, `select file, count(*) from ${good} group by file`);
	const others = (outcome: string) =>
		countsOf(
			connection,
			`select file, count(distinct record) from ${faults} where outcome = '${outcome}' group by file`
		);
	const rejected = await others('rejected');
	const ignored = await others('ignored');
	return new Map(
		delivered.map(({ source: { file, name, raw } }) => {
			const counts = {
				read: raw.rows + raw.raggedRows + raw.raggedIgnored,
				loaded: loaded.get(file) ?? 0,
				rejected: rejected.get(file) ?? 0,
				ignored: ignored.get(file) ?? 0
			};
			if (counts.read !== counts.loaded + counts.rejected + counts.ignored) {
				throw new Error(`${name}: ${JSON.stringify(counts)} do not add up`);
			}
			return [file, counts];
		})
	);
}

async function countsOf(connection: DuckDBConnection, sql: string): Promise<Map<number, number>> {
	const reader = await connection.runAndReadAll(sql);
	return new Map(reader.getRows().map(([file, count]) => [Number(file), Number(count)]));
}

/** The declared date of each file, else the last event of its delivery, else that of the ingest. */
async function referenceDates(
	connection: DuckDBConnection,
	dataset: Dataset,
	{ good }: Checked,
	delivered: readonly Delivered[],
	today: string
): Promise<Map<number, string>> {
	const last = dataset.time === null ? 'null::date' : lastDaySql(dataset, dataset.time);
	const reader = await connection.runAndReadAll(
		`select delivery, strftime(${last}, '%Y-%m-%d') from ${good} group by delivery`
	);
	const lastEvent = new Map(
		reader.getRows().map(([delivery, date]) => [Number(delivery), date as string | null])
	);
	return new Map(
		delivered.map(({ source, delivery, declared }) => [
			source.file,
			declared ?? lastEvent.get(delivery) ?? today
		])
	);
}

async function shapesOf(
	connection: DuckDBConnection,
	dataset: Dataset,
	{ good }: Checked,
	delivered: readonly Delivered[]
): Promise<Map<number, FileShape>> {
	const carried = Object.entries(dataset.columns)
		.filter(([, { personal }]) => personal?.as !== 'dropped')
		.map(([name]) => name);
	const shares = carried.map((name) => `1 - count(${quoteIdentifier(name)}) / count(*)`);
	const reader = await connection.runAndReadAll(
		`select file, ${shares.join(', ')} from ${good} group by file`
	);
	const byFile = new Map(reader.getRows().map(([file, ...own]) => [Number(file), own.map(Number)]));
	return new Map(
		delivered.map(({ source: { file, layout } }) => {
			const columns = layout.match.columns.filter((name) => name !== null);
			const own = byFile.get(file);
			const missing = own ? carried.map((name, index) => [name, own[index] ?? 0] as const) : [];
			return [
				file,
				{ columns, missing: Object.fromEntries(missing.filter(([name]) => columns.includes(name))) }
			];
		})
	);
}
