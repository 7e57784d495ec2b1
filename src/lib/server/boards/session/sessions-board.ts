import * as v from 'valibot';
import { count, languageSchema, list, shape } from '$lib/schema.ts';
import { formatDate, formatNumber } from '$lib/i18n/formats.ts';
import { adoptedCount, session as words } from '$lib/i18n/messages/sessions.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import type { Desk } from '../desk.ts';
import { keptDay } from './kept-day.ts';
import { readRecommendations, readSessions, readVotes, type Session } from './assembly.ts';
import { followAt, hasQuorum } from './follow.ts';
import { tallyOf, tallySchema } from './tally.ts';
import { codeLabel, titleIn } from './words-of.ts';

export const metSchema = shape({
	ref: v.string(),
	href: v.string(),
	title: v.string(),
	titleLanguage: languageSchema,
	kind: v.string(),
	date: v.string(),
	place: v.string(),
	held: v.boolean(),
	attendance: v.string(),
	quorum: shape({ met: v.nullable(v.boolean()), label: v.string() })
});
export type MetModel = v.InferOutput<typeof metSchema>;

/** Every session, with what it decided in a line. */
export const sessionsBoardSchema = shape({
	asOf: v.string(),
	sessions: list(
		shape({
			...metSchema.pipe[0].entries,
			adopted: count,
			agreements: v.string(),
			tally: tallySchema
		})
	)
});

export async function readSessionsBoard(
	desk: Desk,
	search: URLSearchParams
): Promise<v.InferOutput<typeof sessionsBoardSchema>> {
	const { language } = desk;
	const day = desk.today;
	const [sessions, votes, recommendations] = await Promise.all([
		readSessions(desk),
		readVotes(desk),
		readRecommendations(desk)
	]);
	const followed = followAt(recommendations, day);
	return {
		asOf: say(words.asOf, language, { date: formatDate(day, language) }),
		sessions: sessions.map((session) => {
			const adopted = votes.filter(
				(vote) => vote.session === session.ref && vote.decision === 'approved'
			).length;
			return {
				...metModel(desk, session, keptDay(search)),
				adopted,
				agreements: sayCount(adoptedCount, language, adopted, {
					n: formatNumber(adopted, language)
				}),
				tally: tallyOf(
					followed.filter(({ of }) => of.session === session.ref),
					language
				)
			};
		})
	};
}

/** A session as the assembly met: when, where, and who was there. */
export function metModel(desk: Desk, session: Session, search: string): MetModel {
	const { language } = desk;
	const { ref, kind, heldOn, place, present, inOffice } = session;
	const met = hasQuorum(session, desk.quorum);
	const number = (value: number) => formatNumber(value, language);
	return {
		ref,
		href: `/${language}/sessions/${encodeURIComponent(ref)}${search}`,
		...titleIn(session, language),
		kind: codeLabel('sessions', 'kind', kind, language),
		date: heldOn ? formatDate(heldOn, language) : words.toCome[language],
		place: placeIn(desk, place),
		held: heldOn !== null,
		attendance:
			present === null || inOffice === null
				? heldOn === null
					? ''
					: words.attendanceUnknown[language]
				: say(words.attendance, language, { present: number(present), members: number(inOffice) }),
		quorum: { met, label: met === null ? '' : words[met ? 'quorumMet' : 'quorumMissed'][language] }
	};
}

/** A town in the page's language, where it bears the name of a commune or a province. */
function placeIn(desk: Desk, place: string): string {
	if (desk.language === 'fr') return place;
	const members = [...desk.members('province').list, ...desk.members('commune').list];
	const named = members.find(({ label }) => label.fr === place);
	return named?.label[desk.language] ?? place;
}
