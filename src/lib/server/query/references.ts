import { unknown } from '../dimensions/dimension.ts';
import type { Indicator, ReferenceDenominator } from '../indicators/definition.ts';
import type { Facts } from '../warehouse/facts.ts';
import type { Question } from './question.ts';
import type { Split } from './splits.ts';

/** The provinces and milieux that a row speaks of; null for all of them. */
interface Place {
	readonly provinces: readonly string[] | null;
	readonly milieux: readonly string[] | null;
}

export function placeOf({ by, filters }: Question, split: Split): Place {
	const one = (id: 'province' | 'milieu') => {
		const index = by.indexOf(id);
		const member = split[index];
		return member === undefined ? (filters[id] ?? null) : [member];
	};
	return { provinces: one('province'), milieux: one('milieu') };
}

/**
 * A denominator kept in `data/reference`, for a place and a year. Null when a part of the place
 * has no target: never a partial sum.
 */
export function referenceDenominator(
	denominator: ReferenceDenominator,
	place: Place,
	year: number,
	facts: Facts
): number | null {
	if (denominator.from === 'targets') {
		return targetOf(denominator.indicator, place.provinces, year, facts, true);
	}
	return facts.population
		.filter(
			({ province, milieu }) =>
				(place.provinces?.includes(province) ?? true) && (place.milieux?.includes(milieu) ?? true)
		)
		.reduce((sum, { population }) => sum + population, 0);
}

/**
 * What an indicator should reach. Targets are set by province, or for the whole territory: a row
 * that speaks of anything else has none.
 */
export function targetForRow(
	indicator: Indicator,
	question: Question,
	split: Split,
	year: number,
	facts: Facts
): number | null {
	const cuts = [...question.by, ...Object.keys(question.filters)];
	if (cuts.some((id) => id !== 'province')) return null;
	const { provinces } = placeOf(question, split);
	return targetOf(indicator.id, provinces, year, facts, addsUp(indicator.kind));
}

/** What an indicator should reach in a year, in a province or in all of them. */
export function targetOfYear(
	indicator: Pick<Indicator, 'id' | 'kind'>,
	province: string | null,
	year: number,
	facts: Facts
): number | null {
	const provinces = province === null ? null : [province];
	return targetOf(indicator.id, provinces, year, facts, addsUp(indicator.kind));
}

/**
 * The way within the year that was set for a target; null without one. That of all provinces is
 * that of each, where they have the same.
 */
export function pathOfYear(
	{ id }: Pick<Indicator, 'id'>,
	province: string | null,
	year: number,
	{ targets }: Facts
): readonly number[] | null {
	const set = targets.filter((target) => target.indicator === id && target.year === year);
	const own = set.find((target) => target.province === province);
	if (own || province !== null) return own?.path ?? null;
	const [first, ...others] = set.map(({ path }) => path);
	const isSame = others.every((path) => JSON.stringify(path) === JSON.stringify(first));
	return first && isSame ? first : null;
}

/** Whether targets of provinces make that of the whole. */
function addsUp(kind: Indicator['kind']): boolean {
	return kind !== 'ratio' && kind !== 'median' && kind !== 'distinct';
}

function targetOf(
	indicator: string,
	provinces: readonly string[] | null,
	year: number,
	facts: Facts,
	additive: boolean
): number | null {
	const targets = facts.targets.filter(
		(target) => target.indicator === indicator && target.year === year
	);
	const of = (province: string | null) =>
		targets.find((target) => target.province === province)?.target ?? null;
	if (provinces === null) {
		const whole = of(null);
		if (whole !== null) return whole;
	}
	const asked = provinces ?? facts.members.province.map(({ id }) => id);
	if (asked.length > 1 && !additive) return null;
	if (asked.includes(unknown.id)) return null;
	let sum = 0;
	for (const province of asked) {
		const target = of(province);
		if (target === null) return null;
		sum += target;
	}
	return asked.length > 0 ? sum : null;
}
