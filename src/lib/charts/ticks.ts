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
	const fitting = Math.max(1, Math.floor(room / widest));
	const step = stepsFor(periods).find((size) => periods.length / size <= fitting);
	const size = step ?? Math.ceil(periods.length / fitting);
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
