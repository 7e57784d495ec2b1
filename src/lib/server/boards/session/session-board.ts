import * as v from 'valibot';
import { count, languageSchema, list, shape } from '$lib/schema.ts';
import { formatDate, formatNumber } from '$lib/i18n/formats.ts';
import { adoptedCount, session as words } from '$lib/i18n/messages/sessions.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import { unknownName } from '../../refusals/unknown-names.ts';
import type { Desk } from '../desk.ts';
import { keptDay } from './kept-day.ts';
import {
	readAgenda,
	readAgreements,
	readRecommendations,
	readSessions,
	readVotes,
	type AgendaItem,
	type Session
} from './assembly.ts';
import { byLateness, followAt, isStalled } from './follow.ts';
import {
	agreementModel,
	agreementSchema,
	linkSchema,
	recommendationModel,
	recommendationSchema,
	votedModel,
	votedSchema
} from './models.ts';
import { metModel, metSchema } from './sessions-board.ts';
import { tallyOf, tallySchema } from './tally.ts';
import { codeLabel, titleIn } from './words-of.ts';

const agendaSchema = shape({
	item: count,
	kind: v.string(),
	title: v.string(),
	titleLanguage: languageSchema,
	by: v.string(),
	/** Of an item about an agreement. */
	href: v.nullable(v.string())
});

/** A session: what stood on its agenda, what it decided, and what came of it. */
export const sessionBoardSchema = shape({
	session: metSchema,
	asOf: v.string(),
	agenda: list(agendaSchema),
	adopted: v.string(),
	agreements: list(votedSchema),
	tally: tallySchema,
	recommendations: list(recommendationSchema),
	/** What sessions before it left open. */
	left: shape({
		agreements: list(agreementSchema),
		recommendations: list(recommendationSchema)
	}),
	earlier: v.nullable(linkSchema),
	later: v.nullable(linkSchema)
});

export async function readSessionBoard(
	desk: Desk,
	ref: string,
	search: URLSearchParams
): Promise<v.InferOutput<typeof sessionBoardSchema>> {
	const { language } = desk;
	const day = desk.today;
	const [sessions, agenda, agreements, votes, recommendations] = await Promise.all([
		readSessions(desk),
		readAgenda(desk, ref),
		readAgreements(desk),
		readVotes(desk),
		readRecommendations(desk)
	]);
	const session = findSession(sessions, ref);
	const place = sessions.indexOf(session);
	const before = sessions.slice(place + 1).map((one) => one.ref);
	const followed = followAt(recommendations, day).sort(byLateness);
	const own = followed.filter(({ of }) => of.session === ref);
	const voted = votes.flatMap((vote) => {
		const agreement = agreements.find((one) => one.ref === vote.agreement);
		return vote.session === ref && agreement ? [{ agreement, vote }] : [];
	});
	const adopted = voted.filter(({ vote }) => vote.decision === 'approved').length;
	const unsigned = agreements.filter(
		(agreement) =>
			isStalled(agreement, day) &&
			votes.some((vote) => vote.agreement === agreement.ref && before.includes(vote.session))
	);
	const linkTo = (other: Session | undefined) => {
		if (!other) return null;
		const { title, href } = metModel(desk, other, keptDay(search));
		return { label: title, href };
	};
	return {
		session: metModel(desk, session, keptDay(search)),
		asOf: say(words.asOf, language, { date: formatDate(day, language) }),
		agenda: agenda.map((item) => agendaModel(desk, item)),
		adopted: sayCount(adoptedCount, language, adopted, { n: formatNumber(adopted, language) }),
		agreements: voted.map(({ agreement, vote }) => votedModel(desk, agreement, vote, day)),
		tally: tallyOf(own, language),
		recommendations: own.map((one) => recommendationModel(desk, one, sessions)),
		left: {
			agreements: unsigned.map((agreement) => agreementModel(desk, agreement, day)),
			recommendations: followed
				.filter(({ of, open }) => open && before.includes(of.session))
				.map((one) => recommendationModel(desk, one, sessions))
		},
		earlier: linkTo(sessions[place + 1]),
		later: linkTo(sessions[place - 1])
	};
}

/** @throws Refusal with the nearest references when there is none. */
export function findSession(sessions: readonly Session[], ref: string): Session {
	const session = sessions.find((one) => one.ref === ref);
	if (session) return session;
	throw unknownName(
		'session',
		ref,
		sessions.map((one) => ({ id: one.ref, label: { ar: one.ar, fr: one.fr, en: one.fr } }))
	);
}

function agendaModel({ language }: Desk, item: AgendaItem): v.InferOutput<typeof agendaSchema> {
	const by = titleIn(item.by, language).title;
	return {
		item: item.item,
		kind: codeLabel('agenda', 'kind', item.kind, language),
		...titleIn(item, language),
		by: by ? say(words.presentedBy, language, { who: by }) : '',
		href: item.agreement ? `/${language}/agreements/${encodeURIComponent(item.agreement)}` : null
	};
}
