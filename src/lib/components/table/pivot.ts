import type { Flag } from '$lib/api';

/** A value of the API where a row and a column meet. */
export interface PivotValue {
	readonly value: number | null;
	readonly flag: Flag | null;
}
