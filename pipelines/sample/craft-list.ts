/** The crafts of the regional programme: ten, with ten masters among them. */
export interface EndangeredCraft {
	readonly fr: string;
	readonly ar: string;
	readonly province: string | null;
	readonly risk: 'critical' | 'severe' | 'vulnerable' | 'safeguarded';
	readonly masters: number;
	readonly inventoried: string | null;
	readonly documented: boolean | null;
	/** Share of the committed budget that is paid. */
	readonly paid: number;
}

const [fes, meknes] = ['03.231', '03.061'];

/** 3.6 million dirhams for the ten. */
export const budgetByCraft = 360_000;

// prettier-ignore
export const endangeredCrafts: readonly EndangeredCraft[] = [
	{ fr: 'Marqueterie fine de Fès', ar: 'التطعيم الدقيق للخشب بفاس', province: fes, risk: 'severe', masters: 2, inventoried: '2023-05-16', documented: true, paid: 0.62 },
	{ fr: 'Céramique en relief de Meknès', ar: 'الخزف البارز بمكناس', province: meknes, risk: 'critical', masters: 0, inventoried: '2024-02-20', documented: false, paid: 0.08 },
	{ fr: 'Sellerie brodée', ar: 'السروج المطرزة', province: fes, risk: 'severe', masters: 1, inventoried: '2023-06-06', documented: true, paid: 0.55 },
	{ fr: 'Cuir excisé (taqchart)', ar: 'الجلد المقشر (تقشارت)', province: fes, risk: 'critical', masters: 1, inventoried: '2023-06-06', documented: true, paid: 0.48 },
	{ fr: 'Reliure et dorure', ar: 'تسفير الكتب وتذهيبها', province: fes, risk: 'vulnerable', masters: 1, inventoried: '2023-10-24', documented: true, paid: 0.6 },
	{ fr: 'Cuir ziouani', ar: 'الجلد الزيواني', province: fes, risk: 'severe', masters: 1, inventoried: '2023-10-24', documented: true, paid: 0.41 },
	{ fr: 'Tapis de Fès', ar: 'الزربية الفاسية', province: fes, risk: 'vulnerable', masters: 1, inventoried: '2024-04-30', documented: true, paid: 0.52 },
	{ fr: 'Natte de jonc', ar: 'حصير السمار', province: null, risk: 'vulnerable', masters: 1, inventoried: '2024-11-12', documented: true, paid: 0.35 },
	{ fr: 'Feutre', ar: 'اللباد', province: meknes, risk: 'critical', masters: 1, inventoried: '2025-04-15', documented: false, paid: 0.22 },
	{ fr: 'Brocart', ar: 'البروكار', province: fes, risk: 'critical', masters: 1, inventoried: '2023-05-16', documented: true, paid: 0.66 }
];

/** Name, first day, learners for each craft, in the order above: a hundred in all. */
export const cohorts = [
	['2022-2023', '2022-10-03', [4, 0, 3, 3, 4, 3, 4, 3, 2, 4]],
	['2023-2024', '2023-10-02', [3, 0, 4, 3, 4, 3, 5, 3, 2, 3]],
	['2024-2025', '2024-10-07', [4, 2, 4, 4, 5, 4, 6, 4, 3, 4]]
] as const;
