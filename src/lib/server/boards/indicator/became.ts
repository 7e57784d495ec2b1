import * as v from 'valibot';
import { shape } from '$lib/schema.ts';
import { withChoice } from '$lib/address/toggle.ts';
import { formatValue, wordOf } from '$lib/figures/value.ts';
import { snapshots as words } from '$lib/i18n/messages/snapshots.ts';
import { say } from '$lib/i18n/say.ts';
import { readThemeQuestion } from '../address/theme-question.ts';
import type { Desk } from '../desk.ts';
import { askedOf } from '../figure/asked.ts';

/** What a cited figure has become in the published snapshot; null where it is of that one. */
export const becameSchema = v.nullable(
	shape({
		sentence: v.string(),
		/** Unrounded, for who reads the page by program; empty where there is no value. */
		then: v.string(),
		now: v.string(),
		/** The page with the published data. */
		current: v.string(),
		/** What changed between the two snapshots. */
		changes: v.string()
	})
);
export type Became = v.InferOutput<typeof becameSchema>;

/** The same figure of the same days, as it was cited and as it is now. */
export async function readBecame(
	cited: Desk,
	published: Desk,
	id: string,
	search: URLSearchParams
): Promise<Became> {
	if (cited.snapshot === published.snapshot) return null;
	const { language } = published;
	const indicator = cited.indicator(id);
	const { plain } = askedOf(cited, indicator, readThemeQuestion(search, indicator));
	const figureIn = async (desk: Desk) => {
		const [row] = (await desk.values(id, plain)).rows;
		const value = row?.value ?? null;
		const word = () => wordOf(row?.flag ?? null, language);
		const text = value === null ? word() : formatValue(value, indicator.unit, language);
		return { raw: String(value ?? ''), text };
	};
	const [then, now] = await Promise.all([figureIn(cited), figureIn(published)]);
	const sentence = then.text === now.text ? words.stayed : words.became;
	return {
		sentence: say(sentence, language, { then: then.text, now: now.text }),
		...{ then: then.raw, now: now.raw },
		current: `/${language}/indicators/${id}${withChoice(search, 'snapshot', '')}`,
		changes: `/${language}/snapshots/${cited.snapshot}..${published.snapshot}`
	};
}
