import { readMembers } from '$lib/address/written-members.ts';
import { invalidValue, oneOf } from '../refusals/refusals.ts';
import { unknownMember, unknownName } from '../refusals/unknown-names.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import { unknown, type DimensionId } from '../dimensions/dimension.ts';
import type { Indicator } from '../indicators/definition.ts';
import type { Facts } from '../warehouse/facts.ts';
import { firstDay, isDay, lastDay } from '$lib/figures/days.ts';
import { comparisons, type Question } from './question.ts';

/** Names of the query that say how an answer is sent, not what is asked. */
const envelopeNames = ['snapshot', 'lang', 'excel'];
const questionNames = ['by', 'grain', 'from', 'to', 'compare'] as const;
export type QuestionName = (typeof questionNames)[number];

/** Dimensions by which an answer may divide at once. */
const mostSplits = 3;

export type Query = Readonly<Record<string, string>>;

/**
 * Checks a query against the catalogue.
 * @param names those of a question that are taken, beside dimensions as filters.
 * @throws Refusal naming what is wrong and the nearest right names.
 */
export function readQuestion(
	indicator: Indicator,
	query: Query,
	facts: Facts,
	names: readonly QuestionName[] = questionNames
): Question {
	const taken: readonly string[] = [...names, ...envelopeNames];
	const filters: Partial<Record<DimensionId, string[]>> = {};
	for (const [name, value] of Object.entries(query)) {
		if (taken.includes(name)) continue;
		const dimension = indicator.dimensions.find((id) => id === name);
		if (!dimension) throw unknownQueryName(indicator, name, taken);
		filters[dimension] = readFilter(dimension, value, facts);
	}
	const from = readDay('from', query.from, firstDay);
	const to = readDay('to', query.to, lastDay);
	if (from && to && from > to) {
		throw invalidValue('from', query.from ?? '', {
			ar: `يجب أن يسبق البداية تاريخ النهاية \u2068${query.to}\u2069`,
			fr: `le début doit précéder la fin, ${query.to}`,
			en: `it must not come after to, ${query.to}`
		});
	}
	return {
		by: readSplit(indicator, query.by),
		grain: readChoice('grain', query.grain, indicator.grains) ?? 'none',
		from,
		to,
		compare: readChoice('compare', query.compare, comparisons),
		filters
	};
}

function unknownQueryName(indicator: Indicator, name: string, taken: readonly string[]) {
	const names = [...indicator.dimensions, ...taken];
	return unknownName(
		'name',
		name,
		names.map((id) => ({ id }))
	);
}

function readSplit(indicator: Indicator, by: string | undefined): DimensionId[] {
	if (by === undefined || by === '') return [];
	const names = by.split(',');
	const split = names.map((name) => {
		const dimension = indicator.dimensions.find((id) => id === name);
		if (dimension) return dimension;
		throw unknownName(
			'dimension',
			name,
			indicator.dimensions.map((id) => ({ id }))
		);
	});
	if (split.length > mostSplits || new Set(split).size < split.length) {
		throw invalidValue('by', by, {
			ar: 'يقبل بعدا واحدا إلى ثلاثة أبعاد مختلفة، تفصل بينها فاصلة',
			fr: "d'une à trois dimensions différentes, séparées par des virgules",
			en: 'it takes one to three different dimensions, separated by commas'
		});
	}
	return split;
}

function readFilter(dimension: DimensionId, value: string, facts: Facts): string[] {
	const members = facts.members[dimension];
	const known = new Set(members.map(({ id }) => id)).add(unknown.id);
	const asked = [...new Set(readMembers(value))];
	for (const id of asked) {
		if (known.has(id)) continue;
		throw unknownMember(dimensionOf(dimension), id, [...members, unknown]);
	}
	return asked.sort();
}

function readChoice<Choice extends string>(
	name: string,
	value: string | undefined,
	choices: readonly Choice[]
): Choice | null {
	if (value === undefined) return null;
	const choice = choices.find((candidate) => candidate === value);
	if (choice) return choice;
	throw invalidValue(name, value, oneOf(choices));
}

/** A day of a query, a month completed to one; null without it. */
export function readDay(
	name: string,
	value: string | undefined,
	complete: (month: string) => string
): string | null {
	if (value === undefined) return null;
	const day = /^\d{4}-\d{2}$/.test(value) ? complete(value) : value;
	if (isDay(day)) return day;
	throw invalidValue(name, value, {
		ar: 'يكتب التاريخ على شكل \u20682025-06\u2069 أو \u20682025-06-30\u2069، بين سنتي 1900 و2199',
		fr: "une date s'écrit 2025-06 ou 2025-06-30, de 1900 à 2199",
		en: 'a date is written 2025-06 or 2025-06-30, from 1900 to 2199'
	});
}
