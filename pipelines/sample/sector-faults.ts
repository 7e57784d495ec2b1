import type { Fault } from './faults.ts';

export const participationFaults: readonly Fault[] = [
	{ rule: 'duplicate-key', sameKey: true, cells: { stand: `'Z99'` } },
	{ rule: 'negative', cells: { sales_mad: `'-1200'` } },
	{ rule: 'missing-required', cells: { fair_ref: `''` } },
	{ rule: 'spreadsheet-error', cells: { sales_mad: `'#REF!'` } },
	{ rule: 'bad-number', cells: { sales_mad: `'environ mille'` } }
];

export const workFaults: readonly Fault[] = [
	{ rule: 'out-of-range', cells: { progress_pct: `'140'` } },
	{ rule: 'bad-date', cells: { reported_on: `'31/06/2024'` } },
	{ rule: 'missing-required', cells: { title: `''` } },
	{ rule: 'negative', cells: { paid_mad: `'-1'` } }
];

export const loanFaults: readonly Fault[] = [
	{ rule: 'end-before-start', cells: { decided_on: `'15/01/2020'` } },
	{ rule: 'unknown-code', cells: { decision: `'Transmis'` } },
	{ rule: 'missing-required', cells: { requested_mad: `''` } },
	{ rule: 'duplicate-key', sameKey: true, cells: { product: `'Autre'` } },
	{ rule: 'bad-number', cells: { days_late: `'un mois'` } },
	{ rule: 'bad-date', cells: { filed_on: `'31/02/2024'` } },
	{ rule: 'spreadsheet-error', cells: { nia: `'2,12E+11'` } }
];

export const trainingFaults: readonly Fault[] = [
	{ rule: 'women-exceed-total', cells: { enrolled: `'10'`, women_enrolled: `'14'` } },
	{ rule: 'bad-date', cells: { training_year: `'2024/2026'` } },
	{ rule: 'parts-make-the-whole', cells: { surveyed: `'5'`, employed_9m: `'9'` } },
	{ rule: 'unknown-province', cells: { province: `'إقليم غير موجود'` } },
	{ rule: 'unknown-code', cells: { branch: `'شعبة أخرى'` } },
	{ rule: 'missing-required', cells: { places: `''` } },
	{ rule: 'bad-number', cells: { entrants: `'عشرون'` } }
];

export const vaepFaults: readonly Fault[] = [
	{ rule: 'end-before-start', cells: { assessed_on: `'15/01/2020'` } },
	{ rule: 'unknown-code', cells: { result: `'Ajourné'` } },
	{ rule: 'missing-required', cells: { campaign: `''` } },
	{ rule: 'unknown-province', cells: { province: `'Fahs-Anjra'` } },
	{ rule: 'bad-date', cells: { filed_on: `'31/06/2024'` } }
];

export const transmissionFaults: readonly Fault[] = [
	{ rule: 'end-before-start', cells: { finished_on: `'15/01/2020'` } },
	{ rule: 'unknown-code', cells: { status: `'Suspendu'` } }
];

export const agreementFaults: readonly Fault[] = [
	{
		rule: 'parts-make-the-whole',
		cells: { amount_mad: `'100000'`, chamber_share_mad: `'250000'`, received_mad: `'0'` }
	}
];

export const decisionFaults: readonly Fault[] = [
	{ rule: 'unknown-code', cells: { decision: `'Discutée'` } },
	{ rule: 'negative', cells: { votes_against: `'-2'` } }
];

export const recommendationFaults: readonly Fault[] = [
	{ rule: 'end-before-start', cells: { closed_on: `'15/01/2020'` } },
	{ rule: 'unknown-code', cells: { committee: `'Commission des jeunes'` } },
	{ rule: 'missing-required', cells: { title_fr: `''` } },
	{ rule: 'bad-date', cells: { due_on: `'30/02/2025'` } }
];

export const meetingFaults: readonly Fault[] = [
	{ rule: 'bad-date', cells: { planned_on: `'31/04/2024'` } },
	{ rule: 'negative', cells: { present: `'-7'` } }
];

export const exportFaults: readonly Fault[] = [
	{ rule: 'unknown-code', cells: { family: `'Produits du terroir'` } },
	{ rule: 'negative', cells: { value_mdh: `'-0,5'` } },
	{ rule: 'missing-required', cells: { city: `''` } },
	{ rule: 'bad-date', cells: { month: `'13/2024'` } }
];
