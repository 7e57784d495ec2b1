import type { Dataset } from '$pipelines/contract/dataset.ts';
import { publishedColumns, type PublishedColumn } from '$pipelines/contract/published.ts';
import type { Audience } from '$pipelines/environment.ts';
import { personsRefused } from '../refusals/refusals.ts';

/** The columns of a dataset that an audience may read in rows. */
export function readableColumns(dataset: Dataset, audience: Audience): PublishedColumn[] {
	const columns = publishedColumns(dataset);
	return audience === 'public' ? columns.filter(({ column }) => !column.discreet) : columns;
}

/** Rows about persons are for internal use, pseudonyms or not. */
export function isReadable({ aboutPersons }: Dataset, audience: Audience): boolean {
	return audience === 'internal' || !aboutPersons;
}

/** @throws Refusal when an audience may not read the rows of a dataset at all. */
export function checkReadable(dataset: Dataset, audience: Audience): void {
	if (!isReadable(dataset, audience)) throw personsRefused(dataset.id, dataset.title);
}
