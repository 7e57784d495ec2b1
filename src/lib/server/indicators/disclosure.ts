import type { DimensionId } from '../dimensions/dimension.ts';
import { datasets } from '../datasets/catalogue.ts';
import type { Indicator } from './definition.ts';

/**
 * What figures could say of somebody, for the public. Where a definition does not say, figures of
 * exports about persons count persons.
 */
export type Disclosure =
	/** Nobody: sites, editions, agreements. */
	{ readonly of: 'nobody' } | CountsOfPersons | Money;

/** Persons, or things of theirs. */
export interface CountsOfPersons {
	readonly of: 'persons';
	/** Set when only the numerator of a ratio counts persons. */
	readonly terms?: 'numerator';
	/** What the numerator counts of each person; 1. */
	readonly each?: number;
	/** The public reads bands of counts, cut by these dimensions alone. */
	readonly band?: readonly DimensionId[];
}

/** Amounts: contributors are counted, and none may make most of it. */
export interface Money {
	readonly of: 'money';
	/** Column that tells contributors apart, where each may have several rows. */
	readonly person?: string;
	/** Where rows are of one contributor each, or of none: who contributes to each term. */
	readonly numerator?: Contributors;
	/** Absent where the denominator counts persons. */
	readonly denominator?: Contributors;
	/** Contributors have a row a month. */
	readonly monthly?: true;
}

/** SQL aggregates of how many contribute, and of the largest amount of one. */
export interface Contributors {
	readonly count: string;
	readonly largest: string;
}

/** What a term of a figure is built on. */
export type Term = 'persons' | 'money' | 'exact';

/** How the figures of an indicator are published. */
export interface Policy {
	readonly rule: Exclude<Disclosure, { readonly of: 'nobody' }>;
	readonly numerator: Term;
	readonly denominator: Term;
}

/** The policy of an indicator; null when its figures speak of nobody. */
export function policyOf(indicator: Indicator): Policy | null {
	const rule = ruleOf(indicator);
	if (!rule) return null;
	const { kind, denominator } = indicator;
	if (rule.of === 'money') {
		const amounts = rule.person ? countsAmounts(denominator) : rule.denominator !== undefined;
		return {
			rule,
			numerator: 'money',
			denominator: kind !== 'ratio' ? 'exact' : amounts ? 'money' : 'persons'
		};
	}
	const exact = kind !== 'ratio' || rule.terms === 'numerator';
	return { rule, numerator: 'persons', denominator: exact ? 'exact' : 'persons' };
}

function countsAmounts(denominator: Indicator['denominator']): boolean {
	return typeof denominator === 'string' && denominator.startsWith('sum(');
}

function ruleOf({ disclosure, dataset, sources, unit }: Indicator): Policy['rule'] | null {
	if (disclosure) return disclosure.of === 'nobody' ? null : disclosure;
	const about = [dataset, ...sources].some(
		(id) => datasets.find((candidate) => candidate.id === id)?.aboutPersons
	);
	const counts = unit === 'persons' || (unit === 'share' && personTerms.has(dataset));
	return about || counts ? { of: 'persons' } : null;
}

/** Exports whose rows are not of persons, and whose shares are of persons all the same. */
const personTerms = new Set(['training']);
