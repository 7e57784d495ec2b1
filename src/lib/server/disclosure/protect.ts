import type { Indicator } from '../indicators/definition.ts';
import type { Policy } from '../indicators/disclosure.ts';
import { nobody, type ExactCell, type PublishedCell, type PublishedSums } from './cells.ts';
import { parameters } from './parameters.ts';
import { publishAmount, publishCount, publishMedian } from './publish.ts';

type Judged = Pick<Indicator, 'kind' | 'unit' | 'denominator'>;

const { leastPersons, leastDenominator, leastToSplit, mostOfOne } = parameters;

/**
 * The figures of a grid cell as they are published.
 * @param months that the cell spans: who contributes every month is counted once.
 */
export function protectCell(
	indicator: Judged,
	policy: Policy,
	cell: ExactCell = nobody,
	months = 1
): PublishedCell {
	if (indicator.kind === 'median') {
		if (publishCount(cell.rows, cell.numeratorKey) < leastPersons) return null;
		return { numerator: publishMedian(cell.numerator ?? 0, indicator.unit), denominator: null };
	}
	const { rule } = policy;
	const each = rule.of === 'persons' ? (rule.each ?? 1) : 1;
	const times = rule.of === 'money' && rule.monthly ? months : 1;
	const numerator = protectTerm(policy.numerator, {
		amount: cell.numerator === null ? null : cell.numerator / each,
		key: cell.numeratorKey,
		givers: Math.floor((cell.givers ?? 0) / times),
		largest: (cell.largest ?? 0) * times
	});
	const denominator = protectTerm(policy.denominator, {
		amount: cell.denominator,
		key: cell.denominatorKey,
		givers: Math.floor((cell.otherGivers ?? 0) / times),
		largest: (cell.otherLargest ?? 0) * times
	});
	if (numerator === withheld || denominator === withheld) return null;
	if (isGrowth(indicator) && numerator !== null && denominator !== null) {
		return { numerator: numerator - denominator, denominator };
	}
	return { numerator: numerator === null ? null : numerator * each, denominator };
}

/** Whether the figure of a cell is large enough for its parts to be shown. */
export function mayBeSplit(indicator: Judged, policy: Policy, cell: ExactCell): boolean {
	if (policy.rule.of === 'money') return true;
	if (indicator.kind === 'median')
		return publishCount(cell.rows, cell.numeratorKey) >= leastToSplit;
	const { each = 1 } = policy.rule;
	const counts = [
		publishCount((cell.numerator ?? 0) / each, cell.numeratorKey),
		...(policy.denominator === 'persons'
			? [publishCount(cell.denominator ?? 0, cell.denominatorKey)]
			: [])
	];
	return counts.every((count) => count >= leastToSplit);
}

/** The sum of grid cells, withheld where one of them is; figures that do not add up have one cell. */
export function addCells(cells: readonly PublishedCell[], kind: Indicator['kind']): PublishedCell {
	const [first, ...more] = cells;
	if (first === undefined || (more.length > 0 && (kind === 'median' || kind === 'distinct')))
		return null;
	return more.reduce((sum: PublishedCell, cell) => {
		if (sum === null || cell === null) return null;
		return {
			numerator: plus(sum.numerator, cell.numerator),
			denominator: plus(sum.denominator, cell.denominator)
		};
	}, first);
}

/** Whether a rate over so few is withheld. */
export function isFew({ denominator }: Policy, sums: PublishedSums): boolean {
	return denominator === 'persons' && (sums.denominator ?? 0) < leastDenominator;
}

/** A rate of persons among persons, held between none and all of them. */
export function holdRate(indicator: Judged, policy: Policy, value: number | null): number | null {
	const isPart =
		policy.numerator === 'persons' && policy.denominator === 'persons' && !isGrowth(indicator);
	return isPart && value !== null ? Math.min(value, 1) : value;
}

const withheld = Symbol('withheld');

interface Sum {
	readonly amount: number | null;
	readonly key: number;
	readonly givers: number;
	readonly largest: number;
}

function protectTerm(
	term: Policy['numerator'],
	{ amount, key, givers, largest }: Sum
): number | null | typeof withheld {
	if (term === 'exact') return amount;
	if (term === 'persons') return amount === null ? null : publishCount(amount, key);
	const many = publishCount(givers, key) >= leastPersons;
	const isOnes = largest > mostOfOne * Math.abs(amount ?? 0);
	return amount === null || !many || isOnes ? withheld : publishAmount(amount, largest, key);
}

function plus(a: number | null, b: number | null): number | null {
	return a === null ? b : b === null ? a : a + b;
}

/** A stock over what it was a year before. */
export function isGrowth({ denominator }: Judged): boolean {
	return typeof denominator === 'object' && denominator.from === 'year-before';
}
