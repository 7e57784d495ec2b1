import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { matchingKey } from '../contract/matching.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Arrival } from './deliveries.ts';

/** The file whose rejects a correction brings back: of this run, or of a delivery of the store. */
export interface Base {
	readonly file: number;
	/** The delivery of it in the store; null when it is of this run. */
	readonly delivery: number | null;
}

export interface CorrectionContext {
	readonly dataset: Dataset;
	readonly faults: string;
	readonly arrivals: readonly Arrival[];
	readonly ledger: Ledger;
	/** Files of the ledger that have become files of this run. */
	readonly reread: ReadonlySet<number>;
	readonly hasPrevious: boolean;
	/** Tells whether two files have the same name. */
	readonly nameKeyOf: (name: string) => string;
}

interface Candidate extends Base {
	readonly nameKey: string;
	/** The share of the correction's rows that were rejected there, under the same rule. */
	readonly share: number;
	readonly place: number;
}

/** Finds, for each correction, whose rejects it has: those with its records and rules, of the same name first, the latest first. */
export async function findBases(
	connection: DuckDBConnection,
	context: CorrectionContext
): Promise<Map<number, Base | null>> {
	const bases = new Map<number, Base | null>();
	for (const arrival of context.arrivals) {
		const { source, isCorrection, origin } = arrival;
		if (!isCorrection) continue;
		if (origin) {
			bases.set(source.file, { file: source.file, delivery: origin.delivery.id });
			continue;
		}
		const own = context.nameKeyOf(source.name);
		const [best] = (await candidatesFor(connection, context, arrival)).sort(
			(a, b) =>
				Number(b.nameKey === own) - Number(a.nameKey === own) ||
				b.share - a.share ||
				b.place - a.place
		);
		bases.set(source.file, best ? { file: best.file, delivery: best.delivery } : null);
	}
	return bases;
}

async function candidatesFor(
	connection: DuckDBConnection,
	{ dataset, faults, arrivals, ledger, reread, hasPrevious, nameKeyOf }: CorrectionContext,
	{ source }: Arrival
): Promise<Candidate[]> {
	const cellOf = (name: string) => {
		const at = source.layout.header.findIndex((cell) => matchingKey(cell) === name);
		return at === -1 ? 'null' : `trim(c${at})`;
	};
	const rejects = [
		`select file, record, rule from ${faults} where outcome = 'rejected' and file <> ${source.file}`,
		...(hasPrevious ? ['select file, record, rule from previous.meta.rejects'] : [])
	];
	const reader = await connection.runAndReadAll(
		`with corrected as (
			select distinct try_cast(${cellOf('record')} as bigint) as record, ${cellOf('rule')} as rule from ${source.raw.sql}
		), rejects as (${rejects.join(' union all ')})
		select file, count(distinct c.record) / (select count(distinct record) from corrected)
		from rejects r join corrected c on r.record = c.record and (r.rule = c.rule or coalesce(c.rule, '') = '')
		group by file having count(distinct c.record) * 2 >= (select count(distinct record) from corrected)`
	);
	const ofStore = ledger
		.filter((delivery) => delivery.dataset === dataset.id)
		.flatMap(({ id, files }, place) =>
			files.map(({ file, nameKey }) => ({ file, delivery: id, nameKey, place }))
		);
	return (reader.getRows() as [number, number][]).flatMap(([file, share]): Candidate[] => {
		const arrival = arrivals.find((one) => one.source.file === file);
		if (arrival) {
			const nameKey = nameKeyOf(arrival.source.name);
			return [
				{ file, delivery: arrival.origin?.delivery.id ?? null, nameKey, share, place: Infinity }
			];
		}
		const held = ofStore.find((one) => one.file === file && !reread.has(file));
		return held ? [{ ...held, share }] : [];
	});
}
