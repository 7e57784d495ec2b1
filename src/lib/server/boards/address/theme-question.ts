import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import { isolate } from '$lib/i18n/isolate.ts';
import { errors } from '$lib/i18n/messages/errors.ts';
import { Refusal, type RefusalCode } from '../../refusals/refusal.ts';
import { shorten } from '../../refusals/wording.ts';
import { grains, type Grain } from '$lib/i18n/messages/names.ts';
import { usualGrain } from '$lib/figures/usual-grain.ts';

/** What an address of a theme or indicator page asks. */
export interface ThemeQuestion {
	readonly grain: Grain;
	/** The dimension that splits the lines and bars, when the visitor chose one. */
	readonly by: DimensionId | null;
	/** The second dimension of `by`: the columns of a table. */
	readonly across: DimensionId | null;
	readonly from: string | null;
	readonly to: string | null;
	/** Members by dimension, and whatever else the address holds: the API judges it. */
	readonly filters: ValuesQuery;
	/** The territory set beside the one chosen; `all` is the whole. */
	readonly compareWith: string | null;
	/** Choices that the page knows and this indicator does not, left out of its figures. */
	readonly ignored: readonly (DimensionId | 'grain')[];
}

/** Names of addresses that are of pages alone: the API does not know them. */
const pageNames = ['indicator', 'compare_with', 'lang', 'sort', 'facilities', 'table', 'open'];

/**
 * Reads the address of a page about an indicator; what the API can judge is left to it.
 * @param reach every dimension that the page knows, where it shows indicators with different ones
 */
export function readThemeQuestion(
	search: URLSearchParams,
	indicator: IndicatorDescription,
	reach: readonly DimensionId[] = indicator.dimensions
): ThemeQuestion {
	const { grain, by, from, to, ...rest } = Object.fromEntries(
		[...search].filter(([name]) => !pageNames.includes(name))
	);
	const isForeign = (name: string) =>
		reach.some((dimension) => dimension === name) &&
		!indicator.dimensions.some((dimension) => dimension === name);
	const chosen = grain ? readGrain(grain) : null;
	const offered = chosen !== null && indicator.grains.includes(chosen);
	const splits = by ? by.split(',').filter((name) => !isForeign(name)) : [];
	if (splits.length > 2 || (splits.length === 2 && splits[0] === splits[1])) {
		refuse('invalid-query', `by=${by}`, indicator.dimensions);
	}
	const [first, second] = splits.map((name) => readSplit(name, indicator));
	return {
		grain: offered && chosen ? chosen : usualGrain(indicator),
		by: first ?? null,
		across: second ?? null,
		from: from ?? null,
		to: to ?? null,
		filters: Object.fromEntries(Object.entries(rest).filter(([name]) => !isForeign(name))),
		compareWith: search.get('compare_with'),
		ignored: [
			...reach.filter((name) => name in rest && isForeign(name)),
			...(chosen && !offered ? (['grain'] as const) : [])
		]
	};
}

function readGrain(value: string): Grain {
	const grain = grains.find((name) => name === value);
	if (grain) return grain;
	return refuse('invalid-query', `grain=${value}`, grains);
}

function readSplit(value: string, { dimensions }: IndicatorDescription): DimensionId {
	const dimension = dimensions.find((name) => name === value);
	if (dimension) return dimension;
	return refuse('unknown-dimension', `by=${value}`, dimensions);
}

/** @throws Refusal of what stands in the address of a page, with what might stand there. */
export function refuse(code: RefusalCode, asked: string, nearest: readonly string[]): never {
	const said = isolate(shorten(asked));
	const text = {
		ar: `${errors.badRequest.ar} (${said})`,
		fr: `${errors.badRequest.fr} (${said})`,
		en: `${errors.badRequest.en} (${said})`
	};
	throw new Refusal(400, code, text, { nearest });
}
