import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import { formatDate } from '$lib/i18n/formats.ts';
import { session as words } from '$lib/i18n/messages/sessions.ts';
import { say } from '$lib/i18n/say.ts';
import { unknownName } from '../../refusals/unknown-names.ts';
import type { Desk } from '../desk.ts';
import { readRecommendations, readSessions } from './assembly.ts';
import { beforeAndAfterSchema, readBeforeAndAfter } from './before-and-after.ts';
import { followAt } from './follow.ts';
import { recommendationModel, recommendationSchema } from './models.ts';

/** A recommendation, and what it was meant to move. */
export const recommendationBoardSchema = shape({
	recommendation: recommendationSchema,
	issued: v.string(),
	asOf: v.string(),
	aims: v.nullable(beforeAndAfterSchema)
});

export async function readRecommendationBoard(
	desk: Desk,
	ref: string
): Promise<v.InferOutput<typeof recommendationBoardSchema>> {
	const { language } = desk;
	const day = desk.today;
	const [recommendations, sessions] = await Promise.all([
		readRecommendations(desk),
		readSessions(desk)
	]);
	const followed = followAt(recommendations, day);
	const found = followed.find(({ of }) => of.ref === ref);
	if (!found) {
		throw unknownName(
			'recommendation',
			ref,
			followed.map(({ of }) => ({ id: of.ref, label: { ar: of.ar, fr: of.fr, en: of.fr } }))
		);
	}
	return {
		recommendation: recommendationModel(desk, found, sessions),
		issued: formatDate(found.of.issuedOn, language),
		asOf: say(words.asOf, language, { date: formatDate(day, language) }),
		aims: await readBeforeAndAfter(desk, { ...found.of, day: found.of.issuedOn })
	};
}
