import type { Column } from '../contract/columns.ts';
import { idsOf, type Reference } from '../reference.ts';
import { quoteText } from '../sql.ts';

/** The DuckDB type of a contract's column. Types of few values are enums: small and fast to group. */
export function sqlTypeOf(column: Column, reference: Reference): string {
	switch (column.type) {
		case 'text':
		case 'list':
			return 'VARCHAR';
		case 'date':
		case 'month':
			return 'DATE';
		case 'training_year':
			return 'SMALLINT';
		case 'integer':
			return 'BIGINT';
		case 'decimal':
			return `DECIMAL(18, ${column.scale})`;
		case 'boolean':
			return 'BOOLEAN';
		case 'code':
			return enumOf(Object.keys(column.codes));
		case 'reference':
			return enumOf(idsOf(reference, column.list));
	}
}

export function enumOf(members: readonly string[]): string {
	return `ENUM(${members.map(quoteText).join(', ')})`;
}
