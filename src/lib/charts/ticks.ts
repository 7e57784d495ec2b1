/** A period that gets a label, and the label. */
export interface TimeTick {
	readonly period: string;
	readonly label: string;
}

/**
 * The periods that get a label: evenly spaced from a round one (a January, a first quarter), and
 * as many as stand side by side without touching. Whole years apart, they are named by the year.
 */
export function timeTicks(
	periods: readonly string[],
	widthOf: (text: string) => number,
	room: number,
	format: (period: string) => string
): TimeTick[] {
	if (periods.length === 0) return [];
	const { steps, inYear } = stepsFor(periods);
	const firstRound = periods.findIndex(isRound);
	const first = Math.max(0, firstRound);
	const firstYear = Number(yearOf(periods[first] ?? ''));
	const spacing = room / periods.length;
	const widestOf = (name: (period: string) => string) =>
		Math.max(...periods.map((period) => widthOf(name(period)))) + 22;
	const [widestName, widestYear] = [widestOf(format), widestOf(yearOf)];
	const inYears = (size: number) => inYear > 1 && firstRound >= 0 && size % inYear === 0;
	const widestAt = (size: number) => (inYears(size) ? widestYear : widestName);
	const size =
		steps.find((step) => step * spacing >= widestAt(step)) ??
		Math.ceil(widestAt(inYear) / spacing / inYear) * inYear;
	// By their year, so that a period that is left out does not shift those after it.
	const isChosen = (period: string, index: number) =>
		inYears(size)
			? isRound(period) && (Number(yearOf(period)) - firstYear) % (size / inYear) === 0
			: (index - first) % size === 0;
	return periods
		.filter(isChosen)
		.filter((period) => {
			const at = (periods.indexOf(period) + 0.5) / periods.length;
			return room * Math.min(at, 1 - at) > widestAt(size) / 2 - 26;
		})
		.map((period) => ({ period, label: (inYears(size) ? yearOf : format)(period) }));
}

function stepsFor([sample = '']: readonly string[]): { steps: number[]; inYear: number } {
	if (sample.includes('-Q')) return { steps: [1, 2, 4, 8, 12, 16, 20, 40, 80], inYear: 4 };
	if (sample.includes('-')) return { steps: [1, 2, 3, 6, 12, 24, 36, 60, 120, 240], inYear: 12 };
	return { steps: [1, 2, 5, 10, 20, 50], inYear: 1 };
}

const yearOf = (period: string): string => period.slice(0, 4);

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
