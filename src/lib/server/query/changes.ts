import type { AtDate, Indicator } from '../indicators/definition.ts';

/** Whether a stock is what came less what went. */
export function addsChanges({ timing, atDate, numerator, denominator }: Indicator): boolean {
	if (timing.rows !== 'at-date') return false;
	// A sum is unknown where no row says, which changes tell of numerators that stand alone.
	if (isSum(denominator)) return false;
	return !isSum(numerator) || (denominator === undefined && atDate === undefined);
}

export function isSum(term: Indicator['denominator']): boolean {
	return typeof term === 'string' && /\bsum\(/.test(term);
}

/** The cells of a date that a numerator counts, of those that hold then. */
export function countsAtDate({ from, until }: AtDate): string {
	return [`${from} <= day_d`, ...(until ? [`${until} > day_d`] : [])].join(' and ');
}

/**
 * What comes in the period in which rows of `cells` open, and goes in that in which they close; what
 * closes before it opens never holds.
 * @param counted whether numerators count rows from `counted_from` until `counted_until` only.
 */
export function changesOf(names: readonly string[], counted: boolean): string {
	if (!counted) {
		return between(names, { from: 'opening', until: 'closing', terms: ['n', 'm', 'r'] });
	}
	return [
		between(names, { from: 'opening', until: 'closing', terms: ['0 * n', 'm', 'r'] }),
		between(names, {
			from: 'greatest(opening, counted_from)',
			until: 'least(closing, counted_until)',
			terms: ['n', '0 * m', '0 * r'],
			only: 'counted_from is not null'
		})
	].join(' union all ');
}

interface Stay {
	readonly from: string;
	/** Null of what stays. */
	readonly until: string;
	readonly terms: readonly [string, string, string];
	readonly only?: string;
}

function between(names: readonly string[], { from, until, terms, only = 'true' }: Stay): string {
	const [n, m, r] = terms;
	return `
		select ${[`${from} as p`, ...names, `${n} as n`, `${m} as m`, `${r} as r`].join(', ')}
		from cells where ${only} and (${until} is null or ${until} > ${from})
		union all
		select ${[`${until} as p`, ...names, `-(${n}) as n`, `-(${m}) as m`, `-(${r}) as r`].join(', ')}
		from cells where ${only} and ${until} > ${from}`;
}
