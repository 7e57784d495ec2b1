import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import type { Decision } from '../../analysis/decisions.ts';
import type { SignalPoint } from '../../analysis/limits.ts';
import type { Signals } from '../../analysis/signals.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { ValuesQuery } from '../../query/question.ts';
import type { Annotation } from '$lib/charts/annotations.ts';
import { isWhole } from '$lib/charts/drawings/drawing.ts';
import type { LimitPoint } from '$lib/charts/limits.ts';
import { formatDate, formatList, formatMonth, formatNumber } from '$lib/i18n/formats.ts';
import { analysis as words } from '$lib/i18n/messages/analysis.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { say } from '$lib/i18n/say.ts';
import { usualGrain } from '$lib/figures/usual-grain.ts';
import { addDays } from '$lib/figures/days.ts';

/** What helps to read a series: what happened, and which months are not usual. */
export interface EventNotes {
	readonly annotations: readonly Annotation[];
	/** In sentences; none without such months. */
	readonly signals: readonly string[];
	/** What is usual at each month; empty where the figures cannot be judged by month. */
	readonly limits: readonly LimitPoint[];
}

/** The last of the months that are not usual: those of long ago are in the answer of the API. */
const mostSignals = 6;
/** Where more of the months judged are not usual, none of them stands out. */
const mostOutside = 1 / 3;

export async function readEventNotes(
	desk: Desk,
	indicator: IndicatorDescription,
	query: Omit<ValuesQuery, 'grain' | 'by' | 'compare'>
): Promise<EventNotes> {
	const { language } = desk;
	const { id } = indicator;
	const [annotations, decisions, signals] = await Promise.all([
		desk.annotations(id, query),
		desk.decisions(id, query),
		mayBeJudged(indicator) ? desk.signals(id, query) : null
	]);
	const judged = signals && isOfEnough(signals) ? signals : { limits: null, points: [] };
	return {
		annotations: [
			...annotations.map(({ from, to, text }) => ({
				...{ from, to },
				text: text[language],
				when: whenOf(from, to, language)
			})),
			...decisions.map((one) => noteOf(one, language))
		].sort((a, b) => a.from.localeCompare(b.from)),
		signals: tellSignals(judged, language),
		limits: hasUsual(judged)
			? judged.points.map(({ period, lower, centre, upper, rule }) => ({
					...{ period, lower, centre, upper },
					outside: rule === 'beyond-limits'
				}))
			: []
	};
}

function noteOf({ kind, ref, day, fr, ar }: Decision, language: Language): Annotation {
	return {
		...{ from: day, to: null, when: whenOf(day, null, language) },
		text: (language === 'ar' && ar) || fr || ar,
		href: `/${language}/${kind}s/${encodeURIComponent(ref)}`
	};
}

export function whenOf(from: string, to: string | null, language: Language): string {
	if (!to) return formatDate(from, language);
	const isOfOneMonth = from.slice(0, 7) === to.slice(0, 7);
	const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
	if (isOfOneMonth && isWhole) return formatMonth(from, language);
	return say(figures.overPeriod, language, {
		from: formatDate(from, language),
		to: formatDate(to, language)
	});
}

/** What is told by quarter or by year, as it is rare, has no usual month. */
const mayBeJudged = (indicator: IndicatorDescription): boolean => usualGrain(indicator) === 'month';

/** Counts of a few a month vary by chance alone: limits around them mean nothing. */
const leastCount = 5;

export function isOfEnough({ unit, points }: Pick<Signals, 'unit' | 'points'>): boolean {
	if (!isWhole(unit)) return true;
	const known = points.flatMap(({ value }) => value ?? []);
	return known.reduce((sum, value) => sum + value, 0) >= leastCount * known.length;
}

type Judged = Pick<Signals, 'limits' | 'points'>;

/** Whether most months are usual, so that one that is not stands out. */
function hasUsual({ points, limits }: Judged): boolean {
	const outside = points.filter(({ rule }) => rule === 'beyond-limits').length;
	return !limits || outside <= limits.points * mostOutside;
}

/** Which months, the last run of eight on one side, and what is usual here. */
export function tellSignals(signals: Judged, language: Language): string[] {
	const { points, limits } = signals;
	if (!hasUsual(signals)) return [words.nothingUsual[language]];
	const outside = points
		.filter(({ rule }) => rule === 'beyond-limits')
		.map(({ period }) => formatMonth(period, language));
	const run = lastRun(points);
	const [first, last] = [run[0], run.at(-1)];
	const told = [
		...(outside.length > 0
			? [
					say(outside.length > mostSignals ? words.lastNotUsual : words.notUsual, language, {
						n: formatNumber(outside.length, language),
						months: formatList(outside.slice(-mostSignals), language)
					})
				]
			: []),
		...(first && last
			? [
					say(words.longRun, language, {
						from: formatMonth(first.period, language),
						to: formatMonth(last.period, language)
					})
				]
			: [])
	];
	if (!limits || told.length === 0) return told;
	return [...told, (limits.of === 'year' ? words.usualByYear : words.usualByLevel)[language]];
}

/** The last months in a row that are part of a run; months out of the limits may be among them. */
function lastRun(points: readonly SignalPoint[]): readonly SignalPoint[] {
	const end = points.findLastIndex(({ rule }) => rule === 'run-of-eight');
	const start = points.findLastIndex(({ rule }, at) => at < end && rule === null);
	return end < 0 ? [] : points.slice(start + 1, end + 1);
}
