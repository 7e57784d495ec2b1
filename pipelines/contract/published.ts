import { count, text, type Column } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { Text } from './text.ts';

/** A column as a published snapshot holds it: nothing in it identifies a person. */
export interface PublishedColumn {
	readonly id: string;
	/** The contract's column that it comes from. */
	readonly from: string;
	readonly label: Text;
	readonly column: Column;
	readonly kind: 'as-is' | 'pseudonym' | 'birth-year' | 'age-band';
	/** False for columns computed when they are read. */
	readonly stored: boolean;
}

const birthYearLabel: Text = { ar: 'سنة الازدياد', fr: 'Année de naissance', en: 'Year of birth' };
const ageBandLabel: Text = { ar: 'الفئة العمرية', fr: "Tranche d'âge", en: 'Age band' };

/** The columns of a dataset in published snapshots, in the contract's order. */
export function publishedColumns(dataset: Dataset): PublishedColumn[] {
	return Object.entries(dataset.columns).flatMap(([id, column]): PublishedColumn[] => {
		const { personal } = column;
		if (!personal) {
			return [{ id, from: id, label: column.header, column, kind: 'as-is', stored: true }];
		}
		if (personal.as === 'pseudonym') {
			const { name, label } = personal;
			return [
				{
					id: name,
					from: id,
					label,
					column: text({ header: label, required: column.required ?? false }),
					kind: 'pseudonym',
					stored: true
				}
			];
		}
		if (personal.as === 'birth-year') {
			return [
				{
					id: 'birth_year',
					from: id,
					label: birthYearLabel,
					column: count({ header: birthYearLabel }),
					kind: 'birth-year',
					stored: true
				},
				{
					id: 'age_band',
					from: id,
					label: ageBandLabel,
					column: text({ header: ageBandLabel }),
					kind: 'age-band',
					stored: false
				}
			];
		}
		return [];
	});
}

/** The key of a dataset under its published names. */
export function publishedKey(dataset: Dataset): string[] {
	const columns = publishedColumns(dataset);
	return dataset.key.map((name) => {
		const column = columns.find((candidate) => candidate.from === name);
		if (!column) throw new Error(`dataset ${dataset.id}: key column ${name} is not published`);
		return column.id;
	});
}
