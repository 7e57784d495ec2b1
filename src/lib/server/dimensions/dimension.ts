import * as v from 'valibot';
import { list, shape, textSchema, texts } from '$lib/schema.ts';
import type { DimensionId } from './catalogue.ts';

export type { DimensionId };

/** A value that a dimension can take. Its `parents` say where it lies in other dimensions. */
export const memberSchema = shape(
	{ id: v.string(), label: textSchema, parents: v.exactOptional(texts()) },
	'Member'
);
export type Member = v.InferOutput<typeof memberSchema>;

/** A member as it is read, before its label is told from those of others. */
export interface ReadMember extends Member {
	/** Its year or edition, where others may bear the same name. */
	readonly distinction?: string;
}

export const membersSchema = list(memberSchema);

/** The member of rows that do not say. */
export const unknown: Member = {
	id: 'unknown',
	label: { ar: 'غير معروف', fr: 'Non renseigné', en: 'Unknown' }
};
