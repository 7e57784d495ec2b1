/** What the catalogue says of an indicator. */
export interface Asked {
	readonly id: string;
	readonly grains: readonly string[];
	readonly dimensions: readonly string[];
	readonly sources: readonly { readonly reference_date: string | null }[];
}

/** Members by dimension, as `/dimensions/{id}` lists them. */
export type Members = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** Members crossed that a page has room for: what is longer is a download. */
const mostMembers = 200;

/**
 * Questions as pages and planners ask them, no two alike: any indicator, any grain, none to two
 * breakdowns (as long as they fit a page), filters, periods, comparisons. Periods are what a visitor
 * looks at: months over two years or less, quarters and years over five.
 */
export function makeQuestions(
	indicators: readonly Asked[],
	members: Members,
	count: number,
	seed: number
): string[] {
	const random = numbersFrom(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const oneOf = <T>(list: readonly T[]): T => {
		const found = list[below(list.length)];
		if (found === undefined) throw new Error('nothing to choose from');
		return found;
	};
	const questions = new Set<string>();
	while (questions.size < count) {
		const { id, grains, dimensions, sources } = oneOf(indicators);
		const grain = oneOf(grains);
		const query = new URLSearchParams({ grain });
		const free = [...dimensions];
		const take = () => free.splice(below(free.length), 1)[0];
		const splits = [take, take].slice(0, oneOf([0, 0, 1, 1, 1, 2])).map((next) => next());
		const by = splits.filter((name) => name !== undefined);
		const crossed = by.reduce((product, name) => product * (members[name]?.length ?? 1), 1);
		if (crossed > mostMembers) continue;
		if (by.length > 0) query.set('by', by.join(','));
		for (let filters = oneOf([0, 0, 1, 1, 2]); filters > 0; filters--) {
			const name = take();
			const list = members[name ?? ''];
			if (!name || !list?.length) continue;
			const chosen = new Set(Array.from({ length: 1 + below(3) }, () => oneOf(list).id));
			query.set(name, [...chosen].join(','));
		}
		const last = sources[0]?.reference_date?.slice(0, 7) ?? '2025-06';
		const months =
			grain === 'month' ? 1 + below(24) : grain === 'none' ? below(36) : 12 + below(48);
		const to = monthsBefore(last, below(12));
		if (months > 0) query.set('from', monthsBefore(to, months - 1));
		query.set('to', to);
		const compare = oneOf(['', 'year', 'year', 'previous', 'target']);
		if (compare) query.set('compare', compare);
		questions.add(`/api/v1/indicators/${id}/values?${query}`);
	}
	return [...questions];
}

function monthsBefore(month: string, months: number): string {
	const [year = NaN, number = NaN] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7);
}

/** Numbers in [0, 1), the same for the same seed: mulberry32. */
export function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
