import type { Language } from '$pipelines/contract/text.ts';
import type { Cell, TableColumn, TableModel } from '$lib/charts/chart-model.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { withChoice } from '$lib/address/toggle.ts';
import { columnKey, totalId, type Arranged } from '../../crosstab/arrange.ts';
import type { PageAddress } from '../address/page-address.ts';

/** What stands along a side: its name in addresses, and in words. */
export interface Side {
	readonly name: string;
	readonly heading: string;
	readonly labelOf: (id: string) => string;
}

export interface Drawn<Row> {
	readonly caption: string;
	/** The address of the API that gives the rows. */
	readonly query: string;
	readonly down: readonly Side[];
	readonly across: readonly Side[];
	/** What the cells hold of a row of the API. */
	readonly field: 'value' | 'share';
	readonly valueHeading: string;
	readonly cellOf: (row: Row | undefined) => Cell;
	readonly page: PageAddress;
	readonly language: Language;
}

/** Lines beyond this are in the files alone: a page of more is neither read nor sent in time. */
export const mostLines = 400;

/** A table whose headings sort it by their column, from the highest first. */
export function tableModel<Row>(
	{ columns, lines }: Arranged<Row>,
	{ caption, query, down, across, field, valueHeading, cellOf, page, language }: Drawn<Row>
): TableModel {
	const sort = page.search.get('sort') ?? '';
	const hrefOf = (wished: string) => `${page.path}${withChoice(page.search, 'sort', wished)}#table`;
	const nameOf = (side: Side | undefined, id: string) =>
		id === totalId ? charts.total[language] : (side?.labelOf(id) ?? id);
	return {
		...{ caption, query },
		down: down.map(({ name }) => name).join(','),
		...(across.length > 0 ? { across: across.map(({ name }) => name).join(',') } : {}),
		columns: [
			...down.map(({ heading }, at) => ({
				...{ label: heading, numeric: false },
				...(at === 0 && sort ? { href: hrefOf('') } : {})
			})),
			...columns.map((ids) => {
				const key = columnKey(ids);
				const order: TableColumn['sorted'] =
					sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : null;
				return {
					label: labelOf(ids, across, nameOf) || valueHeading,
					...{ numeric: true, field, sorted: order },
					...(across.length > 0 ? { raw: key } : {}),
					href: hrefOf(order === 'descending' ? key : `-${key}`)
				} as const;
			})
		],
		rows: lines.slice(0, mostLines).map(({ ids, cells }) => ({
			...(ids.includes(totalId) ? { total: true } : {}),
			cells: [
				...ids.map((id, at) => ({ text: nameOf(down[at], id), raw: id })),
				...cells.map(cellOf)
			]
		}))
	};
}

/** A total of several splits is told once. */
function labelOf(
	ids: readonly string[],
	sides: readonly Side[],
	nameOf: (side: Side | undefined, id: string) => string
): string {
	if (ids.length > 0 && ids.every((id) => id === totalId)) return nameOf(undefined, totalId);
	return ids.map((id, at) => nameOf(sides[at], id)).join(' · ');
}
