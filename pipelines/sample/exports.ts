import type { Dataset } from '../contract/dataset.ts';
import { monthCount, monthName, monthOf } from './calendar.ts';
import { coverageRows } from './coverage.ts';
import { fairRows } from './fairs.ts';
import type { Fault } from './faults.ts';
import type { Draw } from './random.ts';
import { registerRows } from './register.ts';
import { occupancyRows, siteRows } from './sites.ts';
import { arabicOffice, frenchOffice, platform, type Style } from './style.ts';
import type { Export } from './write.ts';

type Catalogue = ReadonlyMap<string, Dataset>;

/** The exports of a sample, in the order in which they are written. */
export function listExports(catalogue: Catalogue, months: number, draw: Draw): Export[] {
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
		}
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

const raggedFaults: readonly Fault[] = [
	{ rule: 'ragged-row', ragged: 'short' },
	{ rule: 'ragged-row', ragged: 'long' }
];

/** A commune of another province than the row's, whose text may be any spelling. */
const communeElsewhere = `case
	when lower(strip_accents(trim(c.province))) in ('fes', '03.231') then 'Ouislane'
	else 'Oulad Tayeb' end`;

/** Kinds first, in this order: a small sample has one row of each of the first ones. */
const registerFaults: readonly Fault[] = [
	{ rule: 'missing-required', cells: { branch: `''` } },
	{ rule: 'bad-date', cells: { birth_date: `'31/02/1980'` } },
	{ rule: 'unknown-code', cells: { status: `'Provisoire'` } },
	{ rule: 'unknown-province', cells: { province: `'Fahs-Anjra'`, commune: `''` } },
	{ rule: 'unknown-commune', cells: { commune: `'Commune-Exemple'` } },
	{ rule: 'commune-not-in-province', cells: { commune: communeElsewhere } },
	{ rule: 'duplicate-key', sameKey: true, cells: { address: `'N° 0, rue Autre Exemple'` } },
	{ rule: 'ragged-row', ragged: 'short' },
	{ rule: 'spreadsheet-error', cells: { phone: `'2,12612E+11'` } },
	{ rule: 'too-young', cells: { birth_date: `'15/01/2020'` } },
	{ rule: 'end-before-start', cells: { deregistered_on: `'15/01/2020'` } },
	{
		rule: 'women-exceed-total',
		cells: { kind: `'Coopérative'`, members: `'10'`, women_members: `'14'` }
	},
	{ rule: 'bad-number', cells: { members: `'douze'` } },
	{ rule: 'negative', cells: { members: `'-4'` } },
	{ rule: 'ragged-row', ragged: 'long' },
	{ rule: 'bad-date', cells: { registered_on: `'13/25/2024'` } },
	{ rule: 'spreadsheet-error', cells: { registered_on: `'#REF!'` } },
	{ rule: 'missing-required', cells: { province: `''`, commune: `''` } }
];

const coverageFaults = (arabic: boolean): readonly Fault[] => [
	{ rule: 'missing-required', cells: { state: `''` } },
	{ rule: 'unknown-code', cells: { state: arabic ? `'وضعية أخرى'` : `'Autre situation'` } },
	{ rule: 'duplicate-key', sameKey: true, cells: { dependants: `'9'` } },
	{ rule: 'bad-date', cells: { cnss_registered_on: `'31/02/2024'` } },
	{ rule: 'negative', cells: { paid_mad: `'-148'` } },
	{ rule: 'spreadsheet-error', cells: { due_mad: `'#REF!'` } },
	{ rule: 'bad-number', cells: { dependants: arabic ? `'ثلاثة'` : `'trois'` } },
	{ rule: 'bad-date', cells: { month: `'13/2025'` } },
	{ rule: 'missing-required', cells: { nia: `''` } }
];

const fairFaults: readonly Fault[] = [
	{
		rule: 'end-before-start',
		cells: { planned_start: `'20/05/2024'`, planned_end: `'10/05/2024'` }
	},
	{ rule: 'unknown-code', cells: { level: `'Communale'` } }
];

const siteFaults: readonly Fault[] = [
	{ rule: 'unknown-commune', cells: { commune: `'جماعة غير موجودة'` } },
	{ rule: 'missing-required', cells: { type: `''` } }
];

const occupancyFaults: readonly Fault[] = [
	{ rule: 'parts-make-the-whole', cells: { units: `'999'` } },
	{ rule: 'negative', cells: { artisans: `'-3'` } },
	{ rule: 'bad-date', cells: { surveyed_on: `'31/06/2025'` } },
	{ rule: 'duplicate-key', sameKey: true, cells: { artisans: `'777'` } },
	{ rule: 'missing-required', cells: { units: `''` } },
	{ rule: 'spreadsheet-error', cells: { fees_due_mad: `'#VALUE!'` } },
	{ rule: 'unknown-code', cells: { constraint: `'Concurrence'` } },
	{ rule: 'bad-number', cells: { visitors: `'beaucoup'` } }
];
