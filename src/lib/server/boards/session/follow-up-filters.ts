import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import type { Text } from '$pipelines/contract/text.ts';
import { readMembers } from '$lib/address/written-members.ts';
import { theme as themeCodes } from '$pipelines/contract/code-lists.ts';
import { followUp as words } from '$lib/i18n/messages/follow-up.ts';
import { session as sessionWords } from '$lib/i18n/messages/sessions.ts';
import { invalidValue } from '../../refusals/refusals.ts';
import { unknownMember } from '../../refusals/unknown-names.ts';
import { unknown, type Member } from '../../dimensions/dimension.ts';
import type { Desk } from '../desk.ts';
import type { Session } from './assembly.ts';
import type { Followed } from './follow.ts';
import { inDays } from './words-of.ts';

export const filterSchema = shape({
	id: v.string(),
	label: v.string(),
	options: list(shape({ id: v.string(), label: v.string(), chosen: v.boolean() }))
});
type Filter = v.InferOutput<typeof filterSchema>;

const filterIds = ['committee', 'session', 'theme', 'province'] as const;
type FilterId = (typeof filterIds)[number];

/** What the address asks for. */
export interface FollowUpQuestion {
	readonly chosen: Readonly<Record<FilterId, readonly string[]>>;
	/** Days that an item must be late at least; 0 for all. */
	readonly lateBy: number;
}

const labels: Readonly<Record<FilterId, Text>> = {
	committee: sessionWords.committee,
	session: sessionWords.session,
	theme: sessionWords.theme,
	province: words.province
};
const lateChoices = [1, 30, 90, 180, 365];

function membersOf(desk: Desk, sessions: readonly Session[]): Record<FilterId, readonly Member[]> {
	const known = (dimension: 'committee' | 'province') =>
		desk.members(dimension).list.filter(({ id }) => id !== unknown.id);
	return {
		committee: known('committee'),
		session: sessions.map(({ ref, fr, ar }) => ({ id: ref, label: { ar, fr, en: fr } })),
		theme: Object.entries(themeCodes).map(([id, { ar, fr, en }]) => ({
			id,
			label: { ar, fr, en }
		})),
		province: known('province')
	};
}

/** @throws Refusal for a value that there is not. */
export function readFollowUp(
	desk: Desk,
	sessions: readonly Session[],
	search: URLSearchParams
): FollowUpQuestion {
	const members = membersOf(desk, sessions);
	const chosenOf = (id: FilterId) => {
		const chosen = readMembers(search.get(id) ?? '').filter((one) => one !== '');
		for (const one of chosen) {
			if (members[id].some((member) => member.id === one)) continue;
			throw unknownMember({ id, label: labels[id] }, one, members[id]);
		}
		return chosen;
	};
	return {
		chosen: {
			committee: chosenOf('committee'),
			session: chosenOf('session'),
			theme: chosenOf('theme'),
			province: chosenOf('province')
		},
		lateBy: readDays(search.get('late_by') ?? '')
	};
}

function readDays(written: string): number {
	if (written === '') return 0;
	if (/^\d{1,4}$/.test(written)) return Number(written);
	throw invalidValue('late_by', written, {
		ar: 'عدد أيام، مثل 30',
		fr: 'un nombre de jours, comme 30',
		en: 'a number of days, such as 30'
	});
}

export function isAsked({ chosen, lateBy }: FollowUpQuestion, { of, daysLate }: Followed): boolean {
	const has = (asked: readonly string[], own: readonly string[]) =>
		asked.length === 0 || own.some((one) => asked.includes(one));
	return (
		has(chosen.committee, [of.committee]) &&
		has(chosen.session, [of.session]) &&
		has(chosen.theme, [of.theme]) &&
		has(chosen.province, of.places) &&
		daysLate >= lateBy
	);
}

/** The filters as a form shows them. */
export function filtersOf(
	desk: Desk,
	sessions: readonly Session[],
	{ chosen, lateBy }: FollowUpQuestion
): Filter[] {
	const { language } = desk;
	const members = membersOf(desk, sessions);
	return [
		...filterIds.map((id) => ({
			id,
			label: labels[id][language],
			options: members[id].map((member) => ({
				id: member.id,
				label: member.label[language],
				chosen: chosen[id].includes(member.id)
			}))
		})),
		{
			id: 'late_by',
			label: words.lateBy[language],
			options: [...new Set([...lateChoices, ...(lateBy > 0 ? [lateBy] : [])])]
				.sort((a, b) => a - b)
				.map((days) => ({
					id: String(days),
					label: inDays(days, language),
					chosen: days === lateBy
				}))
		}
	];
}
