import type { Dataset } from '../contract/dataset.ts';
import type { Reference } from '../reference.ts';
import { provinceColumn, readerOf, scopeMark, scopeOf, type TextReader } from './cell-readers.ts';
import { spellingsOfColumn } from './members.ts';
import { usualPattern } from './usual-forms.ts';

/** So many texts of one column are known at most: the SQL that looks them up grows with them. */
const most = 2000;

/**
 * Texts of a dataset's cells whose meaning depends on nothing but themselves and, for a commune, the
 * province beside it: the spellings of its lists, and what the heads of its files hold. Texts that
 * break a rule, and those of a usual form, are not among them.
 */
export class KnownTexts {
	readonly #columns = new Map<string, KnownColumn>();
	readonly #home: string | undefined;
	#records = 0;

	constructor(dataset: Dataset, reference: Reference) {
		this.#home = provinceColumn(dataset);
		for (const [name, column] of Object.entries(dataset.columns)) {
			if (column.type === 'text') continue;
			this.#columns.set(
				name,
				new KnownColumn(
					readerOf(dataset, name, column, reference),
					spellingsOfColumn(dataset, name, column, reference),
					scopeOf(dataset, column) === 'province',
					usualPattern(column)
				)
			);
		}
	}

	/** The next file has little to add. */
	get isTaught(): boolean {
		return this.#records > 1000;
	}

	/** Learns the cells of records. @param columns for each cell, the contract's column, or null. */
	learn(columns: readonly (string | null)[], records: Iterable<readonly string[]>): void {
		const home = columns.indexOf(this.#home ?? '');
		const known = columns.map((name) => this.#columns.get(name ?? ''));
		for (const record of records) {
			this.#records++;
			for (const [index, column] of known.entries()) {
				column?.learn(record[index] ?? '', record[home] ?? '');
			}
		}
	}

	/**
	 * The value of each known text by its key, null where it says that there is none.
	 * @param isOdd leaves out dates in figures: the column of a file reads them in another way.
	 */
	of(name: string, isOdd = false): ReadonlyMap<string, string | null> {
		const values = this.#columns.get(name)?.values ?? new Map<string, string | null>();
		return isOdd ? new Map([...values].filter(([text]) => /\p{L}/u.test(text))) : values;
	}
}

/** Gives the known texts of each dataset, the same ones every time. */
export function rememberTexts(reference: Reference): (dataset: Dataset) => KnownTexts {
	const remembered = new Map<Dataset, KnownTexts>();
	return (dataset) => {
		const texts = remembered.get(dataset) ?? new KnownTexts(dataset, reference);
		remembered.set(dataset, texts);
		return texts;
	};
}

class KnownColumn {
	readonly values = new Map<string, string | null>();
	readonly #seen = new Set<string>();
	readonly #once = new Set<string>();
	readonly #provinces = new Set<string>();

	constructor(
		private readonly read: TextReader,
		private readonly spellings: readonly string[],
		private readonly isInProvince: boolean,
		private readonly usual: RegExp | null
	) {
		if (!isInProvince) for (const spelling of spellings) this.learn(spelling, '');
	}

	learn(text: string, province: string): void {
		if (this.isInProvince && !this.#provinces.has(province) && this.#provinces.size < 40) {
			this.#provinces.add(province);
			for (const spelling of this.spellings) this.#learn(spelling, province);
		}
		this.#learn(text, province);
	}

	#learn(text: string, province: string): void {
		const key = this.isInProvince ? `${province}${scopeMark}${text}` : text;
		if (text === '' || this.#seen.has(key) || this.#seen.size >= most * 4) return;
		if (this.usual?.test(text) && !this.#once.has(key)) {
			this.#once.add(key);
			return;
		}
		this.#seen.add(key);
		if (this.values.size >= most) return;
		const { value, rule } = this.read(text, this.isInProvince ? province : null);
		if (!rule) this.values.set(key, value);
	}
}
