import type { Dataset } from '$pipelines/contract/dataset.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Field, Table } from './table.ts';

/** An empty export with the headers that offices write, in a language. */
export function templateOf(dataset: Dataset, language: Language): Table {
	const fields = Object.values(dataset.columns).map(({ header }): Field => ({
		id: header[language],
		type: 'text'
	}));
	return { fields, length: 0, batches: [] };
}
