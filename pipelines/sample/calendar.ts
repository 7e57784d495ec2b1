/** Months are counted from the opening of the register. */
export const firstMonth = { year: 2022, month: 2 } as const;
export const monthCount = 41;
export const extractionDate = '2025-06-30';
export const extractionMonth = monthCount - 1;
/** The date of the published provincial counts. */
export const publishedDate = '2025-01-31';
export const publishedMonth = monthOf('2025-01');

export const frenchMonths = [
	'janvier',
	'février',
	'mars',
	'avril',
	'mai',
	'juin',
	'juillet',
	'août',
	'septembre',
	'octobre',
	'novembre',
	'décembre'
] as const;

/** As they are written in Morocco. */
export const arabicMonths = [
	'يناير',
	'فبراير',
	'مارس',
	'أبريل',
	'ماي',
	'يونيو',
	'يوليوز',
	'غشت',
	'شتنبر',
	'أكتوبر',
	'نونبر',
	'دجنبر'
] as const;

/** `2025-06` → its number; the opening of the register is 0. */
export function monthOf(name: string): number {
	const [year = 0, month = 0] = name.split('-').map(Number);
	return (year - firstMonth.year) * 12 + month - firstMonth.month;
}

/** 40 → `2025-06` */
export function monthName(index: number): string {
	const months = firstMonth.year * 12 + firstMonth.month - 1 + index;
	return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/**
 * Persons entered each month at scale 1, up to January 2025: the wave of the opening, then 600 to
 * 900 a month, fewer in August and in Ramadan, more before card campaigns.
 */
const openingWave = [2500, 5200, 3000, 5600, 5200, 4000, 1200, 3000, 2000, 1500, 1000, 900];
const dips: Readonly<Record<string, number>> = {
	'2023-03': 620,
	'2023-04': 600,
	'2023-08': 540,
	'2024-03': 590,
	'2024-04': 640,
	'2024-08': 560,
	'2025-03': 600
};
const campaigns: Readonly<Record<string, number>> = {
	'2023-10': 890,
	'2023-11': 880,
	'2024-05': 900,
	'2024-06': 860,
	'2024-11': 900,
	'2025-05': 890
};

export function registrationsIn(index: number): number {
	const name = monthName(index);
	return openingWave[index] ?? dips[name] ?? campaigns[name] ?? 740;
}

/** Monthly contribution in dirhams: 6.37 % of three quarters of the minimum wage of the time. */
const contributions = [
	['2022-02', 135.14],
	['2022-09', 141.9],
	['2023-09', 148.7],
	['2025-01', 156]
] as const;

export function contributionIn(index: number): number {
	const current = contributions.filter(([from]) => monthOf(from) <= index).at(-1);
	return current?.[1] ?? contributions[0][1];
}

/** Law 41-23 cancels arrears from this month on, for those who pay again. */
export const amnestyMonth = monthOf('2024-01');
