import { quotedIdentifier, type DuckDBValue } from '@duckdb/node-api';

/** Reviewed SQL and the values bound to it travel together. */
export interface Statement {
	readonly sql: string;
	readonly values: Readonly<Record<string, DuckDBValue>>;
}

export type DatabaseValue = string | number | bigint | boolean | null;
/** A row by column name. */
export type Line = Readonly<Record<string, DatabaseValue>>;

export function statement(sql: string, values: Statement['values'] = {}): Statement {
	return { sql, values };
}

/** A name as SQL takes it, whatever it is made of. */
export function identifier(name: string): string {
	return quotedIdentifier(name);
}
