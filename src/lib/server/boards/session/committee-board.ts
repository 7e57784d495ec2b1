import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { formatDate, formatNumber } from '$lib/i18n/formats.ts';
import { committee as words, session as sessionWords } from '$lib/i18n/messages/sessions.ts';
import { say } from '$lib/i18n/say.ts';
import { unknown } from '../../dimensions/dimension.ts';
import { unknownName } from '../../refusals/unknown-names.ts';
import type { Desk } from '../desk.ts';
import { readMeetings, readRecommendations, readSessions, type Meeting } from './assembly.ts';
import { byLateness, followAt } from './follow.ts';
import { recommendationModel, recommendationSchema } from './models.ts';
import { tallyOf, tallySchema } from './tally.ts';

/** A standing committee: its meetings, and what it has to do. */
export const committeeBoardSchema = shape({
	id: v.string(),
	name: v.string(),
	asOf: v.string(),
	/** How many meetings were held of those planned; empty where none was. */
	held: v.string(),
	meetings: list(
		shape({
			planned: v.string(),
			held: v.nullable(v.string()),
			minutes: v.string(),
			present: v.string()
		})
	),
	tally: tallySchema,
	owes: list(recommendationSchema)
});

export async function readCommitteeBoard(
	desk: Desk,
	id: string
): Promise<v.InferOutput<typeof committeeBoardSchema>> {
	const { language } = desk;
	const committees = desk.members('committee');
	const known = committees.list.filter((one) => one.id !== unknown.id);
	if (!known.some((one) => one.id === id)) throw unknownName('committee', id, known);
	const day = desk.today;
	const [meetings, recommendations, sessions] = await Promise.all([
		readMeetings(desk),
		readRecommendations(desk),
		readSessions(desk)
	]);
	const own = meetings.filter(({ committee, plannedOn }) => committee === id && plannedOn <= day);
	const followed = followAt(recommendations, day)
		.filter(({ of }) => of.committee === id)
		.sort(byLateness);
	return {
		id,
		name: committees.labelOf(id),
		asOf: say(sessionWords.asOf, language, { date: formatDate(day, language) }),
		held: own.length === 0 ? '' : heldLine(desk, own, day),
		meetings: own
			.toSorted((a, b) => b.plannedOn.localeCompare(a.plannedOn))
			.map(({ plannedOn, heldOn, minutesFiled, present }) => ({
				planned: formatDate(plannedOn, language),
				held: heldOn && heldOn <= day ? formatDate(heldOn, language) : null,
				minutes: minutesFiled === null ? '' : words[minutesFiled ? 'filed' : 'notFiled'][language],
				present: present === null ? '' : formatNumber(present, language)
			})),
		tally: tallyOf(followed, language),
		owes: followed.filter(({ open }) => open).map((one) => recommendationModel(desk, one, sessions))
	};
}

function heldLine({ language }: Desk, meetings: readonly Meeting[], day: string): string {
	const number = (value: number) => formatNumber(value, language);
	const held = meetings.filter(({ heldOn }) => heldOn !== null && heldOn <= day);
	return say(words.held, language, {
		held: number(held.length),
		planned: number(meetings.length),
		date: formatDate(day, language),
		minutes: number(held.filter(({ minutesFiled }) => minutesFiled).length)
	});
}
