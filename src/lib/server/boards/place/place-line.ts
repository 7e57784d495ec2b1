import * as v from 'valibot';
import { nullableNumber, shape, targetStatusSchema } from '$lib/schema.ts';
import { formatTarget } from '$lib/figures/value.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { figures } from '$lib/i18n/messages/figures.ts';
import { places as words } from '$lib/i18n/messages/places.ts';
import { say } from '$lib/i18n/say.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { AnswerRow } from '../../query/answer.ts';
import type { Desk } from '../desk.ts';
import { tellApart, tellClosing } from '../figure/apart.ts';
import { askedOf } from '../figure/asked.ts';
import { besideOf, besideSchema, lineEntries, lineOf } from '../figure/line.ts';
import { targetedBy } from '../figure/target.ts';
import type { Place } from './place.ts';
import { rankOf, rankSchema } from './rank.ts';

const aimSchema = shape({
	target: nullableNumber,
	status: targetStatusSchema,
	/** The target, and how the status came about. */
	label: v.string(),
	sentence: v.string()
});

/** The same in the place set beside it. */
const otherSchema = shape({
	...besideSchema.pipe[0].entries,
	way: v.nullable(v.picklist(['closing', 'widening', 'steady'])),
	/** Whether the two came nearer; empty where that is not known. */
	told: v.string()
});

export const placeLineSchema = shape(
	{
		...lineEntries,
		rank: v.nullable(rankSchema),
		aim: v.nullable(aimSchema),
		other: v.nullable(otherSchema)
	},
	'PlaceLine'
);
export type PlaceLine = v.InferOutput<typeof placeLineSchema>;

/** An indicator in a place: beside the whole, among its like, against its target. */
export async function readPlaceLine(
	desk: Desk,
	indicator: IndicatorDescription,
	place: Place,
	beside: string | null
): Promise<PlaceLine> {
	const { language } = desk;
	const { id } = indicator;
	const { dimension, within, filters } = place;
	const asked = askedOf(desk, indicator, {});
	const [whole, peers, aim] = await Promise.all([
		desk.values(id, { ...asked.query, ...within }),
		desk.values(id, { ...asked.query, ...within, by: dimension }),
		readAim(desk, indicator, place)
	]);
	const rowOf = (member: string) => peers.rows.find((row) => row[dimension] === member);
	const row = rowOf(place.id);
	const rank = rankOf(peers.rows, dimension, place.id);
	const told = [
		tellApart(row, whole.rows[0], indicator, language),
		rank
			? say(words.rank, language, {
					at: formatNumber(rank.at, language),
					of: formatNumber(rank.of, language)
				})
			: '',
		row?.small ? words.tooFew[language] : ''
	].filter(Boolean);
	return {
		...lineOf(desk, { indicator, asked, filters, within, row, whole: whole.rows[0], told }),
		rank,
		aim,
		other: beside === null ? null : otherOf(rowOf(beside))
	};

	function otherOf(other: AnswerRow | undefined): PlaceLine['other'] {
		const closing = tellClosing(row, other, indicator, language);
		return {
			...besideOf(desk, id, other, { ...asked.query, province: beside ?? '' }),
			way: closing?.way ?? null,
			told: closing ? `${closing.gap} · ${closing.sentence}` : ''
		};
	}
}

/** Targets are set for provinces. */
async function readAim(
	desk: Desk,
	{ id, unit }: IndicatorDescription,
	{ dimension, filters }: Place
): Promise<PlaceLine['aim']> {
	const { language } = desk;
	if (dimension !== 'province' || desk.targetYears(targetedBy(id)).length === 0) return null;
	const { target, status, sentence } = await desk.status(id, filters);
	if (target === null) return null;
	const label = say(figures.target, language, { value: formatTarget(target, unit, language) });
	return { target, status, label, sentence: sentence[language] };
}
