import type { Text } from '../contract/text.ts';
import { Refusal } from '../read/refusal.ts';

/** Rows of a file by the period that they say, as text. */
export type RowsByPeriod = ReadonlyMap<string, number>;

/** What tells the periods of a file beside its rows. */
export interface PeriodEvidence {
	/** First days of the months that its name gives; empty where periods are no months. */
	readonly months: readonly string[];
	/** The date that the command line gives, where periods are months. */
	readonly asOf: string | null;
	/** Rows in force of a period. */
	readonly held: (period: string) => number;
	/** The periods that it can only be about, when it corrects what was accepted for them. */
	readonly only: ReadonlySet<string> | null;
}

/** Of a file's rows, those of another period may be this share of those of its largest. */
const few = 0.05;

/**
 * The periods in a file's rows that are not what it is about: its few rows of another period are rejected,
 * so that they never take the place of that period.
 * @throws Refusal when its name, or the date given, says one period and most of its rows another.
 */
export function strayPeriods(rows: RowsByPeriod, evidence: PeriodEvidence): string[] {
	const { months, asOf, held, only } = evidence;
	const periods = [...rows];
	if (only) return periods.flatMap(([period]) => (only.has(period) ? [] : [period]));
	const most = Math.max(0, ...rows.values());
	const isFew = (count: number) => count < most * few;
	const [first] = months;
	if (first !== undefined) {
		const last = months.at(-1) ?? first;
		return strays(
			rows,
			`${nameOf(first)}${last === first ? '' : ` – ${nameOf(last)}`}`,
			(period) => period < first || period > last
		);
	}
	if (asOf !== null) {
		const late = strays(rows, dayOf(asOf), (period) => isMonth(period) && period > asOf);
		if (late.length) return late;
	}
	return periods.flatMap(([period, count]) =>
		isFew(count) && (isMonth(period) || held(period) > count) ? [period] : []
	);
}

function strays(rows: RowsByPeriod, said: string, isOther: (period: string) => boolean): string[] {
	const others = [...rows].filter(([period]) => isOther(period));
	const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
	const [[largest, count] = ['', 0]] = [...others].sort(([, a], [, b]) => b - a);
	if (others.reduce((sum, [, own]) => sum + own, 0) * 2 > all) {
		throw new Refusal('other-period', contradiction(said, nameOf(largest), count));
	}
	return others.map(([period]) => period);
}

function isMonth(period: string): boolean {
	return /^\d{4}-\d\d-01$/.test(period);
}

/** A month as `06/2025`, which all three languages read; any other period as it is. */
export function nameOf(period: string): string {
	return isMonth(period) ? `${period.slice(5, 7)}/${period.slice(0, 4)}` : period;
}

function dayOf(date: string): string {
	return date.split('-').reverse().join('/');
}

function contradiction(said: string, found: string, count: number): Text {
	return {
		ar: `اسم الملف أو التاريخ المعطى يدل على ${said}، وأسطره على ${found} (${count}). صححوا أحدهما ثم أعيدوا التحميل.`,
		fr: `le nom du fichier ou la date donnée dit ${said}, ses lignes disent ${found} (${count}). Corrigez l'un ou l'autre puis rechargez.`,
		en: `the file's name or the date given says ${said}, its rows say ${found} (${count}). Correct one or the other and load it again.`
	};
}
