import * as v from 'valibot';
import { list, shape, textSchema, texts } from '../schema.ts';

export const dimensionIds = [
	'province',
	'commune',
	'milieu',
	'sex',
	'age_band',
	'kind',
	'category',
	'branch',
	'craft',
	'channel',
	'bank',
	'establishment',
	'mode',
	'campaign',
	'site',
	'site_type',
	'fair_level',
	'fair',
	'theme',
	'stage',
	'committee',
	'session',
	'product_family',
	'city'
] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** A value that a dimension can take. Its `parents` say where it lies in other dimensions. */
export const memberSchema = shape(
	{ id: v.string(), label: textSchema, parents: v.exactOptional(texts()) },
	'Member'
);
export type Member = v.InferOutput<typeof memberSchema>;

export const membersSchema = list(memberSchema);

/** The member of rows that do not say. */
export const unknown: Member = {
	id: 'unknown',
	label: { ar: 'غير معروف', fr: 'Non renseigné', en: 'Unknown' }
};

export function isDimensionId(value: string): value is DimensionId {
	return (dimensionIds as readonly string[]).includes(value);
}
