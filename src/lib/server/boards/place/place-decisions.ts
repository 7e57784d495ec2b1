import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import type { Desk } from '../desk.ts';
import { readAgreements, readRecommendations, readSessions } from '../session/assembly.ts';
import { byLateness, followAt } from '../session/follow.ts';
import {
	agreementModel,
	agreementSchema,
	recommendationModel,
	recommendationSchema
} from '../session/models.ts';

/** What the assembly decided that names a place. */
export const placeDecisionsSchema = shape({
	/** The open ones, the longest late first. */
	recommendations: list(recommendationSchema),
	agreements: list(agreementSchema),
	/** All of them, with what is closed and what is of everywhere. */
	href: v.string()
});

export async function readPlaceDecisions(
	desk: Desk,
	province: string
): Promise<v.InferOutput<typeof placeDecisionsSchema>> {
	const { today, language } = desk;
	const [sessions, recommendations, agreements] = await Promise.all([
		readSessions(desk),
		readRecommendations(desk),
		readAgreements(desk)
	]);
	const names = ({ places }: { readonly places: readonly string[] }) => places.includes(province);
	return {
		recommendations: followAt(recommendations.filter(names), today)
			.filter(({ open }) => open)
			.sort(byLateness)
			.map((one) => recommendationModel(desk, one, sessions)),
		agreements: agreements
			.filter(names)
			.filter(({ stage }) => stage !== 'completed')
			.map((one) => agreementModel(desk, one, today)),
		href: `/${language}/follow-up?province=${province}`
	};
}
