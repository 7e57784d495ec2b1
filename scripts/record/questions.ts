import { makeQuestions, numbersFrom, type Asked, type Members } from '../bench/questions.ts';

/** Every second question is one of values; the others are what is derived from them. */
const derived = ['explain', 'change', 'gaps', 'status', 'signals'] as const;

/**
 * A list of questions of every kind, the same for the same seed: every indicator whole and by each of
 * its dimensions at each grain, then random ones with two breakdowns, filters, periods, comparisons.
 */
export function makeRecordQuestions(
	indicators: readonly Asked[],
	members: Members,
	count: number,
	seed: number
): string[] {
	const random = numbersFrom(seed);
	const plain = indicators.flatMap(({ id, grains, dimensions }) =>
		grains.flatMap((grain) =>
			['', ...dimensions].map((by) => {
				const split = by === '' ? '' : `&by=${by}`;
				return `/api/v1/indicators/${id}/values?grain=${grain}${split}`;
			})
		)
	);
	const chosen = [...plain]
		.map((path) => ({ path, place: random() }))
		.sort((a, b) => a.place - b.place)
		.slice(0, Math.floor(count * 0.4))
		.map(({ path }) => path);
	const others = makeQuestions(indicators, members, count - chosen.length, seed).map((path) =>
		random() < 0.6
			? path
			: derivedFrom(path, derived[Math.floor(random() * derived.length)] ?? 'gaps')
	);
	return [...new Set([...chosen, ...others])];
}

/** The question of values asked of what is derived from them, without the names that it does not take. */
function derivedFrom(path: string, kind: (typeof derived)[number]): string {
	const url = new URL(path, 'http://localhost');
	const drop = {
		explain: [],
		change: ['compare'],
		gaps: ['by', 'grain', 'compare'],
		status: ['by', 'grain', 'compare', 'from'],
		signals: ['by', 'grain', 'compare']
	}[kind];
	for (const name of drop) url.searchParams.delete(name);
	const by = url.searchParams.get('by');
	if (kind === 'change' && by?.includes(',')) url.searchParams.set('by', by.split(',')[0] ?? '');
	return url.pathname.replace(/values$/, kind) + url.search;
}
