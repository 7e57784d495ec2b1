import type { Delivery, LedgerFile } from '../store/ledger.ts';
import { datesInName, versionInName } from './file-dates.ts';
import type { ReadFile } from './read-file.ts';

/** The place in the ledger of a file that is read again. */
export interface Origin {
	readonly delivery: Delivery;
	readonly file: LedgerFile;
	/** True when somebody gave it again. */
	readonly isGiven: boolean;
}

/** A file that was read, with what places it among the deliveries of its dataset. */
export interface Arrival {
	readonly source: ReadFile;
	readonly origin: Origin | null;
	readonly isCorrection: boolean;
	/** The date by which it takes its place, ISO. */
	readonly declared: string | null;
	/** The date that it says it was made for; a year alone is none. */
	readonly referenceDate: string | null;
	/** First days of the months that its name gives. */
	readonly months: readonly string[];
	/** Files of one group are one extract, in which a key may be there once. */
	readonly group: number;
}

/**
 * Orders the files of one dataset, oldest first: by the date in their name, else that of the command line,
 * then by version; those without either come last. Files of which none comes before the other are a group.
 * @param turnOf files that came in different turns are ordered by these first.
 */
export function orderArrivals(
	files: readonly ReadFile[],
	asOf: string | null,
	originOf: (file: number) => Origin | null,
	turnOf: (file: number) => number = () => 0
): Arrival[] {
	const dated = files.map((source) => {
		const { date, isExact, months } = datesInName(source.name);
		const origin = originOf(source.file);
		return {
			source,
			origin,
			isCorrection: origin?.file.correction ?? source.layout.match.correction,
			declared: origin ? origin.delivery.declared : (date ?? asOf),
			referenceDate: origin
				? (origin.isGiven && asOf) || origin.file.referenceDate
				: (asOf ?? (isExact ? date : null)),
			months,
			version: versionInName(source.name)
		};
	});
	type Dated = (typeof dated)[number];
	const rankOf = ({
		source,
		origin,
		isCorrection,
		declared,
		version
	}: Dated): (string | number)[] => [
		turnOf(source.file),
		isCorrection ? 1 : 0,
		declared ?? '9999',
		...version,
		origin ? origin.delivery.id : 0,
		isCorrection ? source.file : 0
	];
	const sorted = dated
		.map((one) => ({ ...one, rank: rankOf(one) }))
		.sort((a, b) => compareRanks(a.rank, b.rank) || a.source.file - b.source.file);
	let group = 0;
	return sorted.map(({ version: _, rank, ...arrival }, index) => {
		const before = sorted[index - 1];
		if (!before || compareRanks(before.rank, rank) !== 0) group++;
		return { ...arrival, group };
	});
}

function compareRanks(a: readonly (string | number)[], b: readonly (string | number)[]): number {
	for (const [index, own] of a.entries()) {
		const other = b[index] ?? own;
		if (own < other) return -1;
		if (own > other) return 1;
	}
	return 0;
}

/** Puts together what stands for the same thing: each pair names two items of one set. */
export function joinSets<Item>(
	items: readonly Item[],
	isJoined: (a: Item, b: Item) => boolean
): Item[][] {
	const sets: Item[][] = [];
	for (const item of items) {
		const own = sets.filter((set) => set.some((other) => isJoined(item, other)));
		const rest = sets.filter((set) => !own.includes(set));
		sets.splice(0, sets.length, ...rest, [...own.flat(), item]);
	}
	return sets;
}
