import type { SharedRule } from '../contract/rules.ts';

/** What became of the text of a cell: a value, no value (null without a rule), or a fault. */
export interface Reading {
	readonly value: string | null;
	readonly rule?: SharedRule;
	/** Members of the list that the text may have meant. */
	readonly near?: readonly string[];
}

export const missing: Reading = { value: null };

export const fault = (rule: SharedRule, near: readonly string[] = []): Reading =>
	near.length ? { value: null, rule, near } : { value: null, rule };
