import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';

/** What a file was read with beside its bytes, and is read with again. */
export interface ReadOptions {
	readonly dataset: string | null;
	readonly encoding: string | null;
	readonly asOf: string | null;
	/** The date that its name gave. */
	readonly named?: string | null;
}

/** A file of a delivery: a part of it, or a correction of its rejects. */
export interface LedgerFile {
	readonly file: number;
	/** What people may be shown of its name. */
	readonly name: string;
	/** Tells whether another file has the same name, and nothing else. */
	readonly nameKey: string;
	readonly sha256: string;
	readonly correction: boolean;
	/** Changes with the contract and the spellings that it was read with. */
	readonly readUnder: string;
	readonly options: ReadOptions;
	/** The contract's columns that it had any value in. */
	readonly columns: readonly string[];
	readonly referenceDate: string;
	readonly sample: boolean;
	/** The run that took it, and when. */
	readonly run: string;
	readonly at: string;
}

/** A file, or the parts of one extract, accepted for a scope, with its corrections. */
export interface Delivery {
	readonly id: number;
	readonly dataset: string;
	/** ISO date by which it takes its place among others; null for one that comes after what was there. */
	readonly declared: string | null;
	/** The periods it was accepted for; null where these are not what a delivery replaces. */
	readonly periods: readonly string[] | null;
	readonly run: string;
	readonly who: string;
	readonly at: string;
	/** Parts first, then corrections in their order. */
	readonly files: readonly LedgerFile[];
	/** Rows of it that are published: it is in force while there are any. */
	readonly rows: number;
}

/** The deliveries of a store, in the order in which they count: each over those before it. */
export type Ledger = readonly Delivery[];

/**
 * Puts a delivery into its place: after all that are not of a later date.
 * @param onTop whatever the dates say.
 */
export function enter(ledger: Ledger, delivery: Delivery, onTop = false): Ledger {
	const { id, dataset, declared } = delivery;
	const others = ledger.filter((one) => one.id !== id);
	let at = others.length;
	for (let index = others.length; !onTop && index-- > 0;) {
		const other = others[index];
		if (other?.dataset !== dataset) continue;
		if (declared === null || other.declared === null || other.declared <= declared) break;
		at = index;
	}
	return [...others.slice(0, at), delivery, ...others.slice(at)];
}

/** A part of a dataset that one delivery fills at a time: a period, or all of it. */
export const whole = 'all';

/** Which parts deliveries have rows for: part → deliveries. */
export type Holders = ReadonlyMap<string, ReadonlySet<number>>;

/** For each part, the delivery of which the rows count: the last in the ledger that has any. */
export function topsOf(ledger: Ledger, holders: Holders): Map<string, number> {
	const places = new Map(ledger.map(({ id }, index) => [id, index]));
	const tops = new Map<string, number>();
	for (const [part, ids] of holders) {
		const [top] = [...ids]
			.filter((id) => places.has(id))
			.sort((a, b) => (places.get(b) ?? 0) - (places.get(a) ?? 0));
		if (top !== undefined) tops.set(part, top);
	}
	return tops;
}

/** The column whose values are the parts of a dataset that are replaced one by one; null when it is replaced whole, or by key. */
export function periodColumn({ load }: Dataset): string | null {
	return load.mode === 'replace-period' ? load.column : null;
}

/** The ledger of the snapshot that is attached as `previous`. */
export async function readLedger(connection: DuckDBConnection): Promise<Ledger> {
	const files = await connection.runAndReadAll(
		`select delivery, file, name, name_key, sha256, correction, read_under, options, shape, reference_date::varchar, sample,
			run, loaded_at::varchar from previous.meta.files order by correction, file`
	);
	const ofDelivery = new Map<number, LedgerFile[]>();
	for (const row of files.getRows() as LedgerRow[]) {
		ofDelivery.set(row[0], [...(ofDelivery.get(row[0]) ?? []), ledgerFileOf(row)]);
	}
	const reader = await connection.runAndReadAll(
		`select delivery, dataset, declared::varchar, periods, run, who, loaded_at::varchar, rows::double
			from previous.meta.deliveries order by place`
	);
	return reader.getRows().map(([id, dataset, declared, periods, run, who, at, rows]) => ({
		id: id as number,
		dataset: dataset as string,
		declared: declared as string | null,
		periods: periods === null ? null : (JSON.parse(periods as string) as string[]),
		run: run as string,
		who: who as string,
		at: at as string,
		files: ofDelivery.get(id as number) ?? [],
		rows: rows as number
	}));
}

type LedgerRow = [
	delivery: number,
	file: number,
	name: string,
	nameKey: string,
	sha256: string,
	correction: boolean,
	readUnder: string,
	options: string,
	shape: string,
	referenceDate: string,
	sample: boolean,
	run: string,
	at: string
];

function ledgerFileOf(row: LedgerRow): LedgerFile {
	const [, file, name, nameKey, sha256, correction, readUnder, options, shape] = row;
	const [referenceDate, sample, run, at] = row.slice(9) as [string, boolean, string, string];
	return {
		file,
		name,
		nameKey,
		sha256,
		correction,
		readUnder,
		options: JSON.parse(options) as ReadOptions,
		columns: filledColumns(JSON.parse(shape) as Shape),
		referenceDate,
		sample,
		run,
		at
	};
}

/** What `meta.files` says of the columns of a file: those that it had, and the share of missing cells of each. */
export interface Shape {
	readonly columns: readonly string[];
	readonly missing: Readonly<Record<string, number>>;
}

/** The columns of a file in which something stands. */
export function filledColumns({ columns, missing }: Shape): string[] {
	return columns.filter((name) => (missing[name] ?? 1) < 1);
}
