import type { Cell, TableColumn, TableModel, TableRow } from '$lib/charts/chart-model.ts';
import { valueHeading } from '$lib/figures/value.ts';
import { targets } from '$lib/i18n/messages/targets.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer } from '../../query/answer.ts';
import type { ValuesQuery } from '../../query/question.ts';
import { addressOf } from '../address/address-of.ts';
import type { PageAddress } from '../address/page-address.ts';
import { sortedTable } from '../address/sort.ts';
import type { Desk } from '../desk.ts';
import { askedOf } from '../figure/asked.ts';
import { valueCell } from '../figure/member-table.ts';
import { provincesOf } from './place.ts';

/** A column of what two others give; null where one of them is not known. */
export interface Derived {
	readonly field: string;
	readonly label: string;
	readonly cellOf: (valueOf: (id: string) => number | null) => Cell;
}

interface Asked {
	readonly caption: string;
	readonly page: PageAddress;
	readonly hash: string;
	readonly filters?: ValuesQuery;
	readonly derived?: Derived;
}

/** Provinces down, indicators across, the whole at the foot; sorted by any of them. */
export async function readProvincesTable(
	desk: Desk,
	indicators: readonly IndicatorDescription[],
	{ caption, page, hash, filters = {}, derived }: Asked
): Promise<TableModel> {
	const { language } = desk;
	const columns = await Promise.all(
		indicators.map(async (indicator) => {
			const { id } = indicator;
			const { plain } = askedOf(desk, indicator, { filters });
			const split = { ...plain, by: 'province' };
			const [places, whole] = await Promise.all([desk.values(id, split), desk.values(id, plain)]);
			return { indicator, places, whole, plain, split };
		})
	);
	const rowIn = ({ rows }: Answer, province: string | null) =>
		rows.find((row) => province === null || row.province === province);
	const cellsOf = (province: string | null): Cell[] => {
		const cells = columns.map(({ indicator, places, whole, plain }): Cell => {
			const row = rowIn(province === null ? whole : places, province);
			const cell = valueCell(row ?? { value: null, flag: 'missing' }, indicator.unit, language);
			const query = province === null ? { query: addressOf(desk, indicator.id, plain) } : {};
			return { ...cell, ...query, field: 'value' };
		});
		const valueOf = (id: string) => {
			const column = columns.find(({ indicator }) => indicator.id === id);
			if (!column) return null;
			return rowIn(province === null ? column.whole : column.places, province)?.value ?? null;
		};
		return derived ? [...cells, derived.cellOf(valueOf)] : cells;
	};
	const rows: TableRow[] = [
		...provincesOf(desk).map(({ id, label }) => ({
			cells: [{ text: label[language], raw: id, href: `/${language}/places/${id}` }, ...cellsOf(id)]
		})),
		{ total: true, cells: [{ text: targets.whole[language], raw: 'total' }, ...cellsOf(null)] }
	];
	const headings = columns.map(({ indicator: { id, name, unit }, split }): TableColumn => ({
		label: valueHeading(name[language], unit, language),
		numeric: true,
		// A column is sorted by the name of its indicator.
		field: id,
		query: addressOf(desk, id, split)
	}));
	return sortedTable(
		{
			caption,
			down: 'province',
			columns: [
				{ label: dimensionOf('province').label[language], numeric: false },
				...headings,
				...(derived ? [{ label: derived.label, numeric: true, field: derived.field }] : [])
			],
			rows
		},
		{ page, language, hash }
	);
}
