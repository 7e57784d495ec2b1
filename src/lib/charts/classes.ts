import { valueTicks } from './ticks';

/** A range of values with one colour; the upper end belongs to the next, except for the last. */
export interface ValueClass {
	readonly from: number;
	readonly to: number;
	readonly color: string;
	/** A colour for text that lies on it. */
	readonly ink: string;
}

const above = [1, 2, 3, 4, 5].map((step) => `var(--ramp-${step})`);
const below = [1, 2, 3].map((step) => `var(--below-${step})`);
/** Colours of one, two, … classes: spread over the ramp. */
const spread: readonly (readonly number[])[] = [
	[],
	[4],
	[2, 5],
	[1, 3, 5],
	[1, 2, 4, 5],
	[1, 2, 3, 4, 5]
];

/**
 * At most five classes with round ends: of one width, or of as many values each where one width
 * would put most values in one class. Few whole numbers have a class each: none is not one. Below
 * zero, classes of their own colours.
 */
export function classesOf(values: readonly number[], { whole = false } = {}): ValueClass[] {
	if (values.length === 0) return [];
	const lowest = Math.min(...values);
	const highest = Math.max(...values);
	const isFew = highest > lowest && highest - lowest < above.length && lowest >= -below.length;
	if (whole && isFew && values.every(Number.isInteger)) return oneEach(lowest, highest);
	if (lowest < 0) return acrossZero(lowest, highest);
	if (lowest === highest) return [{ from: lowest, to: highest, ...inked(above[3]) }];
	const even = valueTicks(lowest, highest, { wished: 5, whole });
	const quantiles = isLopsided(values, even) ? quantileEnds(values, even[1] ?? 0, whole) : even;
	// Where most values are the same, as many of each leave one class for all.
	const ends = quantiles.length > 2 ? quantiles : even;
	const steps = spread[ends.length - 1] ?? spread[5] ?? [];
	return ends.slice(1).map((to, at) => ({
		from: ends[at] ?? 0,
		to,
		...inked(above[(steps[at] ?? 5) - 1])
	}));
}

/** The class of a value. */
export function classOf(value: number, classes: readonly ValueClass[]): ValueClass | undefined {
	return (
		classes.find(({ from, to }) => value === from || (value > from && value < to)) ??
		(value >= (classes.at(-1)?.from ?? Infinity) ? classes.at(-1) : classes[0])
	);
}

/** A class for each whole number, with that number as both of its ends. */
function oneEach(lowest: number, highest: number): ValueClass[] {
	const numbers = Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
	const steps = spread[numbers.filter((number) => number >= 0).length] ?? [];
	return numbers.map((number) => ({
		from: number,
		to: number,
		...inked(
			number < 0 ? below[-number - 1] : above[(steps[number - Math.max(0, lowest)] ?? 5) - 1]
		)
	}));
}

function acrossZero(lowest: number, highest: number): ValueClass[] {
	let ends = valueTicks(lowest, Math.max(0, highest), { wished: 5 });
	// A ramp has three colours on either side.
	for (let wished = 4; wished > 1 && steepest(ends) > 3; wished -= 1) {
		ends = valueTicks(lowest, Math.max(0, highest), { wished });
	}
	const negative = ends.filter((end) => end < 0).length;
	return ends.slice(1).map((to, at) => {
		const from = ends[at] ?? 0;
		const away = from < 0 ? negative - at : at - negative + 1;
		const ramp = from < 0 ? below : [above[0], above[2], above[4]];
		return { from, to, ...inked(ramp[Math.min(away, 3) - 1]) };
	});
}

/** The number of classes on the side of zero that has more. */
const steepest = (ends: readonly number[]): number =>
	Math.max(ends.filter((end) => end < 0).length, ends.filter((end) => end > 0).length);

function isLopsided(values: readonly number[], ends: readonly number[]): boolean {
	if (ends.length > 6) return true;
	const counts = ends
		.slice(1)
		.map((to, at) => values.filter((value) => value >= (ends[at] ?? 0) && value < to).length);
	return Math.max(...counts) > values.length * 0.6;
}

/** Ends between which there are as many values each, rounded to two digits that keep them apart. */
function quantileEnds(values: readonly number[], step: number, whole: boolean): number[] {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
	const round = (value: number) => {
		const rounded = Number(value.toPrecision(2));
		return whole ? Math.round(rounded) : rounded;
	};
	const inner = [0.2, 0.4, 0.6, 0.8].map((share) => round(at(share)));
	const first = Math.min(round(sorted[0] ?? 0), sorted[0] ?? 0);
	const highest = sorted.at(-1) ?? step;
	const last = Math.max(round(highest), highest);
	const ends = [first, ...inner, last].filter(
		(end, place, all) => place === 0 || end > Math.max(...all.slice(0, place))
	);
	return ends.length > 1 ? ends : [first, first + step];
}

/** The strongest colours of both ramps are as far from paper as ink is. */
const strong = new Set([above[3], above[4], below[2]]);

const inked = (color = ''): Pick<ValueClass, 'color' | 'ink'> => ({
	color,
	ink: strong.has(color) ? 'var(--on-ramp)' : 'var(--ink)'
});
