import type { PageAddress } from '../address/page-address.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { toggled } from '$lib/address/toggle.ts';
import { readMembers } from '$lib/address/written-members.ts';

/**
 * A chart whose table leads from each member to the page filtered by it: what a click in the
 * drawing does, for the keyboard and without JavaScript.
 */
export function crossFiltered(
	chart: ChartModel,
	{ path, search }: PageAddress,
	reach: readonly string[]
): ChartModel {
	const { dimension, table } = chart;
	if (!dimension || !reach.includes(dimension) || table.down !== dimension) return chart;
	const chosen = readMembers(search.get(dimension) ?? '');
	return {
		...chart,
		table: {
			...table,
			rows: table.rows.map((row) => {
				const [name, ...cells] = row.cells;
				if (row.total || !name?.raw) return row;
				const href = path + toggled(search, dimension, name.raw);
				return { ...row, cells: [{ ...name, href, chosen: chosen.includes(name.raw) }, ...cells] };
			})
		}
	};
}
