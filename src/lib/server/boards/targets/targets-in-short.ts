import * as v from 'valibot';
import { list, shape, targetStatusSchema } from '$lib/schema.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { targets as words, unsetCount } from '$lib/i18n/messages/targets.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import type { Desk } from '../desk.ts';
import { isShareOfTarget } from '../figure/target.ts';
import { readAims } from './aims.ts';
import { tellAim, tellPlaces } from './tell-aim.ts';

/** The targets of the last year that any is set for, those behind first. */
export const targetsInShortSchema = shape({
	lines: list(
		shape({
			id: v.string(),
			name: v.string(),
			status: targetStatusSchema,
			sentence: v.string(),
			href: v.string()
		})
	),
	/** Key figures that have none, in words; empty where all have one. */
	unset: v.string()
});
export type TargetsInShort = v.InferOutput<typeof targetsInShortSchema>;

const urgency = ['moving-away', 'stalled', 'no-data', 'on-the-way', 'reached', 'no-target'];

export async function readTargetsInShort(desk: Desk): Promise<TargetsInShort> {
	const { language } = desk;
	const all = desk.indicators();
	const set = all.filter(({ id }) => desk.targetYears(id).length > 0);
	const lines = await Promise.all(
		set.map(async (indicator) => {
			const { id, name } = indicator;
			const year = currentYear(desk, id);
			const aims = await readAims(desk, indicator, year);
			const whole = aims.find(({ province }) => province === null);
			const sentences = [
				whole ? tellAim(whole, indicator, language) : '',
				tellPlaces(aims, language)
			];
			return {
				id,
				name: say(words.inYear, language, { name: name[language], year: String(year) }),
				status: whole?.status ?? ('no-data' as const),
				sentence: sentences.filter(Boolean).join(' '),
				href: `/${language}/targets#${id}`
			};
		})
	);
	const unset = all.filter(
		({ id, headline }) =>
			headline && !isShareOfTarget(id) && !set.some((indicator) => indicator.id === id)
	).length;
	return {
		lines: lines.sort((a, b) => urgency.indexOf(a.status) - urgency.indexOf(b.status)),
		unset:
			unset === 0 ? '' : sayCount(unsetCount, language, unset, { n: formatNumber(unset, language) })
	};
}

/** The year that the data has reached, or the nearest that has a target. */
function currentYear(desk: Desk, id: string): number {
	const years = desk.targetYears(id);
	const now = Number((desk.asOf(id, { grain: 'none' }) ?? desk.today).slice(0, 4));
	return years.find((year) => year <= now) ?? years.at(-1) ?? now;
}
