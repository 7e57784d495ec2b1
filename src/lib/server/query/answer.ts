import * as v from 'valibot';
import type { Flag } from '$lib/terms.ts';
import { bands } from '../disclosure/publish.ts';
import { dimensionIds, type DimensionId } from '../dimensions/catalogue.ts';
import {
	answered,
	flagSchema,
	list,
	nullableDay,
	nullableNumber,
	shape,
	texts,
	unitSchema
} from '$lib/schema.ts';

export type { Flag };

const memberEntries = Object.fromEntries(
	dimensionIds.map((id) => [id, v.exactOptional(v.string())])
) as Record<DimensionId, v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>>;

/** A row carries the period unless the grain is `none`, and the member of each dimension asked. */
export const answerRowSchema = v.pipe(
	v.strictObject({
		/** `2025-06`, `2025-Q2` or `2025`. */
		period: v.exactOptional(v.string()),
		value: nullableNumber,
		/** Null unless the indicator is a ratio. */
		numerator: nullableNumber,
		denominator: nullableNumber,
		flag: flagSchema,
		/** What may be said of a withheld count that has one. */
		band: v.exactOptional(v.picklist(bands)),
		/** The value compared with; null without one. */
		compare: nullableNumber,
		...memberEntries
	}),
	v.metadata({ ref: 'Value' })
);
export type AnswerRow = v.InferOutput<typeof answerRowSchema>;

/** Counts of persons carry noise of at most `largest`, in each published figure that they are the sum of. */
export const protectionSchema = shape({
	method: v.literal('cell-key'),
	largest: v.number(),
	/** The most published figures that one of the answer is the sum of, where that is more than one. */
	sums: v.exactOptional(v.number())
});
export type Protection = v.InferOutput<typeof protectionSchema>;

/** What is asked about an indicator, as an answer repeats it. */
export const askedEntries = {
	...answered,
	indicator: v.string(),
	unit: unitSchema
};

export const answerSchema = shape({
	...askedEntries,
	/** The query as understood, in the words of the address. */
	query: texts(),
	/** The last day that the figures speak of; null without data. */
	as_of: nullableDay,
	/** What was done to figures of persons, for the public. */
	protection: v.exactOptional(protectionSchema),
	rows: list(answerRowSchema)
});
export type Answer = v.InferOutput<typeof answerSchema>;
