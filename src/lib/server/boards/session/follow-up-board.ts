import * as v from 'valibot';
import { count, day as daySchema, list, nullableDay, shape } from '$lib/schema.ts';
import { formatDate, formatMonth, formatNumber } from '$lib/i18n/formats.ts';
import { followUp as words, waitingCount } from '$lib/i18n/messages/follow-up.ts';
import { session as sessionWords } from '$lib/i18n/messages/sessions.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import { monthsBefore } from '$lib/figures/window.ts';
import type { Desk } from '../desk.ts';
import { readAgreements, readRecommendations, readSessions, readVotes } from './assembly.ts';
import { byLateness, followAt, openStates, waitingToBeSigned, type Followed } from './follow.ts';
import { filterSchema, filtersOf, isAsked, readFollowUp } from './follow-up-filters.ts';
import {
	agreementModel,
	agreementSchema,
	chipOf,
	chipSchema,
	recommendationModel,
	recommendationSchema
} from './models.ts';
import { tallyOf, tallySchema } from './tally.ts';

const monthSchema = shape({ month: v.string(), label: v.string(), opened: count, closed: count });

/** Everything that is open across sessions: by state, by who is in charge, by month. */
export const followUpBoardSchema = shape({
	day: daySchema,
	asOf: v.string(),
	/** The day that the address asks for; null where it asks for none. */
	asked: nullableDay,
	filters: list(filterSchema),
	tally: tallySchema,
	waiting: v.string(),
	states: list(shape({ state: chipSchema, items: list(v.string()) })),
	owners: list(shape({ owner: v.string(), items: list(v.string()) })),
	/** The open ones that states and owners name, by reference. */
	recommendations: list(recommendationSchema),
	agreements: list(agreementSchema),
	months: list(monthSchema)
});

export async function readFollowUpBoard(
	desk: Desk,
	search: URLSearchParams
): Promise<v.InferOutput<typeof followUpBoardSchema>> {
	const { language } = desk;
	const day = desk.today;
	const [sessions, recommendations, agreements, votes] = await Promise.all([
		readSessions(desk),
		readRecommendations(desk),
		readAgreements(desk),
		readVotes(desk)
	]);
	const question = readFollowUp(desk, sessions, search);
	const { chosen, lateBy } = question;
	const followed = followAt(recommendations, day);
	const asked = followed.filter((one) => isAsked(question, one));
	const open = asked.filter((one) => one.open).sort(byLateness);
	const models = open.map((one) => recommendationModel(desk, one, sessions));
	// Nobody of the chamber's committees is in charge of a signature, and it has no due date.
	const waiting = agreements.filter(
		({ ref, theme, places, ...agreement }) =>
			waitingToBeSigned(agreement, day) !== null &&
			chosen.committee.length === 0 &&
			lateBy === 0 &&
			(chosen.theme.length === 0 || chosen.theme.includes(theme)) &&
			(chosen.province.length === 0 || places.some((one) => chosen.province.includes(one))) &&
			(chosen.session.length === 0 ||
				votes.some((vote) => vote.agreement === ref && chosen.session.includes(vote.session)))
	);
	const owners = [...new Set(models.map(({ owner }) => owner))].sort(
		(a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, language)
	);
	return {
		day,
		asOf: say(sessionWords.asOf, language, { date: formatDate(day, language) }),
		asked: search.has('as_of') ? day : null,
		filters: filtersOf(desk, sessions, question),
		tally: tallyOf(asked, language),
		waiting: sayCount(waitingCount, language, waiting.length, {
			n: formatNumber(waiting.length, language)
		}),
		states: openStates.map((state) => ({
			state: chipOf(desk, 'recommendations', 'status', state),
			items: open.filter((one) => one.state === state).map(({ of }) => of.ref)
		})),
		owners: owners.map((owner) => ({
			owner: owner || words.nobody[language],
			items: models.filter((one) => one.owner === owner).map(({ ref }) => ref)
		})),
		recommendations: models,
		agreements: waiting.map((agreement) => agreementModel(desk, agreement, day)),
		months: monthsOf(asked, day, desk)
	};
}

const monthsShown = 12;

/** How many were issued and closed in each month, up to the day. */
function monthsOf(followed: readonly Followed[], day: string, { language }: Desk) {
	return Array.from({ length: monthsShown }, (_, index) => {
		const month = monthsBefore(day, monthsShown - index);
		return {
			month,
			label: formatMonth(month, language, 'short'),
			opened: followed.filter(({ of }) => of.issuedOn.startsWith(month)).length,
			closed: followed.filter(({ of, open }) => !open && of.closedOn?.startsWith(month)).length
		};
	});
}
