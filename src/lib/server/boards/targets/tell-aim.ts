import type { Language } from '$pipelines/contract/text.ts';
import { formatTarget, formatValue } from '$lib/figures/value.ts';
import { formatDate, formatNumber, formatPercent } from '$lib/i18n/formats.ts';
import { isolateLeftToRight } from '$lib/i18n/isolate.ts';
import { countOf } from '$lib/i18n/messages/counts.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { targets as words } from '$lib/i18n/messages/targets.ts';
import { say } from '$lib/i18n/say.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Aim } from './aims.ts';

type Told = Pick<IndicatorDescription, 'unit' | 'kind'>;

/** Where a figure stands against its target, and what it would take, in a sentence or two. */
export function tellAim(aim: Aim, indicator: Told, language: Language): string {
	const { value, at, target } = aim;
	const { unit } = indicator;
	const set = formatTarget(target, unit, language);
	if (value === null || at === null) return say(words.noValue, language, { target: set });
	const standing = say(words.standing, language, {
		value: formatValue(value, unit, language),
		dates: say(figures.asOf, language, { date: formatDate(at, language) }),
		target: set,
		share: shareOf(aim, language)
	});
	const due =
		aim.due === null
			? ''
			: say(words.due, language, { due: formatValue(Math.round(aim.due), unit, language) });
	return [standing, due, tellNeed(aim, indicator, language)].filter(Boolean).join(' ');
}

function tellNeed({ needed, targetAt }: Aim, indicator: Told, language: Language): string {
	if (!needed || needed.monthly === null) return '';
	const need = say(needed.monthly < 0 ? words.fewer : words.more, language, {
		pace: counted(needed.monthly, indicator, language),
		day: formatDate(targetAt, language)
	});
	if (needed.now === null) return need;
	return `${need} ${say(words.soFar, language, { now: signed(needed.now, indicator, language) })}`;
}

/** Value over target, as a percentage. */
export function shareOf({ value, target }: Aim, language: Language): string {
	return value === null || target === 0
		? ''
		: formatPercent(value / target, language, { decimals: 0 });
}

/** A monthly pace as it is counted: "+40 people a month"; of a rate, in what it counts. */
export function paceOf(monthly: number, indicator: Told, language: Language): string {
	return say(words.perMonth, language, { count: signed(monthly, indicator, language) });
}

function signed(monthly: number, indicator: Told, language: Language): string {
	const count = counted(monthly, indicator, language);
	if (Math.round(monthly) === 0) return count;
	const sign = monthly < 0 ? '\u2212' : '+';
	return language === 'ar' ? isolateLeftToRight(sign) + count : sign + count;
}

function counted(monthly: number, { unit, kind }: Told, language: Language): string {
	const size = Math.abs(monthly);
	if (kind === 'ratio') return formatNumber(Math.round(size), language);
	if (unit === 'MAD' || unit === 'MDH' || unit === 'days') return formatValue(size, unit, language);
	return countOf(size, unit, language);
}

/** "Provinces that reach it: 5 of 9"; empty where targets are not set by place. */
export function tellPlaces(
	aims: readonly Pick<Aim, 'province' | 'status'>[],
	language: Language
): string {
	const places = aims.filter(({ province }) => province !== null);
	if (places.length === 0) return '';
	return say(figures.placesReached, language, {
		reached: formatNumber(places.filter(({ status }) => status === 'reached').length, language),
		all: formatNumber(places.length, language)
	});
}
