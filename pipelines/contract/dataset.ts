import type { Column } from './columns.ts';
import type { Text } from './text.ts';

/** How an accepted file changes the data already there. */
export type LoadMode =
	| { readonly mode: 'replace' }
	| { readonly mode: 'replace-period'; readonly column: string }
	| { readonly mode: 'upsert' };

export const replace = (): LoadMode => ({ mode: 'replace' });
export const replacePeriod = (column: string): LoadMode => ({ mode: 'replace-period', column });
export const upsert = (): LoadMode => ({ mode: 'upsert' });

/** An invariant of a row, over its typed columns. */
export interface RowRule {
	/** DuckDB SQL that is false when the row breaks the rule; null counts as kept. */
	readonly holds: string;
	/** The column that the reject points at. */
	readonly column: string;
	readonly message: Text;
	/** A warning is counted and the row is loaded. */
	readonly severity?: 'reject' | 'warning';
}

/** How much a file may take away of what it replaces before somebody has to say that it is right. */
export interface Guards {
	/** Share of the rows in force that it must have at least. */
	readonly rows: number;
	/** Share of the keys in force that must be in it. */
	readonly keys: number;
	/** Share of what it was that the share of filled cells of a column must be at least. */
	readonly filled: number;
	/** Share of what it was that the sum of a measure must be at least. */
	readonly measures: number;
	/** Rows under which neither the cells of a column nor the sum of a measure say anything. */
	readonly least: number;
	/** Whether one of its persons, at the least, must be known to the register. */
	readonly known: boolean;
}

const defaultGuards: Guards = {
	rows: 0.8,
	keys: 0.8,
	filled: 0.5,
	measures: 0.5,
	least: 10,
	known: true
};

export interface DatasetDefinition {
	readonly id: string;
	readonly title: Text;
	/** What one row is. */
	readonly grain: Text;
	readonly key: readonly string[];
	readonly load: LoadMode;
	/** The column whose last value dates a file that is dated nowhere else; null when rows have none. */
	readonly time: string | null;
	/** Where rows have no date: the column naming the row of another dataset whose date they take. */
	readonly through?: string;
	/** Days after which the next file is late. */
	readonly rhythm: number;
	/** True when a row is about one person: the public sees aggregates only. */
	readonly aboutPersons?: boolean;
	/** Share of its rows of a run above which files with so many rejects are refused. */
	readonly rejectsThreshold?: number;
	/** Where they differ from the usual ones. */
	readonly guards?: Readonly<Partial<Guards>>;
	/** Published columns by which one of its rows is told beside rows of others that name it. */
	readonly told?: readonly string[];
	readonly columns: Readonly<Record<string, Column>>;
	readonly rules?: Readonly<Record<string, RowRule>>;
}

export interface Dataset extends DatasetDefinition {
	readonly rejectsThreshold: number;
	readonly aboutPersons: boolean;
	readonly guards: Guards;
	readonly told: readonly string[];
	readonly rules: Readonly<Record<string, RowRule>>;
}

/** Declares an export type; throws when the contract contradicts itself. */
export function defineDataset(definition: DatasetDefinition): Dataset {
	const { id, columns, key, load, time, through, rules = {}, guards } = definition;
	const named = [
		...key,
		...(time === null ? [] : [time]),
		...(load.mode === 'replace-period' ? [load.column] : []),
		...Object.values(rules).map((rule) => rule.column)
	];
	for (const name of named) {
		if (!(name in columns)) throw new Error(`dataset ${id}: no column "${name}"`);
	}
	const dating = columns[through ?? ''];
	if ((time === null) !== (dating?.type === 'text' && dating.references !== undefined)) {
		throw new Error(`dataset ${id}: rows are dated by themselves or through another dataset`);
	}
	return {
		rejectsThreshold: 0.05,
		aboutPersons: false,
		told: [],
		...definition,
		rules,
		guards: { ...defaultGuards, ...guards }
	};
}

/** The name under which a code list is found in `aliases.csv`. */
export function listNameOf(dataset: Dataset, column: string): string | null {
	const definition = dataset.columns[column];
	if (definition?.type === 'reference') return definition.list;
	if (definition?.type === 'list') return definition.of;
	if (definition?.type === 'boolean') return 'boolean';
	if (definition?.type === 'code') return definition.list ?? `${dataset.id}.${column}`;
	return null;
}
