import * as v from 'valibot';
import {
	day,
	flagSchema,
	languageSchema,
	list,
	nullableDay,
	nullableNumber,
	shape,
	unitSchema
} from '$lib/schema.ts';
import { flags } from '$lib/terms.ts';

// What drawings are made of, as it is sent. Charts and pages take types alone from here.

/** What every drawing needs. */
export const askedEntries = { title: v.string(), unit: unitSchema, language: languageSchema };
export const askedSchema = shape(askedEntries);
export type Asked = v.InferOutput<typeof askedSchema>;

const named = { id: v.string(), label: v.string() };

/** Of so few that it is drawn hollow, without a colour of its own: of how many. */
const few = v.exactOptional(v.number());

export const knownSchema = shape({ value: nullableNumber, flag: flagSchema, few });
export type Known = v.InferOutput<typeof knownSchema>;

/** A value of a member, as the API gives it. */
export const valuedSchema = shape(
	{ ...named, value: nullableNumber, flag: flagSchema, few },
	'Valued'
);
export type Valued = v.InferOutput<typeof valuedSchema>;

export const partSchema = shape({ ...named, color: v.string() }, 'Part');
export type Part = v.InferOutput<typeof partSchema>;

const barChangeSchema = shape({
	text: v.string(),
	tone: v.picklist(['good', 'bad', 'flat'])
});

export const barSchema = shape({
	...named,
	value: nullableNumber,
	flag: v.exactOptional(flagSchema),
	/** The member's own colour, where the page draws it as a line too. */
	color: v.exactOptional(v.string()),
	/** What stands in the bar's place when there is no value, and after one that is not final. */
	word: v.string(),
	few,
	change: v.exactOptional(v.nullable(barChangeSchema))
});
export type Bar = v.InferOutput<typeof barSchema>;
export type BarChange = v.InferOutput<typeof barChangeSchema>;

const columnsEntries = {
	values: list(nullableNumber),
	flags: v.exactOptional(v.pipe(v.record(v.string(), v.picklist(flags)), v.readonly())),
	/** Of how many those are that are of few. */
	few: v.exactOptional(v.pipe(v.record(v.string(), v.number()), v.readonly())),
	/** Where in the periods they stand, where they do not fill them. */
	at: v.exactOptional(list(v.number()))
};

/** Points as they travel: columns along the periods of the drawing, of which few have a flag. */
export const pointColumnsSchema = shape(columnsEntries, 'Points');
export type PointColumns = v.InferOutput<typeof pointColumnsSchema>;

export const rowSchema = shape({ ...named, ...columnsEntries }, 'Row');
/** In a colour of the tokens, such as `var(--c1)`. */
export const lineSchema = shape({ ...named, color: v.string(), ...columnsEntries }, 'Line');

export const limitPointSchema = shape({
	period: v.string(),
	lower: nullableNumber,
	centre: nullableNumber,
	upper: nullableNumber,
	/** The value at this period is no ordinary variation. */
	outside: v.boolean()
});
export type LimitPoint = v.InferOutput<typeof limitPointSchema>;

export const occasionSchema = shape({
	...named,
	/** Both included; without an end it lasts its first day. */
	from: day,
	to: nullableDay,
	color: v.string(),
	/** Planned, not held yet: drawn open. */
	open: v.exactOptional(v.boolean()),
	/** Dates, place and figures, in words. */
	text: v.string()
});
export type Occasion = v.InferOutput<typeof occasionSchema>;

/** Something that happened, on a day or from a day to a day. */
export const noteSchema = shape(
	{
		from: day,
		to: nullableDay,
		text: v.string(),
		/** The day or days, in words. */
		when: v.string(),
		/** Its own page, where it has one. */
		href: v.exactOptional(v.string())
	},
	'Note'
);
export type Note = v.InferOutput<typeof noteSchema>;

/** What a mark of a drawing means, beside it. */
export const legendItemSchema = shape(
	{
		label: v.string(),
		/** A colour of the tokens; marks that have their own look leave it out. */
		color: v.exactOptional(v.string()),
		/** How it looks in the drawing; a line without. */
		mark: v.exactOptional(
			v.picklist([
				'line',
				'dashed',
				'dotted',
				'box',
				'dot',
				'ring',
				'tick',
				'band',
				'hatch',
				'missing',
				'open',
				'few'
			])
		)
	},
	'LegendItem'
);
export type LegendItem = v.InferOutput<typeof legendItemSchema>;
