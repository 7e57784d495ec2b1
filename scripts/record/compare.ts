/** An answer of the API, as it was given. */
export interface Recorded {
	readonly path: string;
	readonly status: number;
	readonly body: unknown;
}

/** Sums of fractions end differently in their last digits when they are added in another order. */
const tolerance = 1e-12;

/** What is different in an answer, as places in its JSON with both values; empty where nothing is. */
export function differencesBetween(before: Recorded, after: Recorded | undefined): string[] {
	if (!after) return ['not asked again'];
	if (before.status !== after.status) return [`status ${before.status}, now ${after.status}`];
	return [...walk('', before.body, after.body)];
}

function* walk(place: string, before: unknown, after: unknown): Generator<string> {
	if (isEqual(before, after)) return;
	if (isObject(before) && isObject(after) && Array.isArray(before) === Array.isArray(after)) {
		for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
			yield* walk(`${place}/${name}`, before[name], after[name]);
		}
		return;
	}
	yield `${place}: ${JSON.stringify(before)}, now ${JSON.stringify(after)}`;
}

function isEqual(before: unknown, after: unknown): boolean {
	if (typeof before !== 'number' || typeof after !== 'number') return before === after;
	return Math.abs(before - after) <= tolerance * Math.max(1, Math.abs(before), Math.abs(after));
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
