import * as v from 'valibot';
import { count, languageSchema, list, nullableDay, shape } from '$lib/schema.ts';
import { formatDate, formatNumber } from '$lib/i18n/formats.ts';
import { formatValue } from '$lib/figures/value.ts';
import { session as words } from '$lib/i18n/messages/sessions.ts';
import { say } from '$lib/i18n/say.ts';
import type { Desk } from '../desk.ts';
import type { Agreement, Session, Vote } from './assembly.ts';
import { isStalled, waitingToBeSigned, type Followed } from './follow.ts';
import { codeLabel, inDays, themeLabel, titleIn } from './words-of.ts';

export const chipSchema = shape({
	id: v.string(),
	label: v.string(),
	tone: v.picklist(['', 'good', 'bad', 'warn', 'way'])
});
type Chip = v.InferOutput<typeof chipSchema>;

export const linkSchema = shape({ label: v.string(), href: v.string() });

const titled = { title: v.string(), titleLanguage: languageSchema };

export const recommendationSchema = shape(
	{
		ref: v.string(),
		href: v.string(),
		...titled,
		session: linkSchema,
		committee: linkSchema,
		theme: v.string(),
		/** Who is in charge; empty where the export does not say. */
		owner: v.string(),
		state: chipSchema,
		open: v.boolean(),
		dueOn: nullableDay,
		due: v.string(),
		daysLate: count,
		/** How late it is or was closed, in words; empty of one that is in time. */
		late: v.string(),
		closed: v.string(),
		/** What is odd about how it was closed. */
		note: v.string(),
		evidence: v.string(),
		places: list(v.string())
	},
	'Recommendation'
);
export type RecommendationModel = v.InferOutput<typeof recommendationSchema>;

export const agreementSchema = shape(
	{
		ref: v.string(),
		href: v.string(),
		...titled,
		theme: v.string(),
		partners: v.string(),
		amount: v.string(),
		stage: chipSchema,
		signed: v.string(),
		/** How long it has waited for its signature, where that is long. */
		waiting: v.string()
	},
	'Agreement'
);
export type AgreementModel = v.InferOutput<typeof agreementSchema>;

/** An agreement in a session: what was decided then. */
export const votedSchema = shape(
	{ ...agreementSchema.pipe[0].entries, decision: chipSchema, vote: v.string() },
	'AgreementDecision'
);
export type VotedModel = v.InferOutput<typeof votedSchema>;

const stateTones: Readonly<Record<string, Chip['tone']>> = {
	...{ done: 'good', ongoing: 'way', blocked: 'bad' },
	...{ approved: 'good', amended: 'way', deferred: 'warn', rejected: 'bad' },
	...{ signed: 'way', in_force: 'good', completed: 'good' }
};

export function chipOf(desk: Desk, dataset: string, column: string, id: string): Chip {
	// Adopted by the assembly is good news of a decision, and a beginning of an agreement.
	const tone = column === 'stage' && id === 'approved' ? 'way' : (stateTones[id] ?? '');
	return { id, label: codeLabel(dataset, column, id, desk.language), tone };
}

export function sessionLink(
	{ language }: Desk,
	ref: string,
	sessions: readonly Session[]
): v.InferOutput<typeof linkSchema> {
	const session = sessions.find((one) => one.ref === ref);
	return {
		label: session ? titleIn(session, language).title : ref,
		href: `/${language}/sessions/${encodeURIComponent(ref)}`
	};
}

export function committeeLink(desk: Desk, id: string): v.InferOutput<typeof linkSchema> {
	return {
		label: desk.members('committee').labelOf(id),
		href: `/${desk.language}/committees/${encodeURIComponent(id)}`
	};
}

export function recommendationModel(
	desk: Desk,
	{ of, state, open, undated, daysLate }: Followed,
	sessions: readonly Session[]
): RecommendationModel {
	const { language } = desk;
	const provinces = desk.members('province');
	const days = inDays(daysLate, language);
	return {
		ref: of.ref,
		href: `/${language}/recommendations/${encodeURIComponent(of.ref)}`,
		...titleIn(of, language),
		session: sessionLink(desk, of.session, sessions),
		committee: committeeLink(desk, of.committee),
		theme: themeLabel(of.theme, language),
		owner: titleIn(of.owner, language).title,
		state:
			state === 'dropped'
				? { id: state, label: words.dropped[language], tone: '' }
				: chipOf(desk, 'recommendations', 'status', state),
		open,
		dueOn: of.dueOn,
		due: of.dueOn ? formatDate(of.dueOn, language) : words.noDueDate[language],
		daysLate,
		late: daysLate === 0 ? '' : say(open ? words.lateBy : words.closedLate, language, { days }),
		closed: !open && of.closedOn ? formatDate(of.closedOn, language) : '',
		note: undated ? words.undated[language] : '',
		evidence: open ? '' : of.evidence,
		places: of.places.map((id) => provinces.labelOf(id))
	};
}

export function agreementModel(desk: Desk, agreement: Agreement, day: string): AgreementModel {
	const { language } = desk;
	const { ref, theme, partners, amount, stage, signedOn } = agreement;
	const waited = waitingToBeSigned(agreement, day) ?? 0;
	return {
		ref,
		href: `/${language}/agreements/${encodeURIComponent(ref)}`,
		...titleIn(agreement, language),
		theme: themeLabel(theme, language),
		partners: titleIn(partners, language).title,
		amount: amount === null ? words.noAmount[language] : formatValue(amount, 'MAD', language),
		stage: chipOf(desk, 'agreements', 'stage', stage),
		signed: signedOn ? say(words.signedOn, language, { date: formatDate(signedOn, language) }) : '',
		waiting: isStalled(agreement, day)
			? say(words.unsigned, language, { days: inDays(waited, language) })
			: ''
	};
}

export function votedModel(desk: Desk, agreement: Agreement, vote: Vote, day: string): VotedModel {
	return {
		...agreementModel(desk, agreement, day),
		decision: chipOf(desk, 'agreement_decisions', 'decision', vote.decision),
		vote: voteLine(desk, vote)
	};
}

/** « 58 pour, 3 contre, abstentions : 2 », of what is known. */
export function voteLine({ language }: Desk, vote: Vote): string {
	const parts = [
		[words.votesFor, vote.for],
		[words.votesAgainst, vote.against],
		[words.abstained, vote.abstentions]
	] as const;
	return parts
		.flatMap(([text, n]) =>
			n === null ? [] : [say(text, language, { n: formatNumber(n, language) })]
		)
		.join(language === 'ar' ? '، ' : ', ');
}
