import type { DuckDBConnection } from '@duckdb/node-api';
import { checkDataset, type Checked } from '../check/check.ts';
import { isOneOf, rejectRows } from '../check/reject-rows.ts';
import type { Dataset } from '../contract/dataset.ts';
import { Refusal } from '../read/refusal.ts';
import type { Reference } from '../reference.ts';
import { quoteIdentifier } from '../sql.ts';
import { periodColumn, whole, type Ledger, type Shape } from '../store/ledger.ts';
import { readHeld } from '../store/staging.ts';
import { findBases, type Base } from './corrections.ts';
import { orderArrivals, type Arrival, type Origin } from './deliveries.ts';
import type { FileOutcome, ReadFile } from './read-file.ts';
import { loadedRows, referenceDates, shapesOf, type LoadedRows } from './loaded-rows.ts';
import { strayPeriods } from './scopes.ts';

export interface FileCounts {
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
}

/** Two files of one extract that say different things of the same keys. */
export interface Conflict {
	readonly file: number;
	readonly first: number;
	readonly rows: number;
}

/** The files of one dataset of a run, checked. */
export interface CheckedDataset {
	readonly dataset: Dataset;
	readonly checked: Checked;
	readonly arrivals: readonly Arrival[];
	readonly counts: ReadonlyMap<number, FileCounts>;
	readonly referenceDates: ReadonlyMap<number, string>;
	readonly shapes: ReadonlyMap<number, Shape>;
	/** The parts of the dataset that each file has good rows for. */
	readonly parts: ReadonlyMap<number, readonly string[]>;
	/** Whose rejects each correction has; null when nobody can tell. */
	readonly bases: ReadonlyMap<number, Base | null>;
	/** Files that contradict themselves. */
	readonly refusals: ReadonlyMap<number, Refusal>;
	readonly conflicts: readonly Conflict[];
	/** Rows in force of each part, by delivery. */
	readonly held: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

export interface CheckContext {
	readonly reference: Reference;
	readonly ledger: Ledger;
	/** False where no snapshot was published, or only one that does not tell deliveries. */
	readonly hasPrevious: boolean;
	readonly originOf: (file: number) => Origin | null;
	/** Of files that came in several runs, which came first. */
	readonly turnOf?: (file: number) => number;
	readonly nameKeyOf: (name: string) => string;
	/** The date that the command line gives. */
	readonly asOf: string | null;
	readonly today: string;
}

/** Checks the files that were read, dataset by dataset. */
export async function checkAll(
	connection: DuckDBConnection,
	outcomes: readonly FileOutcome[],
	context: CheckContext
): Promise<CheckedDataset[]> {
	const files = outcomes.filter((outcome) => outcome.status === 'read');
	const checked: CheckedDataset[] = [];
	for (const dataset of new Set(files.map(({ layout }) => layout.match.dataset))) {
		const own = files.filter(({ layout }) => layout.match.dataset === dataset);
		checked.push(await checkFiles(connection, dataset, own, context));
	}
	return checked;
}

/** The accounts of all files of a dataset together, or of some. */
export function totalsOf(
	{ counts }: Pick<CheckedDataset, 'counts'>,
	isWanted: (file: number) => boolean = () => true
): FileCounts {
	const sum = (name: keyof FileCounts) =>
		[...counts].reduce((total, [file, one]) => total + (isWanted(file) ? one[name] : 0), 0);
	return {
		read: sum('read'),
		loaded: sum('loaded'),
		rejected: sum('rejected'),
		ignored: sum('ignored')
	};
}

/**
 * Checks all files of a dataset together and counts what became of every record.
 * @throws when a record is neither loaded, rejected nor ignored: a fault in the program.
 */
async function checkFiles(
	connection: DuckDBConnection,
	dataset: Dataset,
	files: readonly ReadFile[],
	context: CheckContext
): Promise<CheckedDataset> {
	const { reference, ledger, hasPrevious, originOf, nameKeyOf, asOf, today } = context;
	const arrivals = orderArrivals(files, asOf, originOf, context.turnOf);
	const sources = arrivals.map(({ source, group }) => ({
		file: source.file,
		delivery: group,
		raw: source.raw,
		columns: source.layout.match.columns,
		dates: source.dates
	}));
	const checked = await checkDataset(connection, dataset, sources, reference);
	const bases = await findBases(connection, {
		dataset,
		faults: checked.faults,
		arrivals,
		ledger,
		reread: new Set(arrivals.flatMap(({ origin }) => (origin ? [origin.file.file] : []))),
		hasPrevious,
		nameKeyOf
	});
	// A dataset that is newer than the previous snapshot has no table there.
	const held =
		hasPrevious && ledger.some(({ dataset: of }) => of === dataset.id)
			? await readHeld(connection, dataset)
			: new Map<string, never>();
	const rowsByPart = await countParts(connection, dataset, checked.good);
	const refusals = new Map<number, Refusal>();
	const strays = new Map<number, readonly string[]>();
	const period = periodColumn(dataset);
	for (const { source, origin, months } of period === null ? [] : arrivals) {
		const isMonth = dataset.columns[period ?? '']?.type === 'month';
		try {
			const found = strayPeriods(rowsByPart.get(source.file) ?? new Map<string, number>(), {
				months: isMonth && !origin ? months : [],
				asOf: isMonth && !origin ? asOf : null,
				held: (part) => sumOf(held.get(part)?.values() ?? []),
				// What was decided when it was accepted stays decided.
				only: origin?.delivery.periods
					? new Set(origin.delivery.periods)
					: onlyPeriods(bases.get(source.file), ledger, rowsByPart)
			});
			if (found.length) strays.set(source.file, found);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refusals.set(source.file, error);
		}
	}
	if (period !== null && strays.size) {
		await rejectRows(connection, dataset.id, sources, checked.tables, {
			column: period,
			rule: 'other-period',
			where: [...strays].map(([file, parts]) => isOneOf(file, period, parts)).join(' or ')
		});
	}
	const loaded = await loadedRows(connection, dataset, checked);
	return {
		dataset,
		checked,
		arrivals,
		counts: await countRecords(connection, checked, loaded, arrivals),
		referenceDates: referenceDates(loaded, arrivals, today),
		shapes: shapesOf(loaded, arrivals),
		parts: new Map(
			[...rowsByPart].map(([file, parts]) => [
				file,
				[...parts.keys()].filter((part) => !strays.get(file)?.includes(part))
			])
		),
		bases,
		refusals,
		conflicts: await findConflicts(connection, dataset, checked),
		held
	};
}

function sumOf(numbers: Iterable<number>): number {
	return [...numbers].reduce((sum, one) => sum + one, 0);
}

/** The periods that a correction may speak of: those of the file whose rejects it has. */
function onlyPeriods(
	base: Base | null | undefined,
	ledger: Ledger,
	rowsByPart: ReadonlyMap<number, ReadonlyMap<string, number>>
): ReadonlySet<string> | null {
	if (!base) return null;
	const own = rowsByPart.get(base.file);
	const periods = own ? [...own.keys()] : ledger.find(({ id }) => id === base.delivery)?.periods;
	return periods?.length ? new Set(periods) : null;
}

/** Good rows of each file by the part of the dataset that they are of. */
async function countParts(
	connection: DuckDBConnection,
	dataset: Dataset,
	good: string
): Promise<Map<number, ReadonlyMap<string, number>>> {
	const period = periodColumn(dataset);
	const part = period === null ? `'${whole}'` : quoteIdentifier(period);
	const reader = await connection.runAndReadAll(
		`select file, part::varchar, rows::double from (select file, ${part} as part, count(*) as rows from ${good} group by all) order by all`
	);
	const parts = new Map<number, Map<string, number>>();
	for (const [file, name, rows] of reader.getRows() as [number, string, number][]) {
		parts.set(file, (parts.get(file) ?? new Map<string, number>()).set(name, rows));
	}
	return parts;
}

/** Rows of one file that were left out because another file of its extract has their key. */
async function findConflicts(
	connection: DuckDBConnection,
	{ load }: Dataset,
	{ faults }: Checked
): Promise<Conflict[]> {
	// Which of two equal rows counts makes no difference, but whether a whole extract does.
	const rules = load.mode === 'upsert' ? `'duplicate-key'` : `'duplicate-key', 'exact-copy'`;
	const reader = await connection.runAndReadAll(
		`select file, first_file, count(*)::double from ${faults}
			where rule in (${rules}) and first_file <> file group by all order by all`
	);
	return (reader.getRows() as [number, number, number][]).map(([file, first, rows]) => {
		return { file, first, rows };
	});
}

/** What became of the records of each file. */
async function countRecords(
	connection: DuckDBConnection,
	{ faults }: Checked,
	loaded: ReadonlyMap<number, LoadedRows>,
	arrivals: readonly Arrival[]
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
		arrivals.map(({ source: { file, name, raw } }) => {
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
