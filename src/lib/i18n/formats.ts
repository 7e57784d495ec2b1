import type { Language } from '$pipelines/contract/text';
import { isolateLeftToRight } from './isolate';

const locales: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-FR', en: 'en-GB' };

/** A narrow space that does not break, as readers of Arabic and French in Morocco group digits. */
const narrowSpace = '\u202f';
const minus = '\u2212';

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, decimals: number, signed: boolean): Intl.NumberFormat {
	const key = `${language} ${decimals} ${signed}`;
	const known = numberFormats.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(locales[language], {
		numberingSystem: 'latn',
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		signDisplay: signed ? 'exceptZero' : 'negative'
	});
	numberFormats.set(key, made);
	return made;
}

export interface NumberStyle {
	readonly decimals?: number;
	/** Writes + before what grows. */
	readonly signed?: boolean;
}

/**
 * A number for people. `ar-MA` groups digits with a dot, which the same readers take for a decimal
 * point on the English page: Arabic groups as French does, so that 52 740 is one number in both.
 */
export function formatNumber(value: number, language: Language, style: NumberStyle = {}): string {
	return keepSign(digitsOf(value, language, style), language);
}

/** Beside Arabic a sign would jump to the other end of its number. */
const keepSign = (text: string, language: Language): string =>
	language === 'ar' && /^[+\u2212]/.test(text) ? isolateLeftToRight(text) : text;

function digitsOf(
	value: number,
	language: Language,
	{ decimals = 0, signed = false }: NumberStyle
): string {
	return numberFormat(language, decimals, signed)
		.formatToParts(value)
		.map(({ type, value: text }) => {
			if (type === 'group') return language === 'en' ? ',' : narrowSpace;
			if (type === 'minusSign') return minus;
			if (type === 'plusSign') return '+';
			// Its own direction marks would decide the direction of what is around the number.
			return text.replace(/[\u200e\u200f\u061c]/g, '');
		})
		.join('');
}

/** The digits of a whole number that was written for people; of another text something else. */
export const ungrouped = (text: string): string => text.replace(/[\u202f,]/g, '');

/** The percent sign as each language spaces it. */
export const percentSign: Record<Language, string> = {
	ar: '%',
	fr: `${narrowSpace}%`,
	en: '%'
};

/** A fraction (0.358) as a percentage with one decimal. */
export function formatPercent(
	fraction: number,
	language: Language,
	{ decimals = 1, signed = false }: NumberStyle = {}
): string {
	const text = digitsOf(fraction * 100, language, { decimals, signed }) + percentSign[language];
	return keepSign(text, language);
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = language + JSON.stringify(options);
	const known = dateFormats.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(locales[language], {
		timeZone: 'UTC',
		numberingSystem: 'latn',
		calendar: 'gregory',
		...options
	});
	dateFormats.set(key, made);
	return made;
}

/** 2025-06-30 as 30 يونيو 2025, 30 juin 2025, 30 June 2025. */
export function formatDate(iso: string, language: Language): string {
	const text = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(
		new Date(`${iso.slice(0, 10)}T00:00:00Z`)
	);
	// The first of the month is an ordinal in French, which Intl does not write.
	return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A moment, in UTC. */
export function formatMoment(iso: string, language: Language): string {
	return dateFormat(language, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZoneName: 'short'
	}).format(new Date(iso));
}

export type MonthStyle = 'long' | 'short';

/** 2025-06 as يونيو 2025, juin 2025, June 2025. Arabic months have no short form. */
export function formatMonth(month: string, language: Language, style: MonthStyle = 'long'): string {
	return dateFormat(language, {
		month: language === 'ar' ? 'long' : style,
		year: 'numeric'
	}).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** The name of a month alone, where its year stands above it; short where the language has it. */
export function formatMonthName(month: string, language: Language): string {
	return dateFormat(language, { month: language === 'ar' ? 'long' : 'short' }).format(
		new Date(`${month.slice(0, 7)}-01T00:00:00Z`)
	);
}

const quarterNames: Record<Language, (quarter: string, year: string, style: MonthStyle) => string> =
	{
		ar: (quarter, year, style) => {
			if (style === 'short') return `ف${quarter} ${year}`;
			const ordinal = ['الأول', 'الثاني', 'الثالث', 'الرابع'][Number(quarter) - 1] ?? quarter;
			return `الفصل ${ordinal} ${year}`;
		},
		fr: (quarter, year) => `T${quarter} ${year}`,
		en: (quarter, year) => `Q${quarter} ${year}`
	};

/** A period of the API: 2025-06, 2025-Q2, 2025 or 2025-06-30. */
export function formatPeriod(
	period: string,
	language: Language,
	style: MonthStyle = 'long'
): string {
	const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
	if (quarter?.[1] && quarter[2]) return quarterNames[language](quarter[2], quarter[1], style);
	if (/^\d{4}-\d{2}-\d{2}/.test(period)) return formatDate(period, language);
	if (/^\d{4}-\d{2}$/.test(period)) return formatMonth(period, language, style);
	return period;
}

const listFormats = new Map<Language, Intl.ListFormat>();

/** Several things as one phrase. */
export function formatList(items: readonly string[], language: Language): string {
	const known = listFormats.get(language) ?? new Intl.ListFormat(locales[language]);
	listFormats.set(language, known);
	return known.format(items);
}
