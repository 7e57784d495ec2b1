import * as v from 'valibot';
import { dimensionIdSchema } from '../dimensions/catalogue.ts';
import {
	answered,
	count,
	directionSchema,
	grainSchema,
	kindSchema,
	list,
	nullableDay,
	shape,
	textSchema,
	themeSchema,
	timingSchema,
	unitSchema
} from '$lib/schema.ts';
import type { Indicator } from './definition.ts';

const sourceEntries = {
	dataset: v.string(),
	title: textSchema,
	first_date: nullableDay,
	reference_date: nullableDay,
	rows: count,
	sample: v.boolean()
};

/** An export that an indicator rests on, as the snapshot has it; null dates when it has none. */
export const sourceSchema = shape(sourceEntries, 'Source');
export type Source = v.InferOutput<typeof sourceSchema>;

/** Everything of a definition but its SQL. */
export const indicatorSchema = shape(
	{
		id: v.string(),
		code: v.string(),
		family: v.string(),
		theme: themeSchema,
		kind: kindSchema,
		unit: unitSchema,
		direction: directionSchema,
		/** It has a card on the overview. */
		headline: v.boolean(),
		timing: timingSchema,
		grains: list(grainSchema),
		dimensions: list(dimensionIdSchema),
		name: textSchema,
		definition: textSchema,
		numerator: textSchema,
		denominator: v.nullable(textSchema),
		pitfalls: textSchema,
		basis: textSchema,
		sources: list(sourceSchema)
	},
	'Indicator'
);
export type IndicatorDescription = v.InferOutput<typeof indicatorSchema>;

export const indicatorsAnswer = shape({ ok: answered.ok, indicators: list(indicatorSchema) });
export const indicatorAnswer = shape({ ok: answered.ok, indicator: indicatorSchema });

export function describeIndicator(
	indicator: Indicator,
	sourceOf: (dataset: string) => Source
): IndicatorDescription {
	const { id, code, family, theme, kind, unit, direction } = indicator;
	const { grains, dimensions, name, definition, pitfalls, basis } = indicator;
	return {
		...{ id, code, family, theme, kind, unit, direction },
		headline: indicator.headline ?? false,
		timing: indicator.timing.rows,
		...{ grains, dimensions, name, definition },
		numerator: indicator.numeratorMeaning,
		denominator: indicator.denominatorMeaning ?? null,
		...{ pitfalls, basis },
		sources: indicator.sources.map(sourceOf)
	};
}
