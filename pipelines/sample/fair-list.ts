/** A fair that comes back: what does not change from one edition to the next. */
export interface FairSeries {
	readonly fr: string;
	readonly ar: string;
	readonly level: 'local' | 'provincial' | 'regional' | 'national' | 'international';
	readonly thematic: boolean;
	readonly province: string;
	readonly commune: string;
	readonly venue: string;
	readonly organiser: string;
	/** Number of the edition of 2024. */
	readonly edition: number;
	readonly exhibitors: number;
	readonly days: number;
	/** Month and day of the start, by year; a year without one has no edition. */
	readonly starts: Readonly<Partial<Record<2022 | 2023 | 2024 | 2025, string>>>;
	readonly outcomes?: Readonly<Partial<Record<number, 'postponed' | 'cancelled'>>>;
}

const fes = { province: '03.231', commune: '003231010' } as const;
const meknes = { province: '03.061', commune: '030610101' } as const;
const chamber = 'Chambre';
const directorate = "Direction régionale de l'artisanat";
const maison = "Maison de l'Artisan";

// prettier-ignore
export const fairSeries: readonly FairSeries[] = [
	{ ...fes, fr: 'Salon national du cuir', ar: 'المعرض الوطني للجلد', level: 'national', thematic: true, venue: 'Fès', organiser: maison, edition: 3, exhibitors: 122, days: 10, starts: { 2022: '11-18', 2023: '01-13', 2024: '01-05', 2025: '01-10' } },
	{ ...fes, fr: 'Salon national des métaux', ar: 'المعرض الوطني للمعادن', level: 'national', thematic: true, venue: 'Malaab El Khayl', organiser: maison, edition: 3, exhibitors: 120, days: 10, starts: { 2022: '05-27', 2023: '05-26', 2024: '05-24', 2025: '05-23' } },
	{ ...fes, fr: 'Salon national de la poterie et du zellige', ar: 'المعرض الوطني للفخار والزليج', level: 'national', thematic: true, venue: 'Fès', organiser: maison, edition: 3, exhibitors: 118, days: 10, starts: { 2022: '10-14', 2023: '10-13', 2024: '10-11', 2025: '10-10' } },
	{ ...fes, fr: 'Foire régionale de Fès', ar: 'المعرض الجهوي لفاس', level: 'regional', thematic: false, venue: 'Fès', organiser: chamber, edition: 11, exhibitors: 160, days: 20, starts: { 2022: '08-05', 2023: '08-04', 2024: '08-02', 2025: '08-01' } },
	{ ...fes, fr: 'Foire de Ramadan, Place Florence', ar: 'معرض رمضان، ساحة فلورانسا', level: 'local', thematic: false, venue: 'Place Florence', organiser: chamber, edition: 5, exhibitors: 40, days: 20, starts: { 2022: '04-06', 2023: '03-27', 2024: '03-15', 2025: '03-05' } },
	{ ...meknes, fr: 'Salon international du bois', ar: 'المعرض الدولي للخشب', level: 'international', thematic: true, venue: 'Meknès', organiser: maison, edition: 4, exhibitors: 140, days: 7, starts: { 2023: '04-21', 2024: '04-19', 2025: '04-18' }, outcomes: { 2023: 'postponed' } },
	{ ...meknes, fr: "Salon régional de l'ESS", ar: 'المعرض الجهوي للاقتصاد الاجتماعي والتضامني', level: 'regional', thematic: true, venue: 'Meknès', organiser: 'Région Fès-Meknès', edition: 3, exhibitors: 150, days: 8, starts: { 2022: '03-04', 2023: '02-03', 2024: '02-02', 2025: '01-31' } },
	{ ...meknes, fr: 'Foire régionale de Meknès', ar: 'المعرض الجهوي لمكناس', level: 'regional', thematic: false, venue: 'Meknès', organiser: chamber, edition: 8, exhibitors: 130, days: 14, starts: { 2022: '07-15', 2023: '07-14', 2024: '07-12', 2025: '09-12' } },
	{ province: '03.271', commune: '032710103', fr: "Foire régionale d'Ifrane", ar: 'المعرض الجهوي لإفران', level: 'regional', thematic: false, venue: 'Ifrane', organiser: chamber, edition: 12, exhibitors: 240, days: 29, starts: { 2022: '07-08', 2023: '07-07', 2024: '07-05', 2025: '07-03' } },
	{ province: '03.271', commune: '032710101', fr: "Foire locale d'Azrou", ar: 'معرض أزرو المحلي', level: 'local', thematic: false, venue: 'Azrou', organiser: chamber, edition: 4, exhibitors: 42, days: 8, starts: { 2023: '08-18', 2024: '08-16', 2025: '08-15' } },
	{ province: '03.561', commune: '035610111', fr: "Foire des produits du terroir et d'artisanat", ar: 'معرض المنتوجات المجالية والصناعة التقليدية', level: 'provincial', thematic: false, venue: 'Taza', organiser: directorate, edition: 6, exhibitors: 50, days: 7, starts: { 2022: '06-10', 2023: '06-09', 2024: '06-07', 2025: '06-13' } },
	{ province: '03.451', commune: '034510109', fr: 'Foire provinciale de Sefrou', ar: 'معرض صفرو الإقليمي', level: 'provincial', thematic: false, venue: 'Sefrou', organiser: chamber, edition: 9, exhibitors: 60, days: 7, starts: { 2022: '06-17', 2023: '06-16', 2024: '06-14', 2025: '06-20' } },
	{ province: '03.531', commune: '035310105', fr: 'Foire provinciale de Taounate', ar: 'معرض تاونات الإقليمي', level: 'provincial', thematic: false, venue: 'Taounate', organiser: directorate, edition: 4, exhibitors: 45, days: 6, starts: { 2023: '09-15', 2024: '09-13', 2025: '09-19' }, outcomes: { 2023: 'cancelled' } },
	{ province: '03.171', commune: '031710105', fr: "Foire provinciale d'El Hajeb", ar: 'معرض الحاجب الإقليمي', level: 'provincial', thematic: false, venue: 'El Hajeb', organiser: chamber, edition: 3, exhibitors: 48, days: 6, starts: { 2022: '05-13', 2024: '05-10', 2025: '05-09' } },
	{ province: '03.591', commune: '035910101', fr: 'Foire locale de Moulay Yacoub', ar: 'معرض مولاي يعقوب المحلي', level: 'local', thematic: false, venue: 'Moulay Yacoub', organiser: chamber, edition: 2, exhibitors: 40, days: 5, starts: { 2023: '12-08', 2024: '12-06', 2025: '12-05' } },
	{ province: '03.131', commune: '031310103', fr: 'Foire provinciale de Missour', ar: 'معرض ميسور الإقليمي', level: 'provincial', thematic: false, venue: 'Missour', organiser: directorate, edition: 3, exhibitors: 44, days: 6, starts: { 2022: '09-23', 2023: '09-22', 2024: '09-20', 2025: '09-26' }, outcomes: { 2022: 'cancelled' } }
];
