import { person, somePersons } from './rows.ts';
import type { Staged, StagedRows } from './snapshot.ts';

/** Rows of every export, few enough to work every figure by hand. Fès unless said otherwise. */
type Row = Readonly<Record<string, string | null>>;

export const fes = '03.231';
export const meknes = '03.061';

const more: Readonly<Record<string, Row>> = {
	1: { card_issued_on: '2024-02-01', bank_account: 'true' },
	2: { card_issued_on: '2025-04-02', bank_account: 'false' },
	3: { bank_account: 'true' }
};

const artisans: StagedRows = [
	...somePersons.map((row) => ({ ...row, ...more[String(row.artisan)] })),
	person(7, { kind: 'enterprise', sex: null, birth_year: null, province: meknes }),
	person(8, { kind: 'cooperative', sex: null, birth_year: null, province: meknes })
];

/** Artisan 9 is not in the register; 2 was with CNSS before the register. */
const coverage: StagedRows = [
	month(1, '2025-04', 'rights_open', '135', '0', '2', '2024-02-14'),
	month(1, '2025-05', 'rights_closed', '0', '135'),
	month(1, '2025-06', 'rights_open', '0', null, '2'),
	month(2, '2025-06', 'retired', null, null, null, '2023-12-01'),
	month(3, '2025-05', 'rights_open', '0', null, null, '2025-02-20'),
	month(3, '2025-06', 'rights_open', '0', '0'),
	month(9, '2025-05', 'rights_open', '135', '0'),
	month(9, '2025-06', 'rights_closed', '0', '50')
];

const loans: StagedRows = [
	loan('L1', '1', 'Banque A', '2024-03-01', {
		...{ decision: 'approved', disbursed_on: '2024-04-01', disbursed_mad: '1000' },
		...{ outstanding_mad: '600', days_late: '100' }
	}),
	loan('L2', '1', 'Banque A', '2025-02-01', { decision: 'rejected' }),
	loan('L3', '3', 'Banque B', '2025-03-01', {
		...{ decision: 'approved', disbursed_on: '2025-05-01', disbursed_mad: '3000' },
		...{ outstanding_mad: '1400', days_late: '0' }
	}),
	loan('L4', '9', 'Banque B', '2025-03-15', { decision: 'pending' })
];

const first = { establishment_ref: 'E1', establishment_fr: 'Institut Un', milieu: 'urban' };
const second = { establishment_ref: 'E2', establishment_fr: 'Centre Deux', milieu: 'rural' };
const training: StagedRows = [
	{
		...{ ...first, province: fes, branch: 'P1', mode: 'initial', training_year: '2023' },
		...{ places: '40', enrolled: '40', graduates: '15', cohort_entrants: '20' },
		...{ surveyed: '10', employed_9m: '8' }
	},
	{
		...{ ...first, province: fes, branch: 'P1', mode: 'initial', training_year: '2024' },
		...{ places: '50', enrolled: '45', graduates: '18' }
	},
	{
		...{ ...second, province: meknes, branch: 'P2', mode: 'apprenticeship' },
		...{ training_year: '2024', places: '30', enrolled: '33', graduates: '12' },
		...{ cohort_entrants: '16', surveyed: '5', employed_9m: '2' }
	}
];

const assessed = { admissible: 'true', assessed_on: '2025-01-10' };
const vaep: StagedRows = [
	file('V1', 'C1', 'F', fes, '2024-10-01', {
		...{ ...assessed, result: 'full', certified_on: '2025-01-30' }
	}),
	file('V2', 'C1', 'M', fes, '2024-10-01', { ...assessed, result: 'none' }),
	file('V3', 'C1', 'F', meknes, '2025-02-01', { admissible: 'false' }),
	file('V4', 'C2', null, meknes, '2025-02-01', {
		...{ assessed_on: '2025-03-01', result: 'partial', certified_on: '2025-03-03' }
	})
];

const crafts: StagedRows = [
	craft('K1', fes, '2024-05-01', true, { masters: '1', committed_mad: '100', paid_mad: '40' }),
	craft('K2', meknes, '2025-02-01', true, { masters: '3' }),
	craft('K3', null, '2025-03-01', false, { committed_mad: '200', paid_mad: '80' })
];

const transmissions: StagedRows = [
	learner(1, 'K1', 'F', '2024-09-15', 'completed', 'true'),
	learner(2, 'K1', 'M', '2024-09-15', 'completed'),
	learner(3, 'K1', 'F', '2024-09-15', 'dropped'),
	learner(4, 'K2', 'F', '2025-03-01', 'enrolled')
];

const sites: StagedRows = [
	site('S1', 'complex', fes, 'urban', 'in_service', '2010-01-01'),
	site('S2', 'dar_saniaa', meknes, 'rural', 'under_works', '2025-02-01'),
	site('S3', 'complex', fes, 'urban', 'planned', null),
	site('S4', 'complex', fes, 'urban', 'closed', '2000-01-01')
];

const occupancy: StagedRows = [
	{
		...{ site_ref: 'S1', surveyed_on: '2025-03-31', units: '100', occupied: '30', vacant: '70' },
		...{ under_works: '0', allocated: '80', trading: '40', visitors: '10' },
		...{ fees_due_mad: '1000', fees_paid_mad: '500' }
	},
	{
		...{ site_ref: 'S1', surveyed_on: '2025-06-30', units: '100', occupied: '40', vacant: '10' },
		...{ under_works: '50', allocated: '45', trading: '36' },
		...{ fees_due_mad: '1000', fees_paid_mad: '900' }
	},
	{
		...{ site_ref: 'S2', surveyed_on: '2025-06-15', units: '10', occupied: '1', vacant: '9' },
		...{ trading: '1', visitors: '7', fees_paid_mad: '50' }
	}
];

const works: StagedRows = [
	report('W1', 'S1', '2025-03-01', '1000', '10'),
	report('W1', 'S1', '2025-06-01', '1000', '50'),
	report('W2', 'S2', '2025-05-01', '3000', null),
	report('W3', 'S2', '2025-04-01', '1000', '100')
];

const fairs: StagedRows = [
	fair('A', 'regional', '2025-03-01', '2025-03-05', {
		...{ exhibitors: '20', stands_available: '25', stands_occupied: '20', visitors: '1000' },
		...{ sales_mad: '1000.50', sales_respondents: '10' }
	}),
	fair('B', 'local', '2025-03-16', '2025-03-20', {
		...{ exhibitors: '10', stands_occupied: '8', sales_respondents: '5' }
	}),
	fair('C', 'regional', '2025-05-01', null, { province: meknes, status: 'cancelled' }),
	fair('E', 'regional', '2024-03-20', '2024-03-31', {
		...{ exhibitors: '30', stands_available: '40', stands_occupied: '30', visitors: '500' },
		...{ sales_mad: '400', sales_respondents: '10' }
	})
];

const participations: StagedRows = [
	{ fair_ref: 'A', artisan: '1' },
	{ fair_ref: 'A', artisan: '2' },
	{ fair_ref: 'B', artisan: '1' },
	{ fair_ref: 'C', artisan: '5' },
	{ fair_ref: 'E', artisan: '1' }
];

/** Cumulated since January; nothing was received for June 2025. */
const exports: StagedRows = [
	exported('2024-04', 'carpets', 'Fès', '10'),
	exported('2024-05', 'carpets', 'Fès', '12'),
	exported('2024-06', 'carpets', 'Fès', '15'),
	exported('2025-05', 'carpets', 'Fès', '20'),
	exported('2025-05', 'leather', 'Meknès', '5')
];

const sessions: StagedRows = [
	session('X', 'extraordinary', '2024-12-30', '80', '40'),
	session('F', 'ordinary', '2025-02-27', '80', '60'),
	session('J', 'ordinary', '2025-06-26', '82', null),
	session('P', 'ordinary', null, null, null)
];

const agreements: StagedRows = [
	agreement('G1', 'financing', 'signed', '2025-02-27', {
		...{ amount_mad: '50', received_mad: '10', milestones_due: '4', milestones_done: '3' }
	}),
	agreement('G2', 'training', 'draft', null, { amount_mad: '20' }),
	agreement('G3', 'training', 'cancelled', '2024-06-01', {
		...{ amount_mad: '100', received_mad: '100', milestones_due: '9' }
	}),
	agreement('G4', 'fairs', 'approved', '2025-06-26', { amount_mad: '50' })
];

const decisions: StagedRows = [
	{ agreement_ref: 'G1', session_ref: 'F', decision: 'approved', votes_for: '58' }
];

const recommendations: StagedRows = [
	recommendation('R1', 'F', 'social', 'coverage', 'done', {
		...{ issued_on: '2025-02-27', due_on: '2025-04-30', closed_on: '2025-05-15' }
	}),
	recommendation('R2', 'F', 'finance', 'financing', 'ongoing', {
		...{ issued_on: '2025-02-27', due_on: '2025-05-31' }
	}),
	recommendation('R3', 'F', 'finance', 'financing', 'cancelled', {
		...{ issued_on: '2025-02-27', due_on: '2025-03-01' }
	}),
	recommendation('R4', 'J', 'fairs', 'fairs', 'planned', { issued_on: '2025-06-26' })
];

const agenda: StagedRows = [
	{ session_ref: 'F', item: '1', kind: 'minutes', title_fr: 'Procès-verbal', title_ar: 'المحضر' },
	{ session_ref: 'F', item: '2', kind: 'agreement', title_fr: 'Convention G1', agreement_ref: 'G1' }
];

const meetings: StagedRows = [
	{ committee: 'finance', planned_on: '2025-01-10', held_on: '2025-01-12' },
	{ committee: 'finance', planned_on: '2025-03-10', held_on: null },
	{ committee: 'social', planned_on: '2025-04-10', held_on: '2025-04-10' }
];

export const someSector: Staged = {
	...{ artisans, coverage, loans, training, vaep, endangered_crafts: crafts, transmissions },
	...{ sites, occupancy, works, fairs, fair_participations: participations, exports },
	...{ sessions, agenda, agreements, agreement_decisions: decisions, recommendations },
	committee_meetings: meetings
};

function month(
	artisan: number,
	name: string,
	state: string,
	paid: string | null,
	arrears: string | null,
	dependants: string | null = null,
	since: string | null = null
): Row {
	return {
		...{
			artisan: String(artisan),
			month: `${name}-01`,
			channel: 'rna',
			state,
			due_mad: paid && '135'
		},
		...{ paid_mad: paid, arrears_mad: arrears, dependants, cnss_registered_on: since }
	};
}

function loan(ref: string, artisan: string, bank: string, filed: string, row: Row): Row {
	return { application_ref: ref, artisan, bank, filed_on: filed, requested_mad: '5000', ...row };
}

function file(
	ref: string,
	campaign: string,
	sex: string | null,
	province: string,
	filed: string,
	row: Row
): Row {
	const branch = province === fes ? 'P1' : 'P2';
	return { file_ref: ref, campaign, sex, province, branch, filed_on: filed, ...row };
}

function craft(
	ref: string,
	province: string | null,
	inventoried: string,
	documented: boolean,
	row: Row
): Row {
	return {
		...{ craft_ref: ref, name_fr: `Métier ${ref}`, name_ar: `حرفة ${ref}`, risk: 'critical' },
		...{ province, inventoried_on: inventoried, documented: String(documented), ...row }
	};
}

function learner(
	id: number,
	ref: string,
	sex: string,
	started: string,
	status: string,
	practising: string | null = null
): Row {
	return {
		...{ learner: String(id), craft_ref: ref, cohort: '1', sex, started_on: started, status },
		practising_12m: practising
	};
}

function site(
	ref: string,
	type: string,
	province: string,
	milieu: string,
	status: string,
	opened: string | null
): Row {
	return {
		site_ref: ref,
		name_fr: `Site ${ref}`,
		type,
		province,
		milieu,
		status,
		opened_on: opened
	};
}

function report(
	project: string,
	ref: string,
	day: string,
	contracted: string,
	progress: string | null
): Row {
	return {
		...{ project_ref: project, site_ref: ref, title: `Projet ${project}`, reported_on: day },
		...{ contracted_mad: contracted, progress_pct: progress }
	};
}

function fair(ref: string, level: string, start: string, end: string | null, row: Row): Row {
	return {
		...{ fair_ref: ref, title_fr: `Foire ${ref}`, level, province: fes, status: 'held' },
		...{ planned_start: start, planned_end: start, actual_start: end && start, actual_end: end },
		...row
	};
}

function exported(name: string, family: string, city: string, value: string): Row {
	return { month: `${name}-01`, family, city, value_mdh: value };
}

function session(
	ref: string,
	kind: string,
	held: string | null,
	office: string | null,
	present: string | null
): Row {
	return {
		...{ session_ref: ref, label_fr: `Session ${ref}`, kind, held_on: held },
		...{ members_in_office: office, members_present: present }
	};
}

function agreement(
	ref: string,
	theme: string,
	stage: string,
	approved: string | null,
	row: Row
): Row {
	return {
		...{ agreement_ref: ref, title_fr: `Convention ${ref}`, theme, stage },
		...{ first_approved_on: approved, ...row }
	};
}

function recommendation(
	ref: string,
	session_ref: string,
	committee: string,
	theme: string,
	status: string,
	row: Row
): Row {
	return {
		...{ recommendation_ref: ref, session_ref, committee, theme, status },
		...{ title_fr: `Recommandation ${ref}`, ...row }
	};
}
