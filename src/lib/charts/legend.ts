/** What a mark of a drawing means, beside it. */
export interface LegendItem {
	readonly label: string;
	/** A colour of the tokens; marks that have their own look leave it out. */
	readonly color?: string;
	/** How it looks in the drawing; a line without. */
	readonly mark?: LegendMark;
}

export type LegendMark =
	| 'line'
	| 'dashed'
	| 'dotted'
	| 'box'
	| 'dot'
	| 'ring'
	| 'tick'
	| 'band'
	| 'hatch'
	| 'missing'
	| 'open';
