import type { Language } from '$pipelines/contract/text';
import type { Flag, Unit } from '$lib/terms';
import { formatNumber, formatPercent, percentSign } from '$lib/i18n/formats';
import { dayWord, figures, flagWords, unitWords } from '$lib/i18n/messages/figures';
import { say, sayCount } from '$lib/i18n/say';
import { directed } from '$lib/i18n/isolate';

export interface ValueParts {
	readonly number: string;
	/** As it stands after the number; empty where the name of the indicator says it. */
	readonly unit: string;
}

const million = 1e6;

/** A value as the large figure of a card: number and unit apart. */
export function valueParts(value: number, unit: Unit, language: Language): ValueParts {
	const word = (name: string) => unitWords[name]?.[language] ?? '';
	if (unit === 'share') {
		return { number: formatNumber(value * 100, language, { decimals: 1 }), unit: '%' };
	}
	if (unit === 'MAD') {
		const large = Math.abs(value) >= million;
		return {
			number: large
				? formatNumber(value / million, language, { decimals: 1 })
				: formatNumber(value, language),
			unit: word(large ? 'million-mad' : 'mad')
		};
	}
	if (unit === 'per-10000') {
		return { number: formatNumber(value, language, { decimals: 1 }), unit: word('per-10000') };
	}
	if (unit === 'MDH') {
		return { number: formatNumber(value, language, { decimals: 1 }), unit: word('million-mad') };
	}
	if (unit === 'days') {
		return { number: formatDays(value, language), unit: sayCount(dayWord, language, value) };
	}
	return { number: formatNumber(value, language), unit: '' };
}

/** The median of two days may lie between them. */
function formatDays(value: number, language: Language): string {
	return formatNumber(value, language, { decimals: decimalsOf(value) });
}

/** As many decimals as tell a round value from its neighbours: one, or more where it is tiny. */
function decimalsOf(value: number): number {
	const most = Math.abs(value) >= 1 ? 1 : 4;
	for (let decimals = 0; decimals < most; decimals += 1) {
		const scaled = value * 10 ** decimals;
		if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return decimals;
	}
	return most;
}

/** A value with its unit, in one piece. */
export function formatValue(value: number, unit: Unit, language: Language): string {
	if (unit === 'share') return formatPercent(value, language);
	const parts = valueParts(value, unit, language);
	return parts.unit ? `${parts.number}\u00a0${parts.unit}` : parts.number;
}

/** A target: without the decimals it does not have. */
export function formatTarget(value: number, unit: Unit, language: Language): string {
	const percent = value * 100;
	if (unit !== 'share' || Math.abs(percent - Math.round(percent)) > 1e-9) {
		return formatValue(value, unit, language);
	}
	return formatPercent(value, language, { decimals: 0 });
}

/** A value in a table: every digit that means something, money to the dirham. */
export function formatCell(value: number, unit: Unit, language: Language): string {
	if (unit === 'MAD') return formatNumber(value, language);
	if (unit === 'per-10000' || unit === 'MDH') {
		return formatNumber(value, language, { decimals: 1 });
	}
	if (unit === 'days') return formatDays(value, language);
	return formatValue(value, unit, language);
}

/** How far one value is from another, signed: in points for rates. */
export function formatDifference(difference: number, unit: Unit, language: Language): string {
	if (unit === 'share') {
		const points = formatNumber(difference * 100, language, { decimals: 1, signed: true });
		return `${points}\u00a0${figures.points[language]}`;
	}
	return formatNumber(difference, language, {
		decimals: differenceDecimals(difference, unit),
		signed: true
	});
}

/** As many decimals as the values have that a difference is of. */
export function differenceDecimals(difference: number, unit: Unit): number {
	if (unit === 'days') return decimalsOf(difference);
	return unit === 'per-10000' || unit === 'MDH' ? 1 : 0;
}

/** The heading of a column of values, with the unit that its cells leave out. */
export function valueHeading(heading: string, unit: Unit, language: Language): string {
	const names: Partial<Record<Unit, string>> = {
		MAD: 'mad',
		MDH: 'million-mad',
		days: 'days',
		'per-10000': 'per-10000'
	};
	const word = unitWords[names[unit] ?? ''];
	return word ? `${heading} (${word[language]})` : heading;
}

/** The unit of a drawing whose figures leave it out, for the line under its title. */
export function unitNote(unit: Unit, language: Language): string {
	return unit === 'per-10000' ? (unitWords[unit]?.[language] ?? '') : '';
}

/** A value beside its bar: the density's long unit stands under the title instead. */
export function formatBeside(value: number, unit: Unit, language: Language): string {
	return unit === 'per-10000'
		? formatCell(value, unit, language)
		: formatValue(value, unit, language);
}

/** A value on an axis, as short as can be. */
export function formatTick(value: number, unit: Unit, language: Language): string {
	if (unit === 'share') {
		const percent = value * 100;
		return (
			formatNumber(percent, language, { decimals: decimalsOf(percent) }) + percentSign[language]
		);
	}
	if (unit === 'MAD' && Math.abs(value) >= million) {
		const decimals = value % million === 0 ? 0 : 1;
		const word = unitWords['million-mad']?.[language] ?? '';
		const text = `${formatNumber(value / million, language, { decimals })}\u00a0${word}`;
		return language === 'ar' ? directed(text, language) : text;
	}
	return formatNumber(value, language, { decimals: Number.isInteger(value) ? 0 : 1 });
}

/** A value, and of how few it is: "12,5 % (n = 8)". */
export function withFew(text: string, few: number | undefined, language: Language): string {
	const n = few === undefined ? '' : formatNumber(few, language);
	// A count says itself of how many it is.
	return n === '' || n === text ? text : `${text} (${say(figures.few, language, { n })})`;
}

/** What stands where there is no value: a word, never 0 and never nothing. */
export function wordOf(flag: Flag | null, language: Language): string {
	return flagWords[flag ?? 'missing'][language];
}
