import type { Text } from '$pipelines/contract/text.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Unit } from '../indicators/definition.ts';
import { notARate } from '../refusals/refusals.ts';
import type { AnswerRow, Flag } from '../query/answer.ts';
import { queryOf, type Question } from '../query/question.ts';
import { askFor, labelOf, type Inquiry } from './ask.ts';
import { weightedVariation } from './dispersion.ts';

/** One side of a gap. */
export interface GapSide {
	readonly member: string;
	readonly label: Text;
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly flag: Flag | null;
	/** Set where it is of few: a province is then not compared. */
	readonly small?: true;
}

/** Why a gap is not told. */
export type GapReason = 'no-dimension' | 'filtered' | 'no-value';

/** One rate less another, in the unit of the indicator; `points` are percentage points, of shares. */
export interface Gap {
	readonly a: GapSide | null;
	readonly b: GapSide | null;
	readonly difference: number | null;
	readonly points: number | null;
	readonly reason: GapReason | null;
}

export interface ProvinceGap {
	readonly highest: GapSide | null;
	readonly lowest: GapSide | null;
	/** Highest over lowest; null when the lowest is 0. */
	readonly ratio: number | null;
	/** Population-weighted; null for fewer than two provinces. */
	readonly coefficient_of_variation: number | null;
	/** Provinces that are not compared, and why. */
	readonly left_out: readonly {
		readonly member: string;
		readonly label: Text;
		readonly reason: 'withheld' | 'small' | 'no-value';
	}[];
	readonly reason: GapReason | null;
}

export interface Gaps {
	readonly ok: true;
	readonly snapshot: string;
	readonly indicator: string;
	readonly unit: Unit;
	readonly query: Readonly<Record<string, string>>;
	readonly as_of: string | null;
	/** Women minus men. */
	readonly sex: Gap;
	/** Urban minus rural. */
	readonly milieu: Gap;
	readonly province: ProvinceGap;
}

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
