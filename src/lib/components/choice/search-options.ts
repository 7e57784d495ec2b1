import { matchingKey } from '$pipelines/contract/matching';
import type { Option } from './option';

/** A spelling without case, accents, hamza and tatweel, nor the Arabic article before a word. */
export function searchKey(text: string): string {
	return matchingKey(text).replace(/(^| )ال(?=\p{L}{2})/gu, '$1');
}

/**
 * The options whose name or id holds every word that was written, in any order; those whose name
 * begins with the first word stand first.
 */
export function searchOptions<Found extends Option>(
	options: readonly Found[],
	written: string
): readonly Found[] {
	const words = searchKey(written).split(' ').filter(Boolean);
	const [first] = words;
	if (first === undefined) return options;
	const found = options
		.map((option) => ({ option, key: searchKey(`${option.label} ${option.id}`) }))
		.filter(({ key }) => words.every((word) => key.includes(word)));
	const begins = ({ key }: { key: string }) => (key.startsWith(first) ? 0 : 1);
	return found.sort((a, b) => begins(a) - begins(b)).map(({ option }) => option);
}
