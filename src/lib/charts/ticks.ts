/**
 * The periods that get a label: evenly spaced from a round one (a January, a first quarter), and
 * as many as stand side by side without touching.
 */
export function timeTicks(
	periods: readonly string[],
	widthOf: (text: string) => number,
	room: number,
	format: (period: string) => string
): string[] {
	if (periods.length === 0) return [];
	const widest = Math.max(...periods.map((period) => widthOf(format(period)))) + 22;
	const spacing = room / periods.length;
	const step = stepsFor(periods).find((size) => size * spacing >= widest);
	const size = step ?? Math.ceil(widest / spacing);
	const first = Math.max(0, periods.findIndex(isRound));
	return periods
		.filter((_, index) => (index - first) % size === 0)
		.filter((period) => {
			const at = (periods.indexOf(period) + 0.5) / periods.length;
			return room * Math.min(at, 1 - at) > widest / 2 - 26;
		});
}

function stepsFor(periods: readonly string[]): number[] {
	const sample = periods[0] ?? '';
	if (sample.includes('-Q')) return [1, 2, 4, 8, 12, 16, 20];
	if (sample.includes('-')) return [1, 2, 3, 6, 12, 24, 36, 60];
	return [1, 2, 5, 10];
}

const isRound = (period: string): boolean => /^\d{4}(-01|-Q1)?$/.test(period);

/** Round values from at or below the lowest to at or above the highest, zero among them. */
export function valueTicks(
	lowest: number,
	highest: number,
	{ wished = 6, whole = false }: { wished?: number; whole?: boolean } = {}
): number[] {
	const span = highest - lowest;
	if (span === 0) return [lowest, lowest + 1];
	const power = 10 ** Math.floor(Math.log10(span / wished));
	const step = [1, 2, 2.5, 5, 10].map((size) => size * power).find((size) => size * wished >= span);
	const size = Math.max(step ?? power * 10, whole ? 1 : 0);
	const first = Math.floor(lowest / size);
	const last = Math.max(first + 1, Math.ceil(highest / size));
	// Multiplied, not added up, so that 0.30000000000000004 does not happen.
	return Array.from({ length: last - first + 1 }, (_, index) =>
		Number(((first + index) * size).toPrecision(12))
	);
}
