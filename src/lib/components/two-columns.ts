/**
 * Parts a list, in its order, where two columns of it come out nearest in height. A grid would leave
 * a hole under the lower of two neighbours, and columns of CSS would move a card as it is opened.
 */
export function twoColumns<Item>(
	items: readonly Item[],
	heightOf: (item: Item) => number
): (readonly Item[])[] {
	const sum = (some: readonly Item[]) => some.reduce((all, item) => all + heightOf(item), 0);
	const tallest = (at: number) => Math.max(sum(items.slice(0, at)), sum(items.slice(at)));
	const places = items.map((_, index) => index + 1);
	const [at = 0] = places.sort((a, b) => tallest(a) - tallest(b));
	return [items.slice(0, at), items.slice(at)].filter(({ length }) => length > 0);
}
