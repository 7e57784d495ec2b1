/** A training establishment of the sample. */
export interface Establishment {
	readonly fr: string;
	readonly ar: string;
	readonly commune: string;
	readonly milieu: 'urban' | 'rural';
	/** Its weight among the places of the region. */
	readonly weight: number;
	readonly initial: boolean;
	/** Branches of its courses. */
	readonly branches: readonly string[];
}

// prettier-ignore
const named: readonly Establishment[] = [
	{ fr: 'ISAT de Fès', ar: 'المعهد المتخصص في فنون الصناعة التقليدية بفاس', commune: '003231010', milieu: 'urban', weight: 26, initial: true, branches: ['P1', 'P2', 'P5', 'P6', 'P7'] },
	{ fr: 'CFQMA Batha', ar: 'مركز التكوين والتأهيل في حرف الصناعة التقليدية البطحاء', commune: '003231010', milieu: 'urban', weight: 9, initial: true, branches: ['P2', 'P6', 'P7'] },
	{ fr: 'Institut des arts traditionnels de Meknès', ar: 'معهد فنون الصناعة التقليدية بمكناس', commune: '030610101', milieu: 'urban', weight: 12, initial: true, branches: ['P3', 'P6', 'P7'] }
];

/** Commune, its names, establishments there, true in the countryside. */
const generic: readonly (readonly [string, string, string, number, boolean])[] = [
	['003231010', 'Fès', 'فاس', 8, false],
	['030610101', 'Meknès', 'مكناس', 6, false],
	['035610111', 'Taza', 'تازة', 4, false],
	['034510109', 'Sefrou', 'صفرو', 3, false],
	['035310105', 'Taounate', 'تاونات', 3, false],
	['031710105', 'El Hajeb', 'الحاجب', 2, false],
	['032710101', 'Azrou', 'أزرو', 2, false],
	['031310103', 'Missour', 'ميسور', 2, false],
	['035910103', 'Ain Chkef', 'عين الشقف', 2, false],
	['030610111', 'Ouislane', 'ويسلان', 2, false],
	['035610107', 'Tahla', 'تاهلة', 1, false],
	['034510105', 'Immouzzer-Kandar', 'إيموزار كندر', 1, false],
	['031710103', 'Ain Taoujdate', 'عين تاوجطات', 1, false],
	['031310105', 'Outat El Haj', 'أوطاط الحاج', 1, false],
	['032310115', 'Oulad Tayeb', 'أولاد الطيب', 1, false],
	['034510101', 'Bhalil', 'البهاليل', 1, true],
	['034510501', 'Ain Cheggag', 'عين الشكاك', 1, true],
	['035310901', 'Ain Aicha', 'عين عائشة', 1, true],
	['035310709', 'Bouhouda', 'بوهودة', 1, true],
	['035310101', 'Rhafsai', 'غفساي', 1, true],
	['035610101', 'Aknoul', 'أكنول', 1, true],
	['031310311', 'Guigou', 'كيكو', 1, true],
	['031310102', 'Imouzzer Marmoucha', 'إيموزار مرموشة', 1, true],
	['032710301', 'Ain Leuh', 'عين اللوح', 1, true],
	['032710311', 'Timahdite', 'تمحضيت', 1, true],
	['035910305', 'Sebaa Rouadi', 'سبع رواضي', 1, true],
	['030610707', "N'zalat Bni Amar", 'نزالة بني عمار', 1, true],
	['031710107', 'Sabaa Aiyoun', 'سبع عيون', 1, false],
	['030610107', 'Toulal', 'تولال', 1, false],
	['035610105', 'Ouad Amlil', 'واد امليل', 1, false],
	['035310109', 'Tissa', 'تيسة', 1, false]
];

const urbanBranches = [
	['P7', 'S3'],
	['P1', 'S3'],
	['P6', 'P7'],
	['P2', 'P3'],
	['S2', 'P7'],
	['P9', 'P5']
];
const ruralBranches = [['P6'], ['P8', 'P6'], ['P7']];

export const establishments: readonly Establishment[] = [
	...named,
	...generic.flatMap(([commune, fr, ar, size, rural]) =>
		Array.from({ length: size }, (_, index): Establishment => {
			const number = size > 1 ? ` ${index + 1}` : '';
			const branches = rural ? ruralBranches : urbanBranches;
			return {
				fr: `${rural ? 'Centre de formation' : 'CQP'}${number} - ${fr}`,
				ar: `${rural ? 'مركز التكوين' : 'مركز التأهيل المهني'}${number} - ${ar}`,
				commune,
				milieu: rural ? 'rural' : 'urban',
				weight: rural ? 0.8 : 1.6,
				initial: index % 3 === 0 && !rural,
				branches: branches[(Number(commune.slice(-3)) + index) % branches.length] ?? []
			};
		})
	)
];
