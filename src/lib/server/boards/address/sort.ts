/** The order of a table's rows, as an address says it: `share`, or `-share` for descending. */
export interface Sort<Column extends string = string> {
	readonly by: Column;
	readonly descending: boolean;
}

/** Null for what no column is called. */
export function readSort<Column extends string>(
	text: string | null,
	columns: readonly Column[]
): Sort<Column> | null {
	const descending = text?.startsWith('-') ?? false;
	const name = descending ? text?.slice(1) : text;
	const by = columns.find((column) => column === name);
	return by ? { by, descending } : null;
}

interface Heading {
	readonly href: string;
	readonly sorted: 'ascending' | 'descending' | null;
}

/** A heading that sorts by its column, and the other way once it does. */
export function sortedBy({ by, descending }: Sort, column: string, path: string): Heading {
	const isSorted = by === column;
	const next = isSorted && !descending ? `-${column}` : column;
	return {
		href: `${path}${path.includes('?') ? '&' : '?'}sort=${next}`,
		sorted: isSorted ? (descending ? 'descending' : 'ascending') : null
	};
}
