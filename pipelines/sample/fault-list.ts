import type { Fault } from './faults.ts';

export const raggedFaults: readonly Fault[] = [
	{ rule: 'ragged-row', ragged: 'short' },
	{ rule: 'ragged-row', ragged: 'long' }
];

/** A commune of another province than the row's, whose text may be any spelling. */
const communeElsewhere = `case
	when lower(strip_accents(trim(c.province))) in ('fes', '03.231') then 'Ouislane'
	else 'Oulad Tayeb' end`;

/** Kinds first, in this order: a small sample has one row of each of the first ones. */
export const registerFaults: readonly Fault[] = [
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

export const coverageFaults = (arabic: boolean): readonly Fault[] => [
	{ rule: 'missing-required', cells: { state: `''` } },
	{ rule: 'unknown-code', cells: { state: arabic ? `'وضعية أخرى'` : `'Autre situation'` } },
	{ rule: 'duplicate-key', sameKey: true, cells: { dependants: `'9'` } },
	{ rule: 'bad-date', cells: { cnss_registered_on: `'31/02/2024'` } },
	{ rule: 'negative', cells: { paid_mad: `'-148'` } },
	{ rule: 'spreadsheet-error', cells: { due_mad: `'#REF!'` } },
	{ rule: 'bad-number', cells: { dependants: arabic ? `'ثلاثة'` : `'trois'` } },
	{ rule: 'bad-date', cells: { month: `'13/2025'` } },
	// Without a number, rows of several persons would be copies of each other.
	{ rule: 'missing-required', cells: { nia: `''`, cnss_no: `'98' || lpad(r::varchar, 7, '0')` } }
];

export const fairFaults: readonly Fault[] = [
	{
		rule: 'end-before-start',
		cells: { planned_start: `'20/05/2024'`, planned_end: `'10/05/2024'` }
	},
	{ rule: 'unknown-code', cells: { level: `'Communale'` } }
];

export const siteFaults: readonly Fault[] = [
	{ rule: 'unknown-commune', cells: { commune: `'جماعة غير موجودة'` } },
	{ rule: 'missing-required', cells: { type: `''` } }
];

export const occupancyFaults: readonly Fault[] = [
	{ rule: 'parts-make-the-whole', cells: { units: `'999'` } },
	{ rule: 'negative', cells: { artisans: `'-3'` } },
	{ rule: 'bad-date', cells: { surveyed_on: `'31/06/2025'` } },
	{ rule: 'duplicate-key', sameKey: true, cells: { artisans: `'777'` } },
	{ rule: 'missing-required', cells: { units: `''` } },
	{ rule: 'spreadsheet-error', cells: { fees_due_mad: `'#VALUE!'` } },
	{ rule: 'unknown-code', cells: { constraint: `'Concurrence'` } },
	{ rule: 'bad-number', cells: { visitors: `'beaucoup'` } }
];
