import type { Flag } from '$lib/terms';
import type { Annotation } from './annotations';
import type { DrawingSpec } from '$lib/charts/drawings/spec';
import type { LegendItem } from './legend';

/** A cell as it is read; a flag marks what is not a plain value. */
export interface Cell {
	readonly text: string;
	readonly flag?: Flag | null;
	/** Written by an office, not by us: it may be of another language than the page. */
	readonly ofExport?: boolean;
	/** A value that a row does not say. */
	readonly faint?: boolean;
	/**
	 * The member's or period's id, or the unrounded value, for who reads the page by program. A whole
	 * number in a column that has a field is its text.
	 */
	readonly raw?: string;
	/** A cell that leads somewhere: to the member's own figures, or to all of them again. */
	readonly href?: string;
	/** The address of the API whose one row gives the cell. */
	readonly query?: string;
	/** What the cell holds of that row, where it is not what its column holds. */
	readonly field?: string;
	/** The member is chosen: it is what the page is filtered by. */
	readonly chosen?: boolean;
}

export interface TableColumn {
	readonly label: string;
	readonly numeric: boolean;
	/** The address that sorts by the column, where rows can be sorted. */
	readonly href?: string;
	readonly sorted?: 'ascending' | 'descending' | null;
	/** What the column holds of a row of the API: `value`, `numerator`, … */
	readonly field?: string;
	/** The member of `TableModel.across` that the column is of. */
	readonly raw?: string;
	/** The address of the API that gives the column, where it is not that of the table. */
	readonly query?: string;
}

export interface TableRow {
	readonly cells: readonly Cell[];
	readonly total?: boolean;
	/** The address of the API that gives the row, where it is not that of the table. */
	readonly query?: string;
}

export interface TableModel {
	readonly caption: string;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
	/** The address of the API that gives the figures; a row is found in it by `down` and `across`. */
	readonly query?: string;
	/** The name of what the first cells hold: a dimension, or `period`. */
	readonly down?: string;
	/** The name of what the columns hold, where they are of members or periods. */
	readonly across?: string;
}

export interface Download {
	readonly label: string;
	readonly href: string;
}

/** Everything around a drawing, in the page's language. */
export interface ChartModel {
	readonly id: string;
	/** The dimension whose members the marks stand for: what a click on one filters by. */
	readonly dimension?: string | null;
	readonly title: string;
	/** What is measured, its date and its source. */
	readonly note: string;
	/** What is drawn, as data; null where there is nothing to show. */
	readonly drawing: DrawingSpec | null;
	readonly legend: readonly LegendItem[];
	/** Whose geometry a map shows; a licence asks for it. */
	readonly credit?: string | null;
	/** The target that a mark shows, worded. */
	readonly target: string | null;
	readonly table: TableModel;
	readonly downloads: readonly Download[];
	/** What happened while it ran, and which months were out of the ordinary. */
	readonly events?: { readonly notes: readonly Annotation[]; readonly signals: readonly string[] };
	/** The page that defines the figures. */
	readonly definition: string | null;
}
