import * as v from 'valibot';
import type { DimensionId } from '../dimensions/dimension.ts';
import { notARate } from '../refusals/refusals.ts';
import { askedEntries, type AnswerRow } from '../query/answer.ts';
import { queryOf, type Question } from '../query/question.ts';
import {
	flagSchema,
	list,
	nullableDay,
	nullableNumber,
	shape,
	textSchema,
	texts
} from '$lib/schema.ts';
import { askFor, labelOf, type Inquiry } from './ask.ts';
import { weightedVariation } from './dispersion.ts';

/** One side of a gap. */
const sideSchema = shape(
	{
		member: v.string(),
		label: textSchema,
		value: nullableNumber,
		numerator: nullableNumber,
		denominator: nullableNumber,
		flag: flagSchema,
		/** Set where it is of few: a province is then not compared. */
		small: v.exactOptional(v.literal(true))
	},
	'GapSide'
);
export type GapSide = v.InferOutput<typeof sideSchema>;

/** Why a gap is not told. */
const reasonSchema = v.nullable(v.picklist(['no-dimension', 'filtered', 'no-value']));
export type GapReason = NonNullable<v.InferOutput<typeof reasonSchema>>;

/** One rate less another, in the unit of the indicator; `points` are percentage points, of shares. */
const gapSchema = shape(
	{
		a: v.nullable(sideSchema),
		b: v.nullable(sideSchema),
		difference: nullableNumber,
		points: nullableNumber,
		reason: reasonSchema
	},
	'Gap'
);
export type Gap = v.InferOutput<typeof gapSchema>;

const provinceGapSchema = shape({
	highest: v.nullable(sideSchema),
	lowest: v.nullable(sideSchema),
	/** Highest over lowest; null when the lowest is 0. */
	ratio: nullableNumber,
	/** Population-weighted; null for fewer than two provinces. */
	coefficient_of_variation: nullableNumber,
	/** Provinces that are not compared, and why. */
	left_out: list(
		shape({
			member: v.string(),
			label: textSchema,
			reason: v.picklist(['withheld', 'small', 'no-value'])
		})
	),
	reason: reasonSchema
});
export type ProvinceGap = v.InferOutput<typeof provinceGapSchema>;

export const gapsSchema = shape({
	...askedEntries,
	query: texts(),
	as_of: nullableDay,
	/** Women minus men. */
	sex: gapSchema,
	/** Urban minus rural. */
	milieu: gapSchema,
	province: provinceGapSchema
});
export type Gaps = v.InferOutput<typeof gapsSchema>;

/**
 * The gaps of a rate: women and men, town and countryside, provinces.
 * @throws Refusal when the indicator is not a rate
 */
export async function readGaps(inquiry: Inquiry, question: Question): Promise<Gaps> {
	const { indicator, asker } = inquiry;
	if (indicator.kind !== 'ratio') throw notARate(indicator.id);
	const whole = { ...question, by: [], grain: 'none' as const, compare: null };
	const [sex, milieu, province, answer] = await Promise.all([
		readGap(inquiry, whole, 'sex', 'F', 'M'),
		readGap(inquiry, whole, 'milieu', 'urban', 'rural'),
		readProvinces(inquiry, whole),
		askFor(inquiry, whole)
	]);
	return {
		ok: true,
		snapshot: asker.snapshot.id,
		indicator: indicator.id,
		unit: indicator.unit,
		query: queryOf(whole),
		as_of: answer.as_of,
		sex,
		milieu,
		province
	};
}

async function readGap(
	inquiry: Inquiry,
	question: Question,
	dimension: DimensionId,
	first: string,
	second: string
): Promise<Gap> {
	const nothing = { a: null, b: null, difference: null, points: null };
	const hindrance = hindranceOf(inquiry, question, dimension);
	if (hindrance) return { ...nothing, reason: hindrance };
	const sides = await sidesOf(inquiry, question, dimension);
	const [a = null, b = null] = [first, second].map((id) => sides.find((s) => s.member === id));
	if (!a || !b || a.value === null || b.value === null) {
		return { ...nothing, a, b, reason: 'no-value' };
	}
	const difference = a.value - b.value;
	const points = inquiry.indicator.unit === 'share' ? difference * 100 : null;
	return { a, b, difference, points, reason: null };
}

async function readProvinces(inquiry: Inquiry, question: Question): Promise<ProvinceGap> {
	const nothing = { highest: null, lowest: null, ratio: null, coefficient_of_variation: null };
	const hindrance = hindranceOf(inquiry, question, 'province');
	if (hindrance) return { ...nothing, left_out: [], reason: hindrance };
	const { facts } = inquiry.asker.snapshot;
	const known = new Set(facts.members.province.map(({ id }) => id));
	const sides = (await sidesOf(inquiry, question, 'province')).filter(({ member }) =>
		known.has(member)
	);
	const left_out = sides.flatMap(({ member, label, ...side }) => {
		const reason = reasonToLeaveOut(side);
		return reason ? [{ member, label, reason }] : [];
	});
	const compared = sides
		.flatMap((side) =>
			side.value !== null && reasonToLeaveOut(side) === null ? [{ ...side, value: side.value }] : []
		)
		.sort((a, b) => b.value - a.value);
	const [highest, lowest] = [compared[0], compared.at(-1)];
	if (!highest || !lowest || compared.length < 2) {
		return { ...nothing, left_out, reason: 'no-value' };
	}
	const people = (province: string) =>
		facts.population
			.filter((row) => row.province === province)
			.reduce((sum, { population }) => sum + population, 0);
	return {
		highest,
		lowest,
		ratio: lowest.value === 0 ? null : highest.value / lowest.value,
		coefficient_of_variation: weightedVariation(
			compared.map(({ member, value }) => ({ rate: value, population: people(member) }))
		),
		left_out,
		reason: null
	};
}

/** A filter to one member of a dimension leaves nothing to compare in it. */
function hindranceOf(
	{ indicator }: Inquiry,
	{ filters }: Question,
	dimension: DimensionId
): GapReason | null {
	if (!indicator.dimensions.includes(dimension)) return 'no-dimension';
	return filters[dimension]?.length === 1 ? 'filtered' : null;
}

function reasonToLeaveOut({ value, flag, small }: Pick<AnswerRow, 'value' | 'flag' | 'small'>) {
	if (flag === 'withheld') return 'withheld' as const;
	if (value === null) return 'no-value' as const;
	return small ? ('small' as const) : null;
}

async function sidesOf(
	inquiry: Inquiry,
	question: Question,
	dimension: DimensionId
): Promise<GapSide[]> {
	const { rows } = await askFor(inquiry, { ...question, by: [dimension] });
	return rows.map((row: AnswerRow) => {
		const member = row[dimension] ?? '';
		const { value, numerator, denominator, flag, small } = row;
		const label = labelOf(dimension, member, inquiry.asker.snapshot.facts);
		const side = { member, label, value, numerator, denominator, flag };
		return small ? { ...side, small } : side;
	});
}
