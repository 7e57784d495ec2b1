import { error } from '@sveltejs/kit';
import type { Language } from '$pipelines/contract/text';
import type { DimensionId, IndicatorDescription, ValuesQuery } from '$lib/api';
import { errors } from '$lib/i18n/messages/errors';
import { grains, type Grain } from '$lib/i18n/messages/names';

/** What an address of a theme or indicator page asks. */
export interface ThemeQuestion {
	readonly grain: Grain;
	/** The dimension that splits the lines and bars, when the visitor chose one. */
	readonly by: DimensionId | null;
	readonly from: string | null;
	readonly to: string | null;
	/** Members by dimension, and whatever else the address holds: the API judges it. */
	readonly filters: ValuesQuery;
}

/** Reads the address of a page about an indicator; what the API can judge is left to it. */
export function readThemeQuestion(
	search: URLSearchParams,
	indicator: IndicatorDescription,
	language: Language
): ThemeQuestion {
	const { grain, by, from, to, ...filters } = Object.fromEntries(
		[...search].filter(([name]) => name !== 'indicator')
	);
	return {
		grain: grain ? readGrain(grain, language) : defaultGrain(indicator),
		by: by ? readSplit(by, indicator, language) : null,
		from: from ?? null,
		to: to ?? null,
		filters
	};
}

export function defaultGrain({ timing }: Pick<IndicatorDescription, 'timing'>): Grain {
	if (timing === 'training-year') return 'year';
	return timing === 'last-report' ? 'quarter' : 'month';
}

function readGrain(value: string, language: Language): Grain {
	const grain = grains.find((name) => name === value);
	if (grain) return grain;
	return refuse('invalid-query', `grain=${value}`, grains, language);
}

function readSplit(
	value: string,
	{ dimensions }: IndicatorDescription,
	language: Language
): DimensionId {
	const dimension = dimensions.find((name) => name === value);
	if (dimension) return dimension;
	return refuse('unknown-dimension', `by=${value}`, dimensions, language);
}

export function refuse(
	code: string,
	asked: string,
	nearest: readonly string[],
	language: Language
): never {
	error(400, { code, message: `${errors.badRequest[language]} (\u2068${asked}\u2069)`, nearest });
}
