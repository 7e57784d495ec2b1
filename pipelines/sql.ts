/** An identifier as SQL text; for names that come from reviewed definitions. */
export function quoteIdentifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A string literal as SQL text; for file paths and reviewed texts where a value cannot be bound. */
export function quoteText(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
