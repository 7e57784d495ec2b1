import * as v from 'valibot';
import { baseFlagSchema, directionSchema, flagSchema, shape, unitSchema } from '$lib/schema.ts';
import type { Language } from '$pipelines/contract/text.ts';
import { windowLine } from '$lib/figures/period-name.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer } from '../../query/answer.ts';
import { addressOf } from '../address/address-of.ts';
import type { Asked } from './asked.ts';

/** The figure that a page is about. */
export const headlineSchema = shape(
	{
		indicator: v.string(),
		unit: unitSchema,
		direction: directionSchema,
		value: v.nullable(v.number()),
		flag: flagSchema,
		/** The same a year before. */
		base: v.nullable(v.number()),
		baseFlag: v.nullable(baseFlagSchema),
		asOf: v.nullable(v.string()),
		/** The address of the API that gives it. */
		query: v.string(),
		/** The days that it speaks of, in words. */
		dates: v.string()
	},
	'Headline'
);
export type Headline = v.InferOutput<typeof headlineSchema>;

export function headlineOf(
	indicator: IndicatorDescription,
	asked: Asked,
	answer: Answer,
	language: Language
): Headline {
	const { id, unit, direction } = indicator;
	const { rows, as_of: asOf } = answer;
	const row = rows[0];
	return {
		indicator: id,
		...{ unit, direction },
		value: row?.value ?? null,
		flag: row ? row.flag : 'missing',
		base: row?.compare ?? null,
		baseFlag: row?.base_flag ?? null,
		asOf,
		query: addressOf(answer, id, asked.query),
		dates: windowLine(indicator, asked.window, asOf, language)
	};
}
