import * as v from 'valibot';
import {
	directionSchema,
	flagSchema,
	languageSchema,
	list,
	nullableNumber,
	shape,
	timingSchema,
	unitSchema
} from '$lib/schema.ts';
import {
	askedEntries,
	barSchema,
	knownSchema,
	limitPointSchema,
	lineSchema,
	noteSchema,
	occasionSchema,
	partSchema,
	rowSchema,
	valuedSchema
} from './marks.ts';

const named = { id: v.string(), label: v.string() };
const optionalNumber = v.exactOptional(nullableNumber);

const barsSchema = shape(
	{
		...askedEntries,
		kind: v.literal('bars'),
		bars: list(barSchema),
		target: optionalNumber
	},
	'BarsDrawing'
);
export type BarsDrawing = v.InferOutput<typeof barsSchema>;

const bulletsSchema = shape(
	{
		kind: v.literal('bullet'),
		title: v.string(),
		language: languageSchema,
		bullets: list(
			shape({
				...named,
				unit: unitSchema,
				value: nullableNumber,
				flag: flagSchema,
				target: nullableNumber,
				status: v.exactOptional(
					v.nullable(v.picklist(['reached', 'on-the-way', 'stalled', 'moving-away']))
				)
			})
		)
	},
	'BulletsDrawing'
);
export type BulletsDrawing = v.InferOutput<typeof bulletsSchema>;

const valuedColumnSchema = shape({
	period: v.string(),
	/** In the order of the parts. */
	values: list(knownSchema),
	/** The published whole, where the parts may not add up to it. */
	whole: nullableNumber
});
export type ValuedColumn = v.InferOutput<typeof valuedColumnSchema>;

const columnsSchema = shape(
	{
		...askedEntries,
		kind: v.literal('columns'),
		parts: list(partSchema),
		/** In the order of time. */
		columns: list(valuedColumnSchema),
		/** Which periods are not those of the calendar. */
		timing: timingSchema
	},
	'ColumnsDrawing'
);
export type ColumnsDrawing = v.InferOutput<typeof columnsSchema>;

const compositionSchema = shape(
	{
		...askedEntries,
		kind: v.literal('composition'),
		parts: list(partSchema),
		groups: list(
			shape({
				...named,
				/** In the order of the parts. */
				values: list(knownSchema),
				/** The published whole, where the parts may not add up to it. */
				whole: optionalNumber
			})
		)
	},
	'CompositionDrawing'
);
export type CompositionDrawing = v.InferOutput<typeof compositionSchema>;

const pairOf = <Item extends v.GenericSchema>(item: Item) =>
	v.pipe(v.strictTuple([item, item]), v.readonly());

const dumbbellSchema = shape(
	{
		...askedEntries,
		kind: v.literal('dumbbell'),
		/** Women and men, town and countryside: colours of the palette. */
		ends: pairOf(partSchema),
		rows: list(shape({ ...named, values: pairOf(knownSchema) }))
	},
	'DumbbellDrawing'
);
export type DumbbellDrawing = v.InferOutput<typeof dumbbellSchema>;

const funnelSchema = shape(
	{
		...askedEntries,
		kind: v.literal('funnel'),
		/** In their order: candidates, eligible, validated. */
		stages: list(valuedSchema)
	},
	'FunnelDrawing'
);
export type FunnelDrawing = v.InferOutput<typeof funnelSchema>;

const heatSchema = shape(
	{
		...askedEntries,
		kind: v.literal('heat'),
		periods: list(v.string()),
		rows: list(rowSchema)
	},
	'HeatDrawing'
);
export type HeatDrawing = v.InferOutput<typeof heatSchema>;

/** By the ids of `reference/provinces.csv`; ids that are none of them are left out. */
const territories = list(valuedSchema);

const mapSchema = shape({ ...askedEntries, kind: v.literal('map'), territories }, 'MapDrawing');
export type MapDrawing = v.InferOutput<typeof mapSchema>;

const symbolsSchema = shape(
	{
		...askedEntries,
		kind: v.literal('symbols'),
		territories,
		/** The territories are communes, which stand where their chief towns are. */
		inTowns: v.exactOptional(v.boolean())
	},
	'SymbolsDrawing'
);
export type SymbolsDrawing = v.InferOutput<typeof symbolsSchema>;

const multiplesSchema = shape(
	{
		...askedEntries,
		kind: v.literal('multiples'),
		periods: list(v.string()),
		lines: list(lineSchema)
	},
	'MultiplesDrawing'
);
export type MultiplesDrawing = v.InferOutput<typeof multiplesSchema>;

const seriesSchema = shape(
	{
		...askedEntries,
		kind: v.literal('series'),
		periods: list(v.string()),
		lines: list(lineSchema),
		/** The same a year before, or a wider territory. */
		comparison: list(lineSchema),
		target: optionalNumber,
		/** Which periods are not those of the calendar. */
		timing: v.exactOptional(timingSchema),
		annotations: v.exactOptional(list(noteSchema)),
		/** What the values reach by chance alone, as the API tells it. */
		limits: v.exactOptional(list(limitPointSchema))
	},
	'SeriesDrawing'
);
export type SeriesDrawing = v.InferOutput<typeof seriesSchema>;

const slopeSchema = shape(
	{
		...askedEntries,
		kind: v.literal('slope'),
		lines: list(shape({ ...named, color: v.string(), before: knownSchema, after: knownSchema })),
		/** The two periods of the API, the earlier first. */
		periods: pairOf(v.string())
	},
	'SlopeDrawing'
);
export type SlopeDrawing = v.InferOutput<typeof slopeSchema>;

const stripSchema = shape(
	{
		kind: v.literal('strip'),
		title: v.string(),
		language: languageSchema,
		year: v.number(),
		occasions: list(occasionSchema)
	},
	'StripDrawing'
);
export type StripDrawing = v.InferOutput<typeof stripSchema>;

const waterfallSchema = shape(
	{
		...askedEntries,
		kind: v.literal('waterfall'),
		/** What each member added or took, largest first; those that did neither are left to the table. */
		contributions: list(valuedSchema),
		/** The whole change. */
		total: v.number(),
		direction: v.exactOptional(directionSchema)
	},
	'WaterfallDrawing'
);
export type WaterfallDrawing = v.InferOutput<typeof waterfallSchema>;

/** What a drawing shows, as data that can be sent: it is drawn from this alone, here or there. */
export const drawingSchema = v.pipe(
	v.variant('kind', [
		barsSchema,
		bulletsSchema,
		columnsSchema,
		compositionSchema,
		dumbbellSchema,
		funnelSchema,
		heatSchema,
		mapSchema,
		multiplesSchema,
		seriesSchema,
		slopeSchema,
		stripSchema,
		symbolsSchema,
		waterfallSchema
	]),
	v.metadata({ ref: 'Drawing' })
);
export type DrawingSpec = v.InferOutput<typeof drawingSchema>;
