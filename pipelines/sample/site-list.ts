/** Facilities of the sample: the well-known ones by name, further ones named after their commune. */
export interface SampleSite {
	readonly type: string;
	readonly fr: string;
	readonly ar: string;
	readonly province: string;
	readonly commune: string;
	readonly status?: 'planned' | 'under_construction' | 'in_service' | 'under_works' | 'closed';
	readonly opened?: string;
	readonly route?: string;
	readonly units: number;
	/** Share of units occupied, at the middle of the surveys. */
	readonly occupied: number;
	readonly milieu?: 'urban' | 'rural';
	/** A period with units closed for works. */
	readonly works?: readonly [from: string, to: string];
}

const fes = { province: '03.231', commune: '003231010' } as const;
const meknes = { province: '03.061', commune: '030610101' } as const;
const medina = { ...fes, route: 'Circuit de la médina' } as const;

// prettier-ignore
const named: readonly SampleSite[] = [
	{ ...fes, type: 'activity_zone', fr: 'Pôle artisanal Aïn Nokbi', ar: 'قطب الصناعة التقليدية عين النقبي', opened: '2014-05-12', units: 235, occupied: 0.62 },
	{ ...fes, type: 'tannery', fr: 'Tannerie Aïn Nokbi', ar: 'دار الدبغ عين النقبي', opened: '2015-03-02', units: 60, occupied: 0.7 },
	{ ...fes, type: 'village', fr: 'Village Benjellik', ar: 'قرية بنجليق', opened: '2010-12-20', units: 66, occupied: 0.52 },
	{ ...medina, type: 'complex', fr: 'Complexe Place Lalla Yeddouna', ar: 'مركب ساحة للا يدونة', opened: '2019-04-15', units: 120, occupied: 0.58 },
	{ ...medina, type: 'fondouk', fr: 'Fondouk Chemmaïne', ar: 'الفندق الحرفي الشماعين', opened: '2018-02-19', units: 45, occupied: 0.9 },
	{ ...medina, type: 'fondouk', fr: 'Fondouk Sbitriyine', ar: 'الفندق الحرفي السبيطريين', opened: '2018-02-19', units: 38, occupied: 0.88 },
	{ ...medina, type: 'fondouk', fr: 'Fondouk Barka', ar: 'الفندق الحرفي بركة', opened: '2018-02-19', units: 30, occupied: 0.86 },
	{ ...medina, type: 'fondouk', fr: 'Fondouk Staouniyine', ar: 'الفندق الحرفي السطاونيين', opened: '2018-02-19', units: 42, occupied: 0.91 },
	{ ...medina, type: 'fondouk', fr: 'Fondouk Haffarine', ar: 'الفندق الحرفي الحفارين', opened: '2012-06-11', units: 28, occupied: 0.89 },
	{ ...medina, type: 'fondouk', fr: 'Fondouk Achich', ar: 'الفندق الحرفي عشيش', opened: '2013-09-23', units: 24, occupied: 0.92 },
	{ ...medina, type: 'fondouk', fr: 'Fondouk Kaât Smen', ar: 'الفندق الحرفي قاعة السمن', opened: '2013-09-23', units: 30, occupied: 0.85 },
	{ ...medina, type: 'fondouk', fr: 'Fondouk Tazi', ar: 'الفندق الحرفي التازي', opened: '2011-10-03', units: 36, occupied: 0.94, works: ['2023-04-01', '2024-02-01'] },
	{ ...medina, type: 'draz', fr: 'Draz Derb Bensalem', ar: 'دراز درب بنسالم', opened: '2016-01-18', units: 14, occupied: 0.88 },
	{ ...medina, type: 'draz', fr: 'Draz Rha Shems', ar: 'دراز رحى الشمس', opened: '2016-01-18', units: 16, occupied: 0.84 },
	{ ...medina, type: 'model_souk', fr: 'Souk Aïn Allou', ar: 'سوق عين علو', opened: '2013-05-06', units: 65, occupied: 0.93 },
	{ ...medina, type: 'model_souk', fr: 'Souk El Bellagine', ar: 'سوق البلاغين', opened: '2013-05-06', units: 40, occupied: 0.87 },
	{ ...fes, type: 'ensemble', fr: 'Ensemble artisanal - Palais des congrès', ar: 'مجمع الصناعة التقليدية - قصر المؤتمرات', opened: '1998-03-16', units: 55, occupied: 0.72, works: ['2022-09-01', '2023-08-01'] },
	{ ...fes, type: 'permanent_fair', fr: 'Foire permanente (ex-SONACOS)', ar: 'المعرض الدائم', status: 'planned', units: 80, occupied: 0 },
	{ province: '03.231', commune: '032318103', milieu: 'rural', type: 'activity_zone', fr: 'ZAA Aïn Bida', ar: 'منطقة أنشطة الصناعة التقليدية عين البيضاء', status: 'planned', units: 90, occupied: 0 },
	{ ...fes, type: 'activity_zone', fr: 'ZAA automobile de Fès', ar: 'منطقة حرف السيارات بفاس', status: 'under_construction', units: 150, occupied: 0 },
	{ ...meknes, type: 'complex', fr: 'Complexe artisanal de Meknès', ar: 'مركب الصناعة التقليدية بمكناس', opened: '2001-11-05', units: 90, occupied: 0.66, works: ['2023-09-01', '2024-08-01'] },
	{ ...meknes, type: 'activity_zone', fr: 'ZAA automobile de Meknès', ar: 'منطقة حرف السيارات بمكناس', status: 'planned', units: 120, occupied: 0 },
	{ province: '03.451', commune: '034510109', type: 'complex', fr: 'Complexe artisanal de Sefrou', ar: 'مركب الصناعة التقليدية بصفرو', opened: '2009-06-22', units: 48, occupied: 0.56 },
	{ province: '03.131', commune: '031310101', type: 'complex', fr: 'Complexe artisanal de Boulemane', ar: 'مركب الصناعة التقليدية ببولمان', status: 'planned', units: 30, occupied: 0 },
	{ province: '03.131', commune: '031310103', type: 'activity_zone', fr: 'ZAA automobile de Missour', ar: 'منطقة حرف السيارات بميسور', status: 'planned', units: 40, occupied: 0 },
	{ province: '03.561', commune: '035610111', type: 'kissariat', fr: 'Kissariat Tarrafin', ar: 'قيسارية الطرافين', opened: '2024-11-18', units: 130, occupied: 0.55 },
	{ province: '03.561', commune: '035610111', type: 'village', fr: "Village d'artisans Taza-Haut", ar: 'قرية تازة العليا', opened: '2008-04-14', units: 40, occupied: 0.48 },
	{ province: '03.271', commune: '032710101', type: 'ensemble', fr: "Ensemble artisanal d'Azrou", ar: 'مجمع الصناعة التقليدية بأزرو', opened: '1996-07-08', units: 45, occupied: 0.54, route: 'Circuit du Moyen Atlas' },
	{ province: '03.271', commune: '032710101', type: 'activity_zone', fr: "ZAA automobile d'Azrou", ar: 'منطقة حرف السيارات بأزرو', status: 'planned', units: 40, occupied: 0 }
];

/** Type, commune, its names, year of opening, units, occupied. */
const generic: readonly (readonly [string, string, string, string, number, number, number])[] = [
	['quarter', '030610111', 'Ouislane', 'ويسلان', 2012, 140, 0.6],
	['quarter', '035910103', 'Ain Chkef', 'عين الشقف', 2017, 110, 0.57],
	['activity_zone', '030610107', 'Toulal', 'تولال', 2016, 180, 0.5],
	['activity_zone', '032310115', 'Oulad Tayeb', 'أولاد الطيب', 2021, 160, 0.46],
	['complex', '035310105', 'Taounate', 'تاونات', 2011, 36, 0.44],
	['complex', '031710105', 'El Hajeb', 'الحاجب', 2013, 40, 0.52],
	['complex', '031310103', 'Missour', 'ميسور', 2010, 32, 0.47],
	['complex', '035910101', 'Moulay Yacoub', 'مولاي يعقوب', 2015, 30, 0.58],
	['model_souk', '035610107', 'Tahla', 'تاهلة', 2018, 60, 0.49],
	['model_souk', '031310105', 'Outat El Haj', 'أوطاط الحاج', 2019, 54, 0.51],
	['model_souk', '031710103', 'Ain Taoujdate', 'عين تاوجطات', 2020, 72, 0.63],
	['quarter', '034510105', 'Immouzzer-Kandar', 'إيموزار كندر', 2014, 44, 0.55],
	['dar_saniaa', '034510101', 'Bhalil', 'البهاليل', 2013, 14, 0.82],
	['dar_saniaa', '034510501', 'Ain Cheggag', 'عين الشكاك', 2016, 10, 0.66],
	['dar_saniaa', '034510707', 'Kandar Sidi Khiar', 'كندر سيدي اخيار', 2018, 9, 0.6],
	['dar_saniaa', '035310901', 'Ain Aicha', 'عين عائشة', 2015, 12, 0.58],
	['dar_saniaa', '035310709', 'Bouhouda', 'بوهودة', 2017, 10, 0.52],
	['dar_saniaa', '035310101', 'Rhafsai', 'غفساي', 2014, 12, 0.62],
	['dar_saniaa', '035610101', 'Aknoul', 'أكنول', 2016, 10, 0.5],
	['dar_saniaa', '035610909', 'Smia', 'الصميعة', 2019, 8, 0.55],
	['dar_saniaa', '031310311', 'Guigou', 'كيكو', 2018, 12, 0.64],
	['dar_saniaa', '031310102', 'Imouzzer Marmoucha', 'إيموزار مرموشة', 2015, 14, 0.7],
	['dar_saniaa', '032710301', 'Ain Leuh', 'عين اللوح', 2012, 16, 0.8],
	['dar_saniaa', '032710311', 'Timahdite', 'تمحضيت', 2017, 12, 0.61],
	['dar_saniaa', '035910305', 'Sebaa Rouadi', 'سبع رواضي', 2019, 10, 0.57],
	['dar_saniaa', '030610707', "N'zalat Bni Amar", 'نزالة بني عمار', 2020, 9, 0.5]
];

const names: Readonly<Record<string, readonly [fr: string, ar: string]>> = {
	quarter: ['Quartier artisanal', 'الحي الحرفي'],
	activity_zone: ["Zone d'activités artisanales", 'منطقة أنشطة الصناعة التقليدية'],
	complex: ['Complexe artisanal', 'مركب الصناعة التقليدية'],
	model_souk: ['Souk modèle', 'السوق النموذجي'],
	dar_saniaa: ['Dar Saniaa', 'دار الصانعة']
};

export const sampleSites: readonly SampleSite[] = [
	...named,
	...generic.map(([type, commune, fr, ar, year, units, occupied]): SampleSite => {
		const [prefix = '', arabicPrefix = ''] = names[type] ?? [];
		return {
			type,
			fr: `${prefix} - ${fr}`,
			ar: `${arabicPrefix} - ${ar}`,
			province: `${commune.slice(0, 2)}.${commune.slice(2, 5)}`,
			commune,
			milieu: type === 'dar_saniaa' ? 'rural' : 'urban',
			opened: `${year}-03-15`,
			units,
			occupied
		};
	})
];
