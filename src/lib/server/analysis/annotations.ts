import * as v from 'valibot';
import type { Theme } from '../indicators/definition.ts';
import { answered, day, list, nullableDay, shape, textSchema, themeSchema } from '$lib/schema.ts';
import type { Snapshot } from '../warehouse/snapshot.ts';
import { once } from '../warehouse/once.ts';
import { statement, type Line } from '../warehouse/statement.ts';

/** A note on events, from `data/reference/annotations.csv`. */
export const annotationSchema = shape(
	{
		from: day,
		/** Null for a single day. */
		to: nullableDay,
		/** Null where it is of the whole theme. */
		indicator: v.nullable(v.string()),
		theme: themeSchema,
		text: textSchema
	},
	'Annotation'
);
export type Annotation = v.InferOutput<typeof annotationSchema>;

export const annotationsAnswer = shape({
	...answered,
	/** In the order of time. */
	annotations: list(annotationSchema)
});
export type Annotations = v.InferOutput<typeof annotationsAnswer>;

export interface AnnotationsAsked {
	/** Those of the indicator and those of its whole theme. */
	readonly indicator?: { readonly id: string; readonly theme: Theme } | null;
	readonly theme?: Theme | null;
	/** ISO days, both included. */
	readonly from?: string | null;
	readonly to?: string | null;
}

/** Notes that touch the days asked, in the order of time. */
export async function readAnnotations(
	snapshot: Snapshot,
	{ indicator = null, theme = null, from = null, to = null }: AnnotationsAsked
): Promise<Annotation[]> {
	return (await once(snapshot, 'annotations', readAll)).filter(
		(note) =>
			(!indicator ||
				note.indicator === indicator.id ||
				(note.indicator === null && note.theme === indicator.theme)) &&
			(!theme || note.theme === theme) &&
			(!from || (note.to ?? note.from) >= from) &&
			(!to || note.from <= to)
	);
}

async function readAll(snapshot: Snapshot): Promise<readonly Annotation[]> {
	const lines = await snapshot.read(
		statement(`
			select cast(from_date as varchar) as "from", cast(to_date as varchar) as "to", indicator, theme,
				text_ar, text_fr, text_en
			from reference.annotations
			order by from_date, position`)
	);
	return lines.map((line: Line) => ({
		from: String(line.from),
		to: line.to === null ? null : String(line.to),
		indicator: line.indicator === null ? null : String(line.indicator),
		theme: line.theme as Theme,
		text: { ar: String(line.text_ar), fr: String(line.text_fr), en: String(line.text_en) }
	}));
}
