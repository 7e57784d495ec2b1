import type { Dataset } from '../contract/dataset.ts';
import { matchingKey } from '../contract/matching.ts';

/** The columns that a corrected rejects file carries beside the original ones. */
export const correctionColumns = ['record', 'column', 'rule', 'message'] as const;

/** How a header row fits a contract. */
export interface HeaderMatch {
	readonly dataset: Dataset;
	/** For each cell of the row, the contract's column, or null. */
	readonly columns: readonly (string | null)[];
	readonly matched: number;
	readonly missing: readonly string[];
	/** Columns that two cells of the row name. */
	readonly twice: readonly string[];
	readonly correction: boolean;
}

/** Every spelling under which a contract's column may be named. */
export function headersOf(dataset: Dataset, column: string): string[] {
	const definition = dataset.columns[column];
	if (!definition) return [];
	const { ar, fr, en } = definition.header;
	return [fr, ar, en, column, ...(definition.also ?? [])];
}

/** No header is longer; the text of a title may be. */
const longestHeader = 300;
const keysKept = 20_000;

export class HeaderMatcher {
	readonly #byDataset: ReadonlyMap<Dataset, ReadonlyMap<string, string>>;
	readonly #known = new Set<string>();
	readonly #keys = new Map<string, string>();

	constructor(datasets: Iterable<Dataset>) {
		this.#byDataset = new Map([...datasets].map((dataset) => [dataset, spellingsOf(dataset)]));
		for (const spellings of this.#byDataset.values()) {
			for (const key of spellings.keys()) this.#known.add(key);
		}
	}

	/** Fits a row to every contract that knows a cell of it, best first; a cell may have several spellings, of which the first that fits counts. */
	match(cells: readonly (string | readonly string[])[]): HeaderMatch[] {
		const keys = cells.map((cell) =>
			typeof cell === 'string' ? [this.#keyOf(cell)] : cell.map((one) => this.#keyOf(one))
		);
		// Most rows that are looked at are rows of data.
		if (!keys.some((spelled) => spelled.some((key) => this.#known.has(key)))) return [];
		// A spreadsheet may have lost some of them: such a file is never taken for a full extract.
		const marks = correctionColumns.filter((name) => keys.some(([key]) => key === name));
		const correction = marks.length > 1 && (marks.includes('record') || marks.includes('rule'));
		return [...this.#byDataset]
			.filter(([, spellings]) => keys.some((spelled) => spelled.some((key) => spellings.has(key))))
			.map(([dataset, spellings]) => fit(dataset, spellings, keys, correction))
			.sort((a, b) => b.matched - a.matched || a.missing.length - b.missing.length);
	}

	/** The same cells come again in each way of splitting the lines, and in each pair of rows. */
	#keyOf(cell: string): string {
		const known = this.#keys.get(cell);
		if (known !== undefined) return known;
		const key = cell.length > longestHeader ? '' : headerKey(cell);
		if (this.#keys.size > keysKept) this.#keys.clear();
		this.#keys.set(cell, key);
		return key;
	}
}

const matchers = new WeakMap<readonly Dataset[] | Dataset, HeaderMatcher>();

/** The matcher of a contract or of a list of them, made once. */
export function matcherOf(datasets: readonly Dataset[] | Dataset): HeaderMatcher {
	const matcher =
		matchers.get(datasets) ?? new HeaderMatcher('id' in datasets ? [datasets] : datasets);
	matchers.set(datasets, matcher);
	return matcher;
}

const unit = / (?:en )?(?:dhs?|mad|dirhams?|(?:ب?ال)?درهم|بالدراهم|%)$/;

/** `Montant payé`, `Montant payé (DH)` and `Montant payé en dirhams` are one header; millions are another unit. */
function headerKey(header: string): string {
	return matchingKey(header).replace(unit, '');
}

function spellingsOf(dataset: Dataset): Map<string, string> {
	const spellings = new Map<string, string>();
	for (const column of Object.keys(dataset.columns)) {
		for (const spelling of headersOf(dataset, column)) {
			const key = headerKey(spelling);
			if (!spellings.has(key)) spellings.set(key, column);
		}
	}
	return spellings;
}

function fit(
	dataset: Dataset,
	spellings: ReadonlyMap<string, string>,
	keys: readonly (readonly string[])[],
	correction: boolean
): HeaderMatch {
	const found = new Set<string>();
	const twice = new Set<string>();
	const columns = keys.map((spelled) => {
		const [first = ''] = spelled;
		if (correction && (correctionColumns as readonly string[]).includes(first)) return null;
		const column = spelled.map((key) => spellings.get(key)).find((name) => name !== undefined);
		if (column === undefined) return null;
		if (found.has(column)) {
			if (isLeftOut(dataset, column)) return null;
			twice.add(column);
		}
		found.add(column);
		return column;
	});
	const missing = Object.entries(dataset.columns)
		.filter(([name, { required }]) => required && !found.has(name))
		.map(([name]) => name);
	return { dataset, columns, matched: found.size, missing, twice: [...twice], correction };
}

/** Registers have names of persons in both scripts, side by side: neither is kept, so neither is refused. */
function isLeftOut(dataset: Dataset, column: string): boolean {
	const definition = dataset.columns[column];
	return definition?.personal?.as === 'dropped' && !definition.required;
}
