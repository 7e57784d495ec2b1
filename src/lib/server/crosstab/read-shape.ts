import type { Query } from '../query/read-question.ts';
import { invalidValue, oneOf } from '../refusals/refusals.ts';
import { columnKey, shareBases, type Arranged, type Layout, type ShareBase } from './arrange.ts';

/** What an address says of how a table stands, beside what it is of. */
export interface TableShape extends Pick<Layout, 'across' | 'sort' | 'share'> {
	readonly totals: boolean;
}

export const namesIn = (written: string | undefined): string[] =>
	written ? written.split(',') : [];

/** Parts the words of a table from those of the question, `by` left out of both. */
export function readShape({ by: _, across, sort, share, totals, ...rest }: Query): {
	readonly shape: TableShape;
	readonly rest: Query;
} {
	if (totals !== undefined && totals !== 'yes')
		throw invalidValue('totals', totals, oneOf(['yes']));
	return {
		shape: {
			across: namesIn(across),
			sort: sort ? { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : null,
			share: readShare(share),
			totals: totals === 'yes'
		},
		rest
	};
}

function readShare(share: string | undefined): ShareBase | null {
	if (share === undefined) return null;
	const known = shareBases.find((base) => base === share);
	if (known) return known;
	throw invalidValue('share', share, oneOf(shareBases));
}

/** The same in the words of an address. */
export function shapeQuery({ across, sort, share, totals }: TableShape): Record<string, string> {
	return {
		...(across.length > 0 ? { across: across.join(',') } : {}),
		...(sort ? { sort: `${sort.descending ? '-' : ''}${sort.column}` } : {}),
		...(share ? { share } : {}),
		...(totals ? { totals: 'yes' } : {})
	};
}

const mostNamed = 12;

/** @throws Refusal of a column to sort by that the table does not have */
export function checkSort({ sort }: Pick<TableShape, 'sort'>, { columns }: Arranged<object>): void {
	const keys = columns.map(columnKey);
	if (!sort || keys.includes(sort.column)) return;
	throw invalidValue('sort', sort.column, oneOf(keys.slice(0, mostNamed)));
}
