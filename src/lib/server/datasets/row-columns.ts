import type { Dataset } from '$pipelines/contract/dataset.ts';
import {
	publishedColumns,
	publishedKey,
	type PublishedColumn
} from '$pipelines/contract/published.ts';
import type { Text } from '$pipelines/contract/text.ts';
import { findDataset } from './catalogue.ts';

/** Another dataset, one of whose rows a column of this one names. */
export interface Through {
	/** The column here, as it is published. */
	readonly column: string;
	readonly dataset: Dataset;
	/** Its key, as it is published. */
	readonly key: string;
}

/** A column that rows are read with: of the dataset, or of what one of its columns names. */
export interface RowColumn extends PublishedColumn {
	/** What the column is called where it comes from. */
	readonly name: string;
	/** The dataset whose contract has it. */
	readonly dataset: Dataset;
	/** Null for a column of the dataset itself. */
	readonly through: Through | null;
}

export function ownColumns(dataset: Dataset): RowColumn[] {
	return publishedColumns(dataset).map((column) => ({
		...column,
		name: column.id,
		dataset,
		through: null
	}));
}

/**
 * What the rows that a dataset names are told by (`told` of their contracts). A column keeps its name
 * unless the dataset has that already, or something named before; persons come first, since figures
 * by province or sex are of them.
 */
export function joinedColumns(dataset: Dataset): RowColumn[] {
	const taken = new Set(publishedColumns(dataset).map(({ id }) => id));
	return throughsOf(dataset).flatMap((through) =>
		through.dataset.told.map((name): RowColumn => {
			const column = publishedColumns(through.dataset).find(({ id }) => id === name);
			if (!column) throw new Error(`dataset ${through.dataset.id} is told by no column "${name}"`);
			const prefix = through.column.replace(/_ref$/, '');
			const apart = taken.has(name);
			const id = apart ? `${prefix}_${name}` : name;
			taken.add(id);
			const label = apart ? beside(column.label, through.dataset.title) : column.label;
			return { ...column, id, name, label, dataset: through.dataset, through };
		})
	);
}

function throughsOf(dataset: Dataset): Through[] {
	const named = publishedColumns(dataset).flatMap(({ id, from }): Through[] => {
		const column = dataset.columns[from];
		if (column?.type !== 'text' || column.references === undefined) return [];
		const target = findDataset(column.references);
		const [key, ...more] = publishedKey(target);
		if (key === undefined || more.length > 0) return [];
		return [{ column: id, dataset: target, key }];
	});
	return named.sort((a, b) => Number(b.dataset.aboutPersons) - Number(a.dataset.aboutPersons));
}

function beside(label: Text, title: Text): Text {
	return {
		ar: `${label.ar} (${title.ar})`,
		fr: `${label.fr} (${title.fr})`,
		en: `${label.en} (${title.en})`
	};
}
