/**
 * Places that keep a distance from one another and stay between two ends, each as near to where it
 * wished to be as its neighbours let it. Where there is not room for all they share it evenly.
 */
export function spreadOut(
	wishes: readonly number[],
	{ distance, from, to }: { distance: number; from: number; to: number }
): number[] {
	const order = wishes.map((_, at) => at).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
	const step = Math.min(distance, wishes.length > 1 ? (to - from) / (wishes.length - 1) : distance);
	const places = [...wishes];
	let lowest = from;
	for (const at of order) {
		places[at] = Math.max(places[at] ?? 0, lowest);
		lowest = (places[at] ?? 0) + step;
	}
	let highest = to;
	for (const at of [...order].reverse()) {
		places[at] = Math.min(places[at] ?? 0, highest);
		highest = (places[at] ?? 0) - step;
	}
	return places;
}
