/** Sessions of the assembly: label month, place, and the day on which it met, which may be another month. */
export interface AssemblySession {
	readonly ref: string;
	readonly fr: string;
	readonly ar: string;
	readonly kind: 'ordinary' | 'extraordinary';
	readonly held: string | null;
	readonly place: string;
	readonly present: number | null;
}

/** Members of the assembly. */
export const membersInOffice = 82;

const months = {
	'02': ['février', 'فبراير'],
	'06': ['juin', 'يونيو'],
	'10': ['octobre', 'أكتوبر']
} as const;

function ordinary(
	year: number,
	month: keyof typeof months,
	held: string | null,
	place: string,
	present: number | null
): AssemblySession {
	const [fr, ar] = months[month];
	return {
		ref: `AG-${year}-${month}`,
		fr: `Session ordinaire de ${fr} ${year}`.replace('de o', "d'o"),
		ar: `الدورة العادية لشهر ${ar} ${year}`,
		kind: 'ordinary',
		held,
		place,
		present
	};
}

export const sessions: readonly AssemblySession[] = [
	ordinary(2022, '02', '2022-02-24', 'Fès', 58),
	ordinary(2022, '06', '2022-06-29', 'Sefrou', 55),
	ordinary(2022, '10', '2022-10-27', 'Meknès', 61),
	ordinary(2023, '02', '2023-02-23', 'Fès', 63),
	ordinary(2023, '06', '2023-06-22', 'Taounate', 52),
	ordinary(2023, '10', '2023-10-26', 'Taza', 57),
	{
		ref: 'AGX-2023-12',
		fr: 'Session extraordinaire de décembre 2023',
		ar: 'الدورة الاستثنائية لشهر دجنبر 2023',
		kind: 'extraordinary',
		held: '2023-12-14',
		place: 'Fès',
		present: 49
	},
	ordinary(2024, '02', '2024-02-29', 'El Hajeb', 56),
	ordinary(2024, '06', '2024-06-27', 'Ifrane', 54),
	ordinary(2024, '10', '2024-12-30', 'Fès', 66),
	ordinary(2025, '02', '2025-02-27', 'Meknès', 64),
	ordinary(2025, '06', '2025-06-26', 'Taza', 68),
	ordinary(2025, '10', null, 'Fès', null)
];
