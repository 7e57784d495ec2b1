import type { StagedRows } from './snapshot.ts';

const fes = '03.231';
const meknes = '03.061';

/** A person of the register, in Fès, urban and born in 1990 unless said otherwise. */
export function person(artisan: number, row: Readonly<Record<string, string | null>> = {}) {
	return {
		artisan: String(artisan),
		kind: 'artisan',
		sex: 'M',
		birth_year: '1990',
		province: fes,
		commune: '003231010',
		milieu: 'urban',
		branch: 'P1',
		registered_on: '2024-01-15',
		status: 'active',
		...row
	};
}

/** Two in Fès, one in Meknès, one gone since, one of whom little is known, and a cooperative. */
export const somePersons: StagedRows = [
	person(1),
	person(2, { kind: 'master', sex: 'F', birth_year: '1960', branch: 'P2' }),
	person(3, {
		sex: 'F',
		province: meknes,
		commune: '030610505',
		milieu: 'rural',
		registered_on: '2025-02-10'
	}),
	person(4, { registered_on: '2024-03-01', deregistered_on: '2025-01-31', status: 'deregistered' }),
	person(5, { sex: null, milieu: null, commune: null, birth_year: null, branch: 'S3' }),
	person(6, { kind: 'cooperative', sex: null, birth_year: null, members: '12' })
];

function month(
	artisan: number,
	month: string,
	state: string,
	due: string | null,
	paid: string | null
) {
	return { artisan: String(artisan), month, channel: 'rna', state, due_mad: due, paid_mad: paid };
}

/** Two months; artisan 9 is not in the register. */
export const someMonths: StagedRows = [
	month(1, '2025-05-01', 'registered', '135.00', '0.00'),
	month(1, '2025-06-01', 'rights_open', '135.00', '135.00'),
	month(2, '2025-06-01', 'retired', null, null),
	month(3, '2025-06-01', 'rights_closed', '135.00', '67.50'),
	month(9, '2025-06-01', 'rights_open', '135.00', '135.00')
];

function fair(ref: string, row: Readonly<Record<string, string | null>>) {
	return {
		fair_ref: ref,
		title_fr: `Foire ${ref}`,
		title_ar: `معرض ${ref}`,
		level: 'regional',
		province: fes,
		planned_start: '2025-03-01',
		planned_end: '2025-03-05',
		status: 'held',
		...row
	};
}

/** Held with and without declared sales, planned, and one of the year before. */
export const someFairs: StagedRows = [
	fair('A', { actual_end: '2025-03-05', sales_mad: '1000.50' }),
	fair('B', { actual_end: '2025-03-20', sales_mad: null, level: 'local' }),
	fair('C', { actual_end: '2025-05-02', sales_mad: null, province: meknes }),
	fair('D', { actual_end: null, status: 'planned', planned_start: '2025-09-01' }),
	fair('E', { actual_end: '2024-03-31', sales_mad: '400.00', planned_start: '2024-03-20' })
];

export const someSites: StagedRows = [
	{
		site_ref: 'S1',
		name_fr: 'Complexe Un',
		name_ar: 'مركب واحد',
		type: 'complex',
		province: fes,
		milieu: 'urban',
		status: 'in_service'
	},
	{
		site_ref: 'S2',
		name_fr: 'Dar Saniaa Deux',
		name_ar: null,
		type: 'dar_saniaa',
		province: meknes,
		milieu: 'rural',
		status: 'in_service'
	}
];

function survey(site: string, day: string, units: number, occupied: number, works: number | null) {
	return {
		site_ref: site,
		surveyed_on: day,
		units: String(units),
		occupied: String(occupied),
		vacant: String(units - occupied - (works ?? 0)),
		under_works: works === null ? null : String(works)
	};
}

export const someSurveys: StagedRows = [
	survey('S1', '2025-03-31', 100, 30, 0),
	survey('S1', '2025-06-30', 100, 40, 50),
	survey('S2', '2025-06-15', 10, 1, null)
];
