import { datasets } from '../../datasets/catalogue.ts';
import type { Indicator } from '../../indicators/definition.ts';
import type { Disclosure } from '../../indicators/disclosure.ts';
import type { Sums } from '../cells.ts';

/** Figures of fewer persons than these are withheld. */
export const leastPersons = 5;
export const leastDenominator = 10;
/** The share of an amount that one contributor may make. */
export const mostOfOne = 0.85;

/** What a figure is built on, where the figure itself does not say. */
export interface Contributors {
	/** Rows, for figures that do not add up. */
	readonly rows: number;
	/** Contributors to the numerator and the denominator. */
	readonly givers: number;
	readonly otherGivers: number;
	/** The largest part of one contributor in each. */
	readonly largest: number;
	readonly otherLargest: number;
}

export type Rule = Exclude<Disclosure, { readonly of: 'nobody' }>;

/** Judges a figure; the counts are what its neighbours protect, each with a threshold of `least`. */
export interface Policy {
	readonly rule: Rule;
	readonly least: readonly number[];
	/** Contributors are not seen in the figures and must be asked for. */
	readonly asks: 'contributors' | 'rows' | null;
	readonly judge: (
		sums: Sums,
		contributors: Contributors | undefined
	) => { readonly counts: readonly number[]; readonly unsafe: boolean };
}

/** The policy of an indicator; null when its figures speak of nobody. */
export function policyOf(indicator: Indicator): Policy | null {
	const rule = ruleOf(indicator);
	if (!rule) return null;
	if (indicator.kind === 'median') return medianPolicy(rule);
	return rule.of === 'money' ? moneyPolicy(indicator, rule) : countPolicy(indicator, rule);
}

function ruleOf({ disclosure, dataset, sources, unit }: Indicator): Rule | null {
	if (disclosure) return disclosure.of === 'nobody' ? null : disclosure;
	const about = [dataset, ...sources].some(
		(id) => datasets.find((candidate) => candidate.id === id)?.aboutPersons
	);
	const counts = unit === 'persons' || (unit === 'share' && personTerms.has(dataset));
	return about || counts ? { of: 'persons' } : null;
}

/** Exports whose rows are not of persons, and whose shares are of persons all the same. */
const personTerms = new Set(['training']);

function medianPolicy(rule: Rule): Policy {
	return {
		rule,
		least: [leastPersons],
		asks: 'rows',
		judge: (_, contributors) => {
			const rows = contributors?.rows ?? 0;
			return { counts: [rows], unsafe: few(rows, leastPersons) };
		}
	};
}

function countPolicy(
	{ kind, denominator }: Indicator,
	rule: Extract<Rule, { readonly of: 'persons' }>
): Policy {
	const each = rule.each ?? 1;
	const growth = typeof denominator === 'object' && denominator.from === 'year-before';
	const both = kind === 'ratio' && rule.terms !== 'numerator';
	const countsOf = ({ numerator, denominator }: Sums) => {
		const n = (numerator ?? 0) / each;
		const m = denominator ?? 0;
		if (growth) return [m, m + n];
		return both ? [m, n, m - n] : [n];
	};
	const figures = growth
		? [leastDenominator, leastPersons]
		: both
			? [leastDenominator, leastPersons, leastPersons]
			: [leastPersons];
	const people = rule.person ? (both ? [leastPersons, leastPersons] : [leastPersons]) : [];
	const least = [...figures, ...people];
	return {
		rule,
		least,
		asks: rule.person ? 'contributors' : null,
		judge: (sums, contributors) => {
			const { givers = 0, otherGivers = 0 } = contributors ?? {};
			const persons = rule.person ? (both ? [givers, otherGivers] : [givers]) : [];
			const counts = [...countsOf(sums), ...persons];
			const moved = growth && few(Math.abs(sums.numerator ?? 0), leastPersons);
			return { counts, unsafe: moved || isUnsafe(counts, least) };
		}
	};
}

function moneyPolicy({ kind }: Indicator, rule: Extract<Rule, { readonly of: 'money' }>): Policy {
	const two = kind === 'ratio' && rule.denominator !== 'contributors';
	const counted = rule.denominator === 'contributors';
	const least = [
		rule.least,
		...(two ? [rule.least] : []),
		...(counted ? [leastDenominator] : []),
		1
	];
	return {
		rule,
		least,
		asks: 'contributors',
		judge: (sums, contributors) => {
			const { givers = 0, otherGivers = 0, largest = 0, otherLargest = 0 } = contributors ?? {};
			const amount = Math.abs(sums.numerator ?? 0);
			const other = Math.abs(sums.denominator ?? 0);
			const counts = [
				givers,
				...(two ? [otherGivers] : []),
				...(counted ? [other] : []),
				two ? other : amount
			];
			const nobody = amount > 0 && givers === 0;
			const dominated = largest > mostOfOne * amount || (two && otherLargest > mostOfOne * other);
			return { counts, unsafe: nobody || dominated || isUnsafe(counts, least) };
		}
	};
}

function isUnsafe(counts: readonly number[], least: readonly number[]): boolean {
	return counts.some((count, index) => few(count, least[index] ?? 0));
}

/** Zero is not few: it speaks of nobody. */
function few(count: number, least: number): boolean {
	return count > 0 && count < least;
}
