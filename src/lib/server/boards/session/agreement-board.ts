import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { formatValue } from '$lib/figures/value.ts';
import { formatDate, formatNumber, formatPercent } from '$lib/i18n/formats.ts';
import { agreement as words, session as sessionWords } from '$lib/i18n/messages/sessions.ts';
import { say } from '$lib/i18n/say.ts';
import { unknownName } from '../../refusals/unknown-names.ts';
import type { Desk } from '../desk.ts';
import {
	readAgreements,
	readSessions,
	readVotes,
	type Agreement,
	type Session,
	type Vote
} from './assembly.ts';
import { beforeAndAfterSchema, readBeforeAndAfter } from './before-and-after.ts';
import {
	agreementModel,
	agreementSchema,
	chipOf,
	chipSchema,
	linkSchema,
	sessionLink,
	voteLine
} from './models.ts';
import { readWorks, worksSchema } from './works.ts';

/** An agreement: its money, its milestones, the sessions it came to, what is built with it. */
export const agreementBoardSchema = shape({
	agreement: agreementSchema,
	asOf: v.string(),
	facts: list(shape({ id: v.string(), label: v.string(), value: v.string() })),
	path: list(
		shape({ session: linkSchema, date: v.string(), decision: chipSchema, vote: v.string() })
	),
	works: list(worksSchema),
	aims: v.nullable(beforeAndAfterSchema)
});

export async function readAgreementBoard(
	desk: Desk,
	ref: string
): Promise<v.InferOutput<typeof agreementBoardSchema>> {
	const { language } = desk;
	const day = desk.today;
	const [agreements, votes, sessions, works] = await Promise.all([
		readAgreements(desk),
		readVotes(desk),
		readSessions(desk),
		readWorks(desk, ref)
	]);
	const agreement = agreements.find((one) => one.ref === ref);
	if (!agreement) {
		throw unknownName(
			'agreement',
			ref,
			agreements.map((one) => ({ id: one.ref, label: { ar: one.ar, fr: one.fr, en: one.fr } }))
		);
	}
	return {
		agreement: agreementModel(desk, agreement, day),
		asOf: say(sessionWords.asOf, language, { date: formatDate(day, language) }),
		facts: factsOf(desk, agreement),
		path: pathOf(desk, agreement, votes, sessions),
		works,
		aims: await readBeforeAndAfter(desk, { ...agreement, day: agreement.approvedOn })
	};
}

function factsOf({ language }: Desk, agreement: Agreement) {
	const { amount, share, received, milestonesDue: due, milestonesDone: done } = agreement;
	const money = (value: number | null) =>
		value === null ? words.notKnown[language] : formatValue(value, 'MAD', language);
	const date = (value: string | null) =>
		value === null ? words.noDate[language] : formatDate(value, language);
	const number = (value: number) => formatNumber(value, language);
	const facts = [
		['amount', sessionWords.amount, money(amount)],
		['share', words.share, money(share)],
		[
			'received',
			words.received,
			received !== null && amount !== null && amount > 0
				? say(words.receivedOf, language, {
						received: money(received),
						share: formatPercent(received / amount, language)
					})
				: money(received)
		],
		[
			'milestones',
			words.milestones,
			due
				? say(words.milestonesDone, language, { done: number(done ?? 0), due: number(due) })
				: words.noMilestones[language]
		],
		['ends', words.ends, date(agreement.endsOn)]
	] as const;
	return facts.map(([id, label, value]) => ({ id, label: label[language], value }));
}

/** The sessions that it came to, the first one first. */
function pathOf(
	desk: Desk,
	{ ref }: Agreement,
	votes: readonly Vote[],
	sessions: readonly Session[]
) {
	const { language } = desk;
	const dayOf = (vote: Vote) => sessions.find((one) => one.ref === vote.session)?.heldOn ?? null;
	return votes
		.filter((vote) => vote.agreement === ref)
		.sort((a, b) => (dayOf(a) ?? '9999').localeCompare(dayOf(b) ?? '9999'))
		.map((vote) => {
			const held = dayOf(vote);
			return {
				session: sessionLink(desk, vote.session, sessions),
				date: held ? formatDate(held, language) : sessionWords.toCome[language],
				decision: chipOf(desk, 'agreement_decisions', 'decision', vote.decision),
				vote: voteLine(desk, vote)
			};
		});
}
