import type { TableModel } from '$lib/charts/chart-model.ts';
import { charts } from '$lib/i18n/messages/charts.ts';
import { theme as words } from '$lib/i18n/messages/theme.ts';
import { dimensionOf } from '../../dimensions/catalogue.ts';
import type { PageAddress } from '../address/page-address.ts';
import { sortedTable } from '../address/sort.ts';
import type { Desk } from '../desk.ts';
import type { FigureAsked } from '../figure/figure-asked.ts';
import { countCell, valueCell } from '../figure/member-table.ts';
import { addressOf } from '../address/address-of.ts';

/** The last surveys of all facilities of a region. */
const mostSurveys = '2000';

/** Facilities by name, the emptiest first, with what keeps each of them empty. */
export async function readFacilities(
	desk: Desk,
	page: PageAddress,
	{ indicator, asked: { asOf, plain } }: FigureAsked
): Promise<TableModel | null> {
	const { language } = desk;
	const { id } = indicator;
	if (!asOf) return null;
	const query = { ...plain, by: 'site' };
	const surveys = { columns: 'site_ref,surveyed_on,constraint', sort: '-surveyed_on' };
	const [answer, { rows: told }] = await Promise.all([
		desk.values(id, query),
		desk.rows('occupancy', { ...surveys, surveyed_on: `..${asOf}`, limit: mostSurveys })
	]);
	const column = desk.dataset('occupancy').columns.find((one) => one.id === 'constraint');
	const constraintOf = (site: string) => {
		const last = told.find((row) => row.site_ref === site && row.constraint !== null);
		const member = column?.members?.find((one) => one.id === last?.constraint);
		return member?.label[language] ?? '';
	};
	const sites = desk.members('site');
	const rows = answer.rows.filter(({ value }) => value !== null);
	if (rows.length === 0) return null;
	const table: TableModel = {
		caption: words.facilities[language],
		query: addressOf(desk, id, query),
		down: 'site',
		columns: [
			{ label: dimensionOf('site').label[language], numeric: false },
			{ label: indicator.name[language], numeric: true, field: 'value' },
			{ label: words.occupiedUnits[language], numeric: true, field: 'numerator' },
			{ label: words.usableUnits[language], numeric: true, field: 'denominator' },
			{ label: column?.label[language] ?? charts.value[language], numeric: false }
		],
		rows: rows.map((row) => {
			const site = row.site ?? '';
			return {
				cells: [
					{ text: sites.labelOf(site), raw: site },
					valueCell(row, indicator.unit, language),
					countCell(row.numerator, row, language),
					countCell(row.denominator, row, language),
					{ text: constraintOf(site) }
				]
			};
		})
	};
	return sortedTable(table, {
		...{ page, language, usual: 'value', name: 'facilities', hash: '#facilities' }
	});
}
