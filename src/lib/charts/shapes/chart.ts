import * as v from 'valibot';
import { flagSchema, list, shape } from '$lib/schema.ts';
import { drawingSchema } from './drawings.ts';
import { legendItemSchema, noteSchema } from './marks.ts';

const optionalText = v.exactOptional(v.string());
const optionalFact = v.exactOptional(v.boolean());

/** A cell as it is read; a flag marks what is not a plain value. */
const cellSchema = shape(
	{
		text: v.string(),
		flag: v.exactOptional(flagSchema),
		/** Written by an office, not by us: it may be of another language than the page. */
		ofExport: optionalFact,
		/** A value that a row does not say, or that is of few: it leads no order. */
		faint: optionalFact,
		/**
		 * The member's or period's id, or the unrounded value, for who reads the page by program. A whole
		 * number in a column that has a field is its text.
		 */
		raw: optionalText,
		/** A cell that leads somewhere: to the member's own figures, or to all of them again. */
		href: optionalText,
		/** The address of the API whose one row gives the cell. */
		query: optionalText,
		/** What the cell holds of that row, where it is not what its column holds. */
		field: optionalText,
		/** The member is chosen: it is what the page is filtered by. */
		chosen: optionalFact
	},
	'Cell'
);
export type Cell = v.InferOutput<typeof cellSchema>;

const tableColumnSchema = shape({
	label: v.string(),
	numeric: v.boolean(),
	/** The address that sorts by the column, where rows can be sorted. */
	href: optionalText,
	sorted: v.exactOptional(v.nullable(v.picklist(['ascending', 'descending']))),
	/** What the column holds of a row of the API: `value`, `numerator`, … */
	field: optionalText,
	/** The member of `across` that the column is of. */
	raw: optionalText,
	/** The address of the API that gives the column, where it is not that of the table. */
	query: optionalText
});
export type TableColumn = v.InferOutput<typeof tableColumnSchema>;

const tableRowSchema = shape({
	cells: list(cellSchema),
	total: optionalFact,
	/** The address of the API that gives the row, where it is not that of the table. */
	query: optionalText
});
export type TableRow = v.InferOutput<typeof tableRowSchema>;

export const tableSchema = shape(
	{
		caption: v.string(),
		columns: list(tableColumnSchema),
		rows: list(tableRowSchema),
		/** The address of the API that gives the figures; a row is found in it by `down` and `across`. */
		query: optionalText,
		/** The name of what the first cells hold: a dimension, or `period`. */
		down: optionalText,
		/** The name of what the columns hold, where they are of members or periods. */
		across: optionalText
	},
	'Table'
);
export type TableModel = v.InferOutput<typeof tableSchema>;

export const downloadSchema = shape({ label: v.string(), href: v.string() }, 'Download');
export type Download = v.InferOutput<typeof downloadSchema>;

/** Everything around a drawing, in the page's language. */
export const chartSchema = shape(
	{
		id: v.string(),
		/** The dimension whose members the marks stand for: what a click on one filters by. */
		dimension: v.exactOptional(v.nullable(v.string())),
		title: v.string(),
		/** What is measured, its date and its source. */
		note: v.string(),
		/** What is drawn, as data; null where there is nothing to show. */
		drawing: v.nullable(drawingSchema),
		legend: list(legendItemSchema),
		/** Whose geometry a map shows; a licence asks for it. */
		credit: v.exactOptional(v.nullable(v.string())),
		/** The target that a mark shows, worded. */
		target: v.nullable(v.string()),
		table: tableSchema,
		downloads: list(downloadSchema),
		/** What happened while it ran, and which months were out of the ordinary. */
		events: v.exactOptional(shape({ notes: list(noteSchema), signals: list(v.string()) })),
		/** The page that defines the figures. */
		definition: v.nullable(v.string())
	},
	'Chart'
);
export type ChartModel = v.InferOutput<typeof chartSchema>;

/** A chart of a page of many: its table comes when it is asked for. */
export const foldedChartSchema = shape(
	{ ...chartSchema.entries, table: v.nullable(tableSchema) },
	'FoldedChart'
);
export type FoldedChart = v.InferOutput<typeof foldedChartSchema>;
