import type { Language } from '$pipelines/contract/text.ts';
import type { Cell, TableModel, TableRow } from '$lib/charts/chart-model.ts';
import { ungrouped } from '$lib/i18n/formats.ts';
import { withChoice } from '$lib/address/toggle.ts';
import type { PageAddress } from './page-address.ts';

/** The field of what rows are named by. */
const named = 'name';

interface Order {
	/** Where headings lead: the page with the table in sight. */
	readonly page: PageAddress;
	readonly hash: string;
	readonly language: Language;
	/** The order without a choice: a field, `-` first for descending; that of the rows without. */
	readonly usual?: string;
	/** The name in the address, where a page has several tables. */
	readonly name?: string;
}

/**
 * A table whose headings lead to itself in another order: links that work without scripts, the
 * order in the address. Both ways, since the lowest is what one often looks for; what has no value
 * stands last either way, and the whole at the foot.
 */
export function sortedTable(table: TableModel, order: Order): TableModel {
	const { page, hash, language, usual = '', name = 'sort' } = order;
	const fields = table.columns.map(({ field }, at) => (at === 0 ? named : field));
	const wished = page.search.get(name) ?? '';
	const isKnown = fields.includes(wished.replace(/^-/, ''));
	const sort = isKnown ? wished : usual;
	const descending = sort.startsWith('-');
	const at = fields.indexOf(sort.replace(/^-/, ''));
	return {
		...table,
		columns: table.columns.map((column, place) => {
			const field = fields[place];
			if (!field) return column;
			// Figures are first sorted from the highest, names from the first.
			const [first, second] = place === 0 ? [field, `-${field}`] : [`-${field}`, field];
			const next = sort === first ? second : first;
			return {
				...column,
				sorted: place === at ? (descending ? 'descending' : 'ascending') : null,
				href: page.path + withChoice(page.search, name, next === usual ? '' : next) + hash
			};
		}),
		rows: at < 0 ? table.rows : inOrder(table.rows, { at, descending, language })
	};
}

function inOrder(
	rows: readonly TableRow[],
	{ at, descending, language }: { at: number; descending: boolean; language: Language }
): readonly TableRow[] {
	const way = descending ? -1 : 1;
	const compare = new Intl.Collator(language, { numeric: true }).compare;
	const places = rows.filter(({ total }) => !total).map((row) => ({ row, cell: row.cells[at] }));
	const byName = (a: Cell | undefined, b: Cell | undefined) =>
		compare(a?.text ?? '', b?.text ?? '') * way;
	const bySize = (a: Cell | undefined, b: Cell | undefined) => {
		const [first, second] = [sizeOf(a), sizeOf(b)];
		if (first === null || second === null) return Number(first === null) - Number(second === null);
		return (first - second) * way;
	};
	places.sort((a, b) => (at === 0 ? byName : bySize)(a.cell, b.cell));
	return [...places.map(({ row }) => row), ...rows.filter(({ total }) => total)];
}

/** The number of a cell: unrounded beside its text, or its text; null of few and of none. */
function sizeOf(cell: Cell | undefined): number | null {
	const text = cell?.raw ?? ungrouped(cell?.text ?? '');
	const size = text === '' || cell?.faint ? NaN : Number(text);
	return Number.isNaN(size) ? null : size;
}
