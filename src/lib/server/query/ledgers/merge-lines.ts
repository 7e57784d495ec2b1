import { widths, type Codes, type TermColumn, type Width } from './ledger.ts';

/** Lines put together: those of one month and profile are one. */
export interface Merging {
	/** The lines that were read, by month and in it by profile. */
	readonly order: Uint32Array;
	/** Where in `order` each line of the ledger begins; one more, where the last ends. */
	readonly begins: Uint32Array;
	/** Where the lines of each month begin in the ledger; one more, where the last ends. */
	readonly starts: Uint32Array;
}

export function mergingOf(
	slots: Codes,
	profiles: Codes,
	{ months, crossings }: { readonly months: number; readonly crossings: number }
): Merging {
	const asRead = Uint32Array.from(slots.keys());
	const order = sortBy(slots, months, sortBy(profiles, crossings, asRead));
	const begins = new Uint32Array(order.length + 1);
	const starts = new Uint32Array(months + 1);
	let lines = 0;
	let slot = -1;
	let profile = -1;
	for (let place = 0; place < order.length; place++) {
		const line = order[place]!;
		if (slots[line] === slot && profiles[line] === profile) continue;
		slot = slots[line]!;
		profile = profiles[line]!;
		starts[slot + 1]!++;
		begins[lines++] = place;
	}
	begins[lines] = order.length;
	for (let month = 0; month < months; month++) starts[month + 1]! += starts[month]!;
	return { order, begins: begins.slice(0, lines + 1), starts };
}

/** The profile of each line of the ledger. */
export function mergeProfiles<Kind extends Codes>(profiles: Kind, merging: Merging): Kind {
	const { order, begins } = merging;
	return profiles.slice(0, begins.length - 1).map((_, line) => {
		return profiles[order[begins[line]!]!]!;
	}) as Kind;
}

/** What the lines of a term add up to, in the narrowest numbers that they fit. */
export function mergeTerm(
	values: TermColumn['values'],
	{ width: { outside, silent }, scale }: { readonly width: Width; readonly scale: number },
	{ order, begins }: Merging
): TermColumn {
	const sums = new Float64Array(begins.length - 1);
	let least = 0;
	let most = 0;
	for (let line = 0; line < sums.length; line++) {
		// Outside until a row is inside, silent until one says.
		let sum = -Infinity;
		for (let place = begins[line]!; place < begins[line + 1]!; place++) {
			const value = values[order[place]!]!;
			if (value === outside) continue;
			if (value !== silent) sum = Number.isFinite(sum) ? sum + value : value;
			else if (sum === -Infinity) sum = NaN;
		}
		sums[line] = sum;
		if (!Number.isFinite(sum)) continue;
		least = Math.min(least, sum);
		most = Math.max(most, sum);
	}
	const width = widths.find((width) => least > width.silent && most <= width.most);
	if (!width) throw new Error('a term of a ledger is beyond what numbers hold exactly');
	const narrow = width.make(sums.length);
	for (let line = 0; line < sums.length; line++) {
		const sum = sums[line]!;
		if (Number.isFinite(sum)) narrow[line] = sum;
		else narrow[line] = Number.isNaN(sum) ? width.silent : width.outside;
	}
	return { values: narrow, scale, outside: width.outside, silent: width.silent };
}

/** Lines by rising key, those of one key as they stood. */
function sortBy(keys: Codes, kinds: number, lines: Uint32Array): Uint32Array {
	const next = new Uint32Array(kinds + 1);
	for (let line = 0; line < keys.length; line++) next[keys[line]! + 1]!++;
	for (let key = 0; key < kinds; key++) next[key + 1]! += next[key]!;
	const sorted = new Uint32Array(lines.length);
	for (let place = 0; place < lines.length; place++) {
		const line = lines[place]!;
		sorted[next[keys[line]!]!++] = line;
	}
	return sorted;
}
