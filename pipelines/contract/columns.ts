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
}
export interface DateColumn extends ColumnBase {
	readonly type: 'date';
}
export interface MonthColumn extends ColumnBase {
	readonly type: 'month';
}
/** `2024/2025`, known by the year in which it begins. */
export interface TrainingYearColumn extends ColumnBase {
	readonly type: 'training_year';
}
export interface IntegerColumn extends ColumnBase {
	readonly type: 'integer';
	readonly negative?: boolean;
}
export interface DecimalColumn extends ColumnBase {
	readonly type: 'decimal';
	/** Digits after the point that are kept. */
	readonly scale: number;
	readonly negative?: boolean;
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

export type Column =
	| TextColumn
	| DateColumn
	| MonthColumn
	| TrainingYearColumn
	| IntegerColumn
	| DecimalColumn
	| BooleanColumn
	| CodeColumn
	| ReferenceColumn;

type Of<C extends Column> = Omit<C, 'type'>;

export const text = (column: Of<TextColumn>): TextColumn => ({ type: 'text', ...column });
export const date = (column: Of<DateColumn>): DateColumn => ({ type: 'date', ...column });
export const month = (column: Of<MonthColumn>): MonthColumn => ({ type: 'month', ...column });
export const trainingYear = (column: Of<TrainingYearColumn>): TrainingYearColumn => ({
	type: 'training_year',
	...column
});
export const count = (column: Of<IntegerColumn>): IntegerColumn => ({ type: 'integer', ...column });
export const yesNo = (column: Of<BooleanColumn>): BooleanColumn => ({ type: 'boolean', ...column });
export const code = (column: Of<CodeColumn>): CodeColumn => ({ type: 'code', ...column });

/** An amount in dirhams, to the centime. */
export const money = (column: Omit<Of<DecimalColumn>, 'scale'>): DecimalColumn => ({
	type: 'decimal',
	scale: 2,
	...column
});

export const decimal = (column: Of<DecimalColumn>): DecimalColumn => ({
	type: 'decimal',
	...column
});

/** A value of a list in `data/reference`, by its id or any of its names. */
export const member = (column: Of<ReferenceColumn>): ReferenceColumn => ({
	type: 'reference',
	...column
});

export const dropped = { as: 'dropped' } as const;
export const birthYear = { as: 'birth-year' } as const;
export const pseudonym = (name: string, label: Text): Publication => ({
	as: 'pseudonym',
	name,
	label
});
