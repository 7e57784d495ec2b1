import * as v from 'valibot';
import { grainSchema, list, shape } from '$lib/schema.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import { readMembers, writeMembers } from '$lib/address/written-members.ts';
import type { DimensionId, Member } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import { grainNames, grains, type Grain } from '$lib/i18n/messages/names.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { wholeTerritory } from '../theme/compare-territories.ts';
import type { ThemeQuestion } from './theme-question.ts';
import { usualGrain } from '$lib/figures/usual-grain.ts';

export const optionSchema = shape(
	{
		value: v.string(),
		label: v.string()
	},
	'Option'
);
export type Option = v.InferOutput<typeof optionSchema>;

export const pickSchema = shape(
	{
		name: v.string(),
		label: v.string(),
		/** Values as a form sends and an address holds them: a comma inside one is written. */
		options: list(optionSchema),
		chosen: list(v.string())
	},
	'Pick'
);
export type Pick = v.InferOutput<typeof pickSchema>;

/** What the filter bar of a page about an indicator offers, and what is chosen. */
export const filterModelSchema = shape(
	{
		indicator: v.nullable(v.string()),
		/** First and last month that an export of the indicator speaks of; empty without one. */
		span: shape({ from: v.string(), to: v.string() }),
		from: v.string(),
		to: v.string(),
		grain: v.string(),
		grains: list(optionSchema),
		/** The shortest period that the indicator knows. */
		finest: grainSchema,
		by: v.string(),
		splits: list(optionSchema),
		/** The second split; null where the page has no use for one. */
		across: v.nullable(v.string()),
		picks: list(pickSchema),
		/** The territory to set beside the one chosen; null where there are none. */
		compare: v.nullable(
			shape({
				value: v.string(),
				options: list(optionSchema)
			})
		),
		/** Choices that the bar has no field for, kept when it is sent. */
		kept: list(optionSchema),
		anyChosen: v.boolean()
	},
	'Filters'
);
export type FilterModel = v.InferOutput<typeof filterModelSchema>;

/** What a page offers beside the filters of its indicator. */
export interface FilterOffer {
	/** Every dimension that the page knows, where it shows indicators with different ones. */
	readonly reach?: readonly DimensionId[];
	/** It has a table of one dimension by another. */
	readonly crossed?: boolean;
	/** It sets two territories side by side. */
	readonly compared?: boolean;
	/** False where what divides the figures is chosen elsewhere on the page. */
	readonly split?: boolean;
	/** The grain without a choice, where it is not that of the indicator. */
	readonly usual?: Grain;
}

export function readFilterModel(
	desk: Desk,
	indicator: IndicatorDescription,
	question: ThemeQuestion,
	search: URLSearchParams,
	{
		reach = indicator.dimensions,
		crossed = false,
		compared = false,
		split = true,
		usual = usualGrain(indicator)
	}: FilterOffer = {}
): FilterModel {
	const { language } = desk;
	const nameOf = (dimension: DimensionId) => dimensionOf(dimension).label[language];
	const offered = reach.filter((dimension) => !dimensionOf(dimension).long);
	const picks = offered.map((dimension) => {
		const { list } = desk.members(dimension);
		return pickOf(dimension, nameOf(dimension), list, search.get(dimension), language);
	});
	const compare =
		compared && reach.includes('province')
			? readCompare(desk, search.get('compare_with') ?? '')
			: null;
	const fields = new Set<string>([
		...['indicator', 'from', 'to', 'grain', ...(split ? ['by'] : [])],
		...(compare ? ['compare_with'] : []),
		...offered
	]);
	return {
		indicator: search.get('indicator'),
		span: spanOf(indicator),
		from: question.from ?? '',
		to: question.to ?? '',
		grain: question.grain === usual ? '' : question.grain,
		// The usual grain is sent empty: addresses hold only what was chosen.
		grains: grains
			.filter((grain) => indicator.grains.includes(grain))
			.map((grain) => ({
				value: grain === usual ? '' : grain,
				label: grainNames[grain][language]
			})),
		finest: grains.find((grain) => indicator.grains.includes(grain)) ?? usualGrain(indicator),
		by: question.by ?? '',
		splits: (split ? indicator.dimensions : []).map((dimension) => ({
			value: dimension,
			label: nameOf(dimension)
		})),
		across: crossed && indicator.dimensions.length > 1 ? (question.across ?? '') : null,
		picks,
		compare,
		kept: [...search]
			.filter(([name]) => !fields.has(name))
			.map(([value, label]) => ({ value, label })),
		anyChosen: [...search.keys()].some((name) => !['indicator', 'table', 'open'].includes(name))
	};
}

/** A field to choose members in, of those that an address holds. */
export function pickOf(
	name: string,
	label: string,
	members: readonly Member[],
	written: string | null | undefined,
	language: Language
): Pick {
	const value = (id: string) => writeMembers([id]);
	return {
		...{ name, label },
		options: members.map(({ id, label }) => ({ value: value(id), label: label[language] })),
		chosen: written ? readMembers(written).map(value) : []
	};
}

function readCompare(desk: Desk, value: string): FilterModel['compare'] {
	const { language } = desk;
	const { list } = desk.members('province');
	return {
		value,
		options: [
			{ value: wholeTerritory, label: words.wholeTerritory[language] },
			...list
				.filter(({ id }) => id !== 'unknown')
				.map(({ id, label }) => ({ value: id, label: label[language] }))
		]
	};
}

function spanOf({ sources }: IndicatorDescription): FilterModel['span'] {
	const first = sources.flatMap(({ first_date }) => first_date ?? []).sort();
	const last = sources.flatMap(({ reference_date }) => reference_date ?? []).sort();
	return { from: first[0]?.slice(0, 7) ?? '', to: last.at(-1)?.slice(0, 7) ?? '' };
}
