import type { DimensionId } from './catalogue.ts';
import type { Text } from '$pipelines/contract/text.ts';

export type { DimensionId };

/** A value that a dimension can take. Its `parents` say where it lies in other dimensions. */
export interface Member {
	readonly id: string;
	readonly label: Text;
	readonly parents?: Readonly<Partial<Record<DimensionId, string>>>;
	/** Its year or edition, where others may bear the same name; left out once labels differ. */
	readonly distinction?: string;
}

/** The member of rows that do not say. */
export const unknown: Member = {
	id: 'unknown',
	label: { ar: 'غير معروف', fr: 'Non renseigné', en: 'Unknown' }
};
