type Theme =
	| 'financing'
	| 'coverage'
	| 'training'
	| 'vaep'
	| 'endangered_crafts'
	| 'infrastructure'
	| 'fairs'
	| 'governance';
type Stage = 'draft' | 'approved' | 'signed' | 'in_force' | 'completed' | 'expired' | 'cancelled';
type Decision = 'presented' | 'approved' | 'amended' | 'deferred' | 'rejected';

/** An agreement of the sample and what became of it in each session, by the session's month. */
export interface Agreement {
	readonly theme: Theme;
	readonly fr: string;
	readonly ar: string;
	readonly partners: string;
	/** Million dirhams, the chamber's share of it, and what has come in; none known when absent. */
	readonly money?: readonly [amount: number, chamber: number, received: number];
	readonly decisions: Readonly<Record<string, Decision>>;
	readonly stage: Stage;
	readonly signed?: string;
	readonly ends?: string;
	/** Milestones due and done. */
	readonly milestones: readonly [due: number, done: number];
	/** What it is to move, and where, as the export writes it. */
	readonly aims?: readonly [indicators: string, places: string];
	/** Titles of the projects that it pays for. */
	readonly works?: readonly string[];
}

const ministry = "Ministère de l'artisanat";
const region = 'Région Fès-Meknès';
const regionAndMinistry = `${ministry}, ${region}`;

// prettier-ignore
const named: readonly Agreement[] = [
	{ theme: 'financing', fr: 'Partenariat avec des institutions bancaires pour des services financiers préférentiels', ar: 'مشروع اتفاقية شراكة مع مؤسسات بنكية لتوفير خدمات مالية تفضيلية', partners: 'Institutions bancaires', decisions: { '2025-02': 'presented', '2025-06': 'approved' }, stage: 'approved', milestones: [0, 0], aims: ['bank-account-rate, access-to-finance-rate', ''] },
	{ theme: 'endangered_crafts', fr: 'Programme de sauvegarde des métiers menacés de disparition (PDR 2022-2027)', ar: 'برنامج الحفاظ على الحرف المهددة بالاندثار في إطار برنامج التنمية الجهوية 2022-2027', partners: `${regionAndMinistry}, Wilaya, Université Sidi Mohamed Ben Abdellah`, money: [3.6, 0.2, 1.2], decisions: { '2024-10': 'presented', '2025-06': 'approved' }, stage: 'approved', milestones: [3, 1], aims: ['transmission-learners, safeguard-budget-execution', '03.231, 03.061'] },
	{ theme: 'vaep', fr: "Validation des acquis de l'expérience professionnelle, version actualisée par le ministère", ar: 'اتفاقية التصديق على المكتسبات المهنية بعد تحيينها من طرف الوزارة الوصية', partners: ministry, money: [1.8, 0.3, 0.4], decisions: { '2024-06': 'deferred', '2025-06': 'approved' }, stage: 'approved', milestones: [2, 0], aims: ['vaep-candidates, vaep-certification-rate', ''] },
	{ theme: 'training', fr: "Réhabilitation et extension de l'institut spécialisé des arts traditionnels de Fès (ISAT)", ar: 'تأهيل وتوسيع المعهد المتخصص في فنون الصناعة التقليدية بفاس', partners: regionAndMinistry, money: [24, 1.5, 6], decisions: { '2025-02': 'approved', '2025-06': 'approved' }, stage: 'approved', milestones: [4, 1], aims: ['training-places, training-fill-rate', '03.231'] },
	{ theme: 'financing', fr: "Accès des artisans au crédit : convention-cadre de partenariat bancaire", ar: 'اتفاقية إطار للشراكة البنكية من أجل ولوج الصناع إلى القروض', partners: 'Institutions bancaires', decisions: { '2022-06': 'approved' }, stage: 'in_force', signed: '2022-08-25', ends: '2025-12-31', milestones: [6, 5], aims: ['loan-applications, access-to-finance-rate', ''] },
	{ theme: 'fairs', fr: 'Création de la foire permanente de Fès', ar: 'إحداث المعرض الدائم بفاس', partners: `${region}, ${ministry}`, money: [50, 3, 12.5], decisions: { '2024-02': 'presented', '2024-06': 'approved' }, stage: 'signed', signed: '2024-10-15', ends: '2027-12-31', milestones: [3, 1], aims: ['fair-visitors, fair-sales', '03.231'], works: ['Foire permanente de Fès'] },
	{ theme: 'infrastructure', fr: 'Réhabilitation du palais des congrès et des ateliers des artisans', ar: 'تأهيل قصر المؤتمرات ومجمع الصناعة التقليدية بفاس', partners: regionAndMinistry, money: [45, 2, 38], decisions: { '2022-02': 'approved' }, stage: 'in_force', signed: '2022-05-19', ends: '2025-12-31', milestones: [8, 7], aims: ['occupancy-rate', '03.231'], works: ['Réhabilitation du palais des congrès et des ateliers'] },
	{ theme: 'infrastructure', fr: "Zone d'activités artisanales Aïn Bida", ar: 'منطقة أنشطة الصناعة التقليدية عين البيضاء', partners: regionAndMinistry, money: [30, 0, 7.5], decisions: { '2023-06': 'presented', '2023-10': 'approved' }, stage: 'in_force', signed: '2024-01-18', ends: '2027-06-30', milestones: [4, 2], aims: ['facilities, units', '03.231'], works: ["Zone d'activités artisanales Aïn Bida"] },
	{ theme: 'infrastructure', fr: 'Zones des métiers automobiles de Fès, Meknès, Azrou et Missour', ar: 'مناطق حرف السيارات بفاس ومكناس وأزرو وميسور', partners: `${region}, Collectivités territoriales`, money: [107.5, 0, 41], decisions: { '2022-10': 'approved', '2024-02': 'amended' }, stage: 'in_force', signed: '2023-02-09', ends: '2027-12-31', milestones: [9, 5], aims: ['units', '03.231, 03.061, 03.271, 03.131'], works: ['Zone des métiers automobiles de Fès', 'Zone des métiers automobiles de Meknès', "Zone des métiers automobiles d'Azrou", 'Zone des métiers automobiles de Missour'] },
	{ theme: 'infrastructure', fr: 'Réhabilitation du complexe artisanal de Meknès', ar: 'تأهيل مركب الصناعة التقليدية بمكناس', partners: regionAndMinistry, money: [20, 1, 15.5], decisions: { '2023-02': 'approved' }, stage: 'in_force', signed: '2023-06-15', ends: '2025-12-31', milestones: [6, 5], aims: ['occupancy-rate', '03.061'], works: ['Réhabilitation du complexe artisanal de Meknès'] },
	{ theme: 'infrastructure', fr: 'Complexe artisanal de Sefrou, tranche 2', ar: 'مركب الصناعة التقليدية بصفرو، الشطر الثاني', partners: regionAndMinistry, money: [6, 0.5, 4.5], decisions: { '2023-02': 'approved' }, stage: 'in_force', signed: '2023-05-04', ends: '2025-06-30', milestones: [5, 4], aims: ['occupancy-rate', '03.451'], works: ['Complexe artisanal de Sefrou, tranche 2'] },
	{ theme: 'infrastructure', fr: 'Construction du complexe artisanal de Boulemane', ar: 'بناء مركب الصناعة التقليدية ببولمان', partners: regionAndMinistry, money: [5, 0.5, 1], decisions: { '2023-10': 'deferred', '2024-02': 'approved' }, stage: 'signed', signed: '2024-05-23', ends: '2026-12-31', milestones: [3, 1], aims: ['facilities', '03.131'], works: ['Construction du complexe artisanal de Boulemane'] },
	{ theme: 'infrastructure', fr: 'Achèvement de la tannerie Aïn Nokbi', ar: 'استكمال دار الدبغ عين النقبي', partners: region, money: [3.5, 0, 3.5], decisions: { '2022-02': 'approved' }, stage: 'completed', signed: '2022-04-14', ends: '2024-12-31', milestones: [5, 5], aims: ['occupancy-rate', '03.231'], works: ['Achèvement de la tannerie Aïn Nokbi'] },
	{ theme: 'infrastructure', fr: 'Gestion de la place Lalla Yeddouna', ar: 'تدبير مركب ساحة للا يدونة', partners: ministry, decisions: { '2025-02': 'presented' }, stage: 'draft', milestones: [0, 0] },
	{ theme: 'infrastructure', fr: 'Liaison des fondouks aux circuits touristiques de la médina', ar: 'ربط الفنادق الحرفية بالمسارات السياحية والثقافية للمدينة العتيقة', partners: `${region}, Ministère du tourisme`, money: [8, 0.4, 0], decisions: { '2024-10': 'approved' }, stage: 'signed', signed: '2025-03-20', ends: '2027-03-31', milestones: [2, 0], aims: ['facility-visitors', '03.231'] },
	{ theme: 'fairs', fr: "Salon régional de l'économie sociale et solidaire", ar: 'المعرض الجهوي للاقتصاد الاجتماعي والتضامني', partners: region, money: [2.4, 0.2, 2.4], decisions: { '2024-10': 'approved' }, stage: 'completed', signed: '2025-01-09', ends: '2025-03-31', milestones: [3, 3] },
	{ theme: 'fairs', fr: 'Programme annuel des foires régionales 2025', ar: 'البرنامج السنوي للمعارض الجهوية لسنة 2025', partners: `${regionAndMinistry}, Maison de l'Artisan`, money: [6.8, 1.2, 2.1], decisions: { '2025-06': 'presented' }, stage: 'draft', milestones: [0, 0], aims: ['fairs-programme-rate, fair-sales', ''] },
	{ theme: 'coverage', fr: "Guichets d'accompagnement à l'AMO dans les provinces rurales", ar: 'شبابيك مواكبة الانخراط في التغطية الصحية بالأقاليم القروية', partners: 'CNSS, Collectivités territoriales', money: [1.2, 0.4, 0.6], decisions: { '2023-06': 'approved' }, stage: 'in_force', signed: '2023-09-28', ends: '2026-09-30', milestones: [5, 3], aims: ['cnss-registration-rate, open-rights-rate', '03.561, 03.531, 03.131, 03.591'] },
	{ theme: 'coverage', fr: 'Échange de données entre le registre et la CNSS', ar: 'تبادل المعطيات بين السجل الوطني والصندوق الوطني للضمان الاجتماعي', partners: `CNSS, ${ministry}`, decisions: { '2023-12': 'approved' }, stage: 'in_force', signed: '2024-03-07', milestones: [4, 3], aims: ['cnss-registration-rate, time-to-coverage', ''] },
	{ theme: 'governance', fr: 'Système de suivi des recommandations', ar: 'منظومة تتبع التوصيات', partners: region, money: [0.6, 0.3, 0.3], decisions: { '2022-10': 'presented', '2023-12': 'rejected' }, stage: 'cancelled', milestones: [0, 0] },
	{ theme: 'governance', fr: 'Jumelage avec une chambre de métiers partenaire', ar: 'توأمة مع غرفة حرفية شريكة', partners: 'Chambre de métiers partenaire', money: [0.4, 0.2, 0.2], decisions: { '2022-06': 'approved' }, stage: 'expired', signed: '2022-09-15', ends: '2024-09-15', milestones: [4, 2] },
	{ theme: 'training', fr: 'Cinq ateliers de formation par apprentissage', ar: 'خمس ورشات للتكوين بالتدرج المهني', partners: `${ministry}, KfW`, money: [9, 0.5, 5], decisions: { '2023-12': 'approved' }, stage: 'in_force', signed: '2024-02-22', ends: '2026-12-31', milestones: [4, 3], aims: ['training-places', ''] },
	{ theme: 'training', fr: 'Dar Saniaa : formation des artisanes rurales', ar: 'دار الصانعة: تكوين الصانعات القرويات', partners: `${region}, INDH`, money: [4.2, 0.4, 2.1], decisions: { '2024-06': 'approved' }, stage: 'in_force', signed: '2024-09-19', ends: '2026-09-30', milestones: [3, 2], aims: ['trainees-enrolled', '03.531, 03.561, 03.131'] }
];

/** Agreements that come back each year, with the month of the session that votes on them. */
const yearly = [
	[
		'fairs',
		'Programme des foires',
		'برنامج المعارض الجهوية',
		`${regionAndMinistry}, Maison de l'Artisan`,
		'02',
		6.8,
		1.2
	],
	[
		'coverage',
		"Caravanes d'inscription à l'AMO",
		'قوافل الانخراط في التغطية الصحية',
		'CNSS',
		'06',
		0.5,
		0.2
	],
	[
		'training',
		'Formation continue des artisans',
		'التكوين المستمر لفائدة الصناع',
		ministry,
		'10',
		1.6,
		0.3
	],
	['vaep', 'Campagnes de VAEP', 'حملات التصديق على المكتسبات المهنية', ministry, '02', 0.9, 0.1],
	['governance', "Programme d'action de la chambre", 'برنامج عمل الغرفة', ministry, '10', 2.2, 1.1],
	[
		'financing',
		"Journées d'information sur le financement",
		'أيام إعلامية حول التمويل',
		'Institutions bancaires',
		'06',
		0.3,
		0.1
	]
] as const;

export const agreements: readonly Agreement[] = [
	...named,
	...yearly.flatMap(([theme, fr, ar, partners, month, amount, chamber]) =>
		[2022, 2023, 2024, 2025]
			.filter((year) => isVotedOn(theme, `${year}-${month}`))
			.map((year): Agreement => {
				const isOver = year < 2025 && !(year === 2024 && month === '10');
				const received = isOver ? amount : Math.round(amount * 40) / 100;
				return {
					theme,
					fr: `${fr} ${year}`,
					ar: `${ar} ${year}`,
					partners,
					money: [amount, chamber, received],
					decisions: { [`${year}-${month}`]: 'approved' },
					stage: isOver ? 'completed' : 'in_force',
					signed: signedAfter(year, month),
					ends: month === '10' ? `${year + 1}-12-31` : `${year}-12-31`,
					milestones: isOver ? [4, year === 2023 ? 3 : 4] : [2, 1]
				};
			})
	)
];

/** What the session of June 2025 adopted is named above, and so is what took the place of campaigns and fairs. */
function isVotedOn(theme: Theme, month: string): boolean {
	return month < '2025-02' || (month === '2025-02' && theme !== 'vaep' && theme !== 'fairs');
}

const partnerNames: readonly (readonly [french: string, arabic: string])[] = [
	['Université Sidi Mohamed Ben Abdellah', 'جامعة سيدي محمد بن عبد الله'],
	['Chambre de métiers partenaire', 'غرفة حرفية شريكة'],
	['Institutions bancaires', 'مؤسسات بنكية'],
	['Ministère du tourisme', 'وزارة السياحة'],
	['Collectivités territoriales', 'الجماعات الترابية'],
	["Maison de l'Artisan", 'دار الصانع'],
	[ministry, 'وزارة الصناعة التقليدية'],
	[region, 'جهة فاس–مكناس'],
	['Wilaya', 'ولاية الجهة'],
	['CNSS', 'الصندوق الوطني للضمان الاجتماعي'],
	['INDH', 'المبادرة الوطنية للتنمية البشرية'],
	['KfW', 'البنك الألماني للتنمية']
];

/** The partners in Arabic, in the same order. */
export function partnersInArabic(partners: string): string {
	const named = new Map(partnerNames);
	return partners
		.split(', ')
		.map((partner) => named.get(partner) ?? partner)
		.join('، ');
}

/** Six weeks or so after the vote; the session of October 2024 met at the end of the year. */
function signedAfter(year: number, month: '02' | '06' | '10'): string {
	if (month === '02') return `${year}-04-10`;
	return month === '06' ? `${year}-08-08` : year === 2024 ? '2025-02-13' : `${year}-12-12`;
}

/** Agreements are numbered in the order of the list. */
export const agreementRef = (index: number): string => `C-${String(index + 1).padStart(3, '0')}`;
