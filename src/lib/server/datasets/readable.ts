import type { Dataset } from '$pipelines/contract/dataset.ts';
import type { Audience } from '$pipelines/environment.ts';
import { personsRefused } from '../refusals/refusals.ts';
import { joinedColumns, ownColumns, type RowColumn } from './row-columns.ts';

/** The columns of a dataset that an audience may read in rows. */
export function readableColumns(dataset: Dataset, audience: Audience): RowColumn[] {
	return ownColumns(dataset).filter((column) => mayRead(column, audience));
}

/** The columns of what its rows name: nothing that the audience may not read where it stands. */
export function readableJoined(dataset: Dataset, audience: Audience): RowColumn[] {
	return joinedColumns(dataset).filter(
		(column) => isReadable(column.dataset, audience) && mayRead(column, audience)
	);
}

function mayRead({ column }: RowColumn, audience: Audience): boolean {
	return audience === 'internal' || !column.discreet;
}

/** Rows about persons are for internal use, pseudonyms or not. */
export function isReadable({ aboutPersons }: Dataset, audience: Audience): boolean {
	return audience === 'internal' || !aboutPersons;
}

/** @throws Refusal when an audience may not read the rows of a dataset at all. */
export function checkReadable(dataset: Dataset, audience: Audience): void {
	if (!isReadable(dataset, audience)) throw personsRefused(dataset.id, dataset.title);
}
