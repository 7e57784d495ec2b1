import { tidySearch } from './tidy-search';

/** What a page about indicators understands: the dimensions that its figures have. */
export interface Reach {
	readonly dimensions: readonly string[];
	readonly grains?: readonly string[];
}

const always = ['from', 'to', 'snapshot'];

/**
 * The part of an address that another page understands too, as a search: the period, the snapshot,
 * and filters and splits on dimensions that it has. What only the page left knows is dropped.
 */
export function keptSearch(search: URLSearchParams, { dimensions, grains }: Reach): string {
	return tidySearch(
		[...search].flatMap(([name, value]): [string, string][] => {
			if (name === 'by') {
				const known = value.split(',').filter((dimension) => dimensions.includes(dimension));
				return [[name, known.join(',')]];
			}
			const kept =
				always.includes(name) ||
				dimensions.includes(name) ||
				(name === 'compare_with' && dimensions.includes('province')) ||
				(name === 'grain' && (grains === undefined || grains.includes(value)));
			return kept ? [[name, value]] : [];
		})
	);
}
