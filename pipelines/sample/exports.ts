import type { Dataset } from '../contract/dataset.ts';
import { monthCount, monthName, monthOf } from './calendar.ts';
import { coverageRows } from './coverage.ts';
import { fairRows } from './fairs.ts';
import {
	coverageFaults,
	fairFaults,
	occupancyFaults,
	raggedFaults,
	registerFaults,
	siteFaults
} from './fault-list.ts';
import type { Draw } from './random.ts';
import { registerRows } from './register.ts';
import { listSectorExports } from './sector-exports.ts';
import { occupancyRows, siteRows } from './sites.ts';
import { arabicOffice, frenchOffice, platform, type Style } from './style.ts';
import type { Export } from './write.ts';

type Catalogue = ReadonlyMap<string, Dataset>;

/** The exports of a sample, in the order in which they are written. */
export function listExports(
	catalogue: Catalogue,
	{ scale, months, draw }: { scale: number; months: number; draw: Draw }
): Export[] {
	const find = (id: string): Dataset => {
		const dataset = catalogue.get(id);
		if (!dataset) throw new Error(`no dataset "${id}"`);
		return dataset;
	};
	const from = monthCount - months;
	return [
		{
			name: 'registre_rna_2025-06-30.csv',
			dataset: find('artisans'),
			style: { ...frenchOffice, first: registerOrder },
			rows: registerRows(draw),
			faults: {
				faults: registerFaults,
				newKey: { nia: newArtisan('99') },
				headerRepeats: true,
				totals: { nia: 'Total' }
			}
		},
		...Array.from({ length: months }, (_, index) =>
			coverageExport(find('coverage'), from + index, draw)
		),
		{
			name: 'foires_2025-06-30.csv',
			dataset: find('fairs'),
			style: { ...platform, dates: 'day-first' },
			rows: fairRows(draw),
			faults: {
				faults: fairFaults,
				newKey: { fair_ref: `'F-0000-' || lpad(r::varchar, 2, '0')` },
				headerRepeats: false
			}
		},
		{
			name: 'sites_2025-06-30.csv',
			dataset: find('sites'),
			style: { ...arabicOffice, title: 'جرد البنيات التحتية المهنية' },
			rows: siteRows(draw),
			faults: {
				faults: siteFaults,
				newKey: { site_ref: `'S-9' || lpad(r::varchar, 2, '0')` },
				headerRepeats: false
			}
		},
		{
			name: 'occupation_2025-06-30.csv',
			dataset: find('occupancy'),
			style: { ...frenchOffice, thousands: ' ' },
			rows: occupancyRows(draw),
			faults: {
				faults: occupancyFaults,
				newKey: { site_ref: `'S-9' || lpad(r::varchar, 2, '0')` },
				headerRepeats: false,
				totals: {
					site_ref: 'Total',
					...sums('units', 'occupied', 'vacant', 'closed', 'under_works', 'fees_due_mad')
				}
			}
		},
		...listSectorExports(find, scale, draw)
	];
}

/** A number of no artisan; another one in each file, or the rows would be copies of each other. */
const newArtisan = (file: string): string => `'FX${file}' || lpad(r::varchar, 6, '0')`;

const sums = (...columns: string[]): Record<string, string> =>
	Object.fromEntries(columns.map((column) => [column, `sum(${column})`]));

/** Offices change their tools: four ways of writing a month, in turn. */
function coverageExport(dataset: Dataset, month: number, draw: Draw): Export {
	const first = [
		'nia',
		'cnss_no',
		'channel',
		'cnss_registered_on',
		'month',
		'due_mad',
		'paid_mad',
		'arrears_mad',
		'state'
	];
	const styles: readonly Style[] = [
		{ ...frenchOffice, thousands: ' ', first },
		platform,
		arabicOffice,
		{ ...platform, decimal: ',', months: 'words', dates: 'day-first', first }
	];
	const turn = month % styles.length;
	const ragged = month === monthOf('2024-03') || month === monthOf('2025-05');
	return {
		name: `cnss_amo_${monthName(month)}.csv`,
		dataset,
		style: styles[turn] ?? frenchOffice,
		rows: coverageRows(month, draw),
		faults: {
			faults: [...coverageFaults(turn === 2), ...(ragged ? raggedFaults : [])],
			newKey: { nia: newArtisan(String(month).padStart(2, '0')) },
			headerRepeats: turn === 1,
			...(turn === 0 ? { totals: { nia: 'Total', ...sums('due_mad', 'paid_mad') } } : {})
		}
	};
}

const registerOrder = [
	'nia',
	'cin',
	'last_name',
	'first_name',
	'sex',
	'birth_date',
	'province',
	'commune',
	'milieu',
	'address',
	'phone',
	'kind',
	'branch',
	'activity',
	'registered_on',
	'status'
];
