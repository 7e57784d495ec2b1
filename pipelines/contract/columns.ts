import type { Text } from './text.ts';

/** Code lists that people maintain in `data/reference`. */
export const referenceLists = ['provinces', 'communes', 'branches', 'committees'] as const;
export type ReferenceList = (typeof referenceLists)[number];

/** A member of a closed list: its label, and the other spellings that exports hold. */
export interface CodeLabel extends Text {
	readonly also?: readonly string[];
}

export type CodeList = Readonly<Record<string, CodeLabel>>;

/**
 * What becomes of a personal column in a published snapshot: dropped, replaced by a keyed
 * pseudonym under another name, or reduced to a year and an age band.
 */
export type Publication =
	| { readonly as: 'dropped' }
	| { readonly as: 'pseudonym'; readonly name: string; readonly label: Text }
	| { readonly as: 'birth-year' };

interface ColumnBase {
	/** The header in each language: the first is what templates and tables show. */
	readonly header: Text;
	/** Further headers seen in exports. */
	readonly also?: readonly string[];
	readonly required?: boolean;
	/** Set on personal columns only. */
	readonly personal?: Publication;
	/** Its cells may speak of a few persons: the public reads them in indicators, never in rows. */
	readonly discreet?: true;
}

export interface TextColumn extends ColumnBase {
	readonly type: 'text';
	/** The dataset whose key this value should be in. */
	readonly references?: string;
	/** Free names by which figures are grouped: what differs in case, accents or spaces is one name. */
	readonly grouping?: true;
}
/** When something can have been, or be planned: a date outside is a slip of the pen or no date. */
export interface Window {
	/** The first year. */
	readonly from: number;
	/** So many years after the day of loading, or before it where negative. */
	readonly ahead: number;
}
interface Dated extends ColumnBase {
	readonly window: Window;
	/** The first and the last day of the window, ISO, once the day of loading is known. */
	readonly between?: readonly [first: string, last: string];
}
export interface DateColumn extends Dated {
	readonly type: 'date';
}
export interface MonthColumn extends Dated {
	readonly type: 'month';
}
/** `2024/2025`, known by the year in which it begins. */
export interface TrainingYearColumn extends Dated {
	readonly type: 'training_year';
}
interface Bounded extends ColumnBase {
	/** Without it, 0. */
	readonly least?: number;
	readonly most: number;
}
export interface IntegerColumn extends Bounded {
	readonly type: 'integer';
}
export interface DecimalColumn extends Bounded {
	readonly type: 'decimal';
	/** Digits after the point that are kept. */
	readonly scale: number;
	/** `45 %` is written for 45. */
	readonly percent?: true;
}
export interface BooleanColumn extends ColumnBase {
	readonly type: 'boolean';
}
export interface CodeColumn extends ColumnBase {
	readonly type: 'code';
	readonly codes: CodeList;
	/** Name of the list in `data/reference/aliases.csv`; `<dataset>.<column>` when absent. */
	readonly list?: string;
}
export interface ReferenceColumn extends ColumnBase {
	readonly type: 'reference';
	readonly list: ReferenceList;
}

/** Several members of a list, with a comma or a semicolon between them. */
export interface ListColumn extends ColumnBase {
	readonly type: 'list';
	readonly of: 'indicators' | 'provinces';
}

export type Column =
	| TextColumn
	| DateColumn
	| MonthColumn
	| TrainingYearColumn
	| IntegerColumn
	| DecimalColumn
	| BooleanColumn
	| CodeColumn
	| ReferenceColumn
	| ListColumn;

type Of<C extends Column> = Omit<C, 'type'>;
/** A column whose limits may be left to what is usual. */
type Loose<C extends Column, Limit extends string> = Omit<Of<C>, Limit> &
	Partial<Pick<C, Limit & keyof C>>;

/** What happened is not after the day of loading. */
const happened: Window = { from: 1960, ahead: 0 };

export const text = (column: Of<TextColumn>): TextColumn => ({ type: 'text', ...column });
export const date = (column: Loose<DateColumn, 'window'>): DateColumn => ({
	type: 'date',
	window: happened,
	...column
});
/** The day of something that may be to come. */
export const plannedDate = (column: Omit<Of<DateColumn>, 'window'>): DateColumn =>
	date({ window: { from: 1990, ahead: 25 }, ...column });
export const birthDate = (column: Omit<Of<DateColumn>, 'window'>): DateColumn =>
	date({ window: { from: 1900, ahead: 0 }, personal: birthYear, ...column });
export const month = (column: Loose<MonthColumn, 'window'>): MonthColumn => ({
	type: 'month',
	window: { from: 1990, ahead: 0 },
	...column
});
export const trainingYear = (column: Loose<TrainingYearColumn, 'window'>): TrainingYearColumn => ({
	type: 'training_year',
	window: { from: 1990, ahead: 1 },
	...column
});
export const count = (column: Loose<IntegerColumn, 'most'>): IntegerColumn => ({
	type: 'integer',
	most: 20_000_000,
	...column
});
export const yesNo = (column: Of<BooleanColumn>): BooleanColumn => ({ type: 'boolean', ...column });
export const code = (column: Of<CodeColumn>): CodeColumn => ({ type: 'code', ...column });

/** An amount in dirhams, to the centime. */
export const money = (column: Omit<Loose<DecimalColumn, 'most'>, 'scale'>): DecimalColumn =>
	decimal({ scale: 2, most: 100_000_000_000, ...column });

export const percent = (column: Omit<Of<DecimalColumn>, 'scale' | 'most'>): DecimalColumn =>
	decimal({ scale: 2, most: 100, percent: true, ...column });

export const decimal = (column: Of<DecimalColumn>): DecimalColumn => ({
	type: 'decimal',
	...column
});

/** A value of a list in `data/reference`, by its id or any of its names. */
export const member = (column: Of<ReferenceColumn>): ReferenceColumn => ({
	type: 'reference',
	...column
});

export const members = (column: Of<ListColumn>): ListColumn => ({ type: 'list', ...column });

export const dropped = { as: 'dropped' } as const;
export const birthYear = { as: 'birth-year' } as const;
export const pseudonym = (name: string, label: Text): Publication => ({
	as: 'pseudonym',
	name,
	label
});
