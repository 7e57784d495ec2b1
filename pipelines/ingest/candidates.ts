import type { Delivery, LedgerFile } from '../store/ledger.ts';
import { periodColumn } from '../store/ledger.ts';
import type { CheckedDataset } from './check-files.ts';
import { joinSets, type Arrival } from './deliveries.ts';

/** A delivery that a run may bring into force. */
export interface Candidate {
	readonly delivery: Delivery;
	readonly arrivals: readonly Arrival[];
	/** True for one of the store that is only read again. */
	readonly isKept: boolean;
	/** True for one of the store that somebody gave again. */
	readonly isAgain: boolean;
}

export interface CandidateContext {
	/** What is known of the run, for the deliveries that it brings. */
	readonly stamp: Pick<Delivery, 'run' | 'who' | 'at'>;
	/** What the ledger keeps of a file. */
	readonly ledgerFileOf: (arrival: Arrival, checked: CheckedDataset) => LedgerFile;
}

/**
 * The deliveries that the files of a dataset come to: those of the store that are read again first, then
 * the extracts among the new ones, each with its parts, oldest first.
 */
export function candidatesOf(
	checked: CheckedDataset,
	context: CandidateContext,
	nextId: () => number
): Candidate[] {
	const { arrivals } = checked;
	const again = new Map<number, Arrival[]>();
	for (const arrival of arrivals) {
		const id = arrival.origin?.delivery.id;
		if (id !== undefined) again.set(id, [...(again.get(id) ?? []), arrival]);
	}
	const fresh = arrivals.filter(({ origin, isCorrection }) => !origin && !isCorrection);
	const orderOf = ({ arrivals: [one] }: Candidate) => one?.group ?? 0;
	return [
		...[...again.values()].map((own) => readAgain(checked, own, context)),
		...joinSets(fresh, (a, b) => isOneExtract(checked, a, b)).map((own) =>
			brought(checked, own, context, nextId())
		)
	].sort((a, b) => Number(b.isKept) - Number(a.isKept) || orderOf(a) - orderOf(b));
}

/** Files of one date are parts of an extract where what one replaces the other would too. */
function isOneExtract({ dataset, parts }: CheckedDataset, a: Arrival, b: Arrival): boolean {
	if (dataset.load.mode === 'upsert' || a.group !== b.group) return false;
	const own = parts.get(a.source.file) ?? [];
	return (
		periodColumn(dataset) === null || own.some((part) => parts.get(b.source.file)?.includes(part))
	);
}

function readAgain(
	checked: CheckedDataset,
	own: readonly Arrival[],
	{ stamp, ledgerFileOf }: CandidateContext
): Candidate {
	const [first] = own as [Arrival, ...Arrival[]];
	const { delivery } = first.origin as NonNullable<Arrival['origin']>;
	const isAgain = own.some(({ origin }) => origin?.isGiven);
	const read = new Map(own.map((arrival) => [arrival.origin?.file.file, arrival]));
	const files = delivery.files.map((file) => {
		const arrival = read.get(file.file);
		return arrival ? ledgerFileOf(arrival, checked) : file;
	});
	return {
		delivery: {
			...delivery,
			...(isAgain ? stamp : {}),
			periods: periodsOf(checked, own),
			files
		},
		arrivals: own,
		isKept: !isAgain,
		isAgain
	};
}

function brought(
	checked: CheckedDataset,
	own: readonly Arrival[],
	{ stamp, ledgerFileOf }: CandidateContext,
	id: number
): Candidate {
	const [first] = own as [Arrival, ...Arrival[]];
	const files = own.map((arrival) => ledgerFileOf(arrival, checked));
	const [{ run, at } = stamp] = files;
	return {
		delivery: {
			id,
			dataset: checked.dataset.id,
			declared: first.declared,
			periods: periodsOf(checked, own),
			run,
			who: stamp.who,
			at,
			files,
			rows: 0
		},
		arrivals: own,
		isKept: false,
		isAgain: false
	};
}

function periodsOf({ dataset, parts }: CheckedDataset, own: readonly Arrival[]): string[] | null {
	if (periodColumn(dataset) === null) return null;
	return [...new Set(own.flatMap(({ source }) => parts.get(source.file) ?? []))].sort();
}
