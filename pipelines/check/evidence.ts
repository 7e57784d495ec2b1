import type { DuckDBConnection } from '@duckdb/node-api';
import type { DictionaryContext, DistinctText } from './dictionary.ts';
import { gatherEvidence, longestNumber, type NumberEvidence } from './numbers.ts';

// Only these need the rest of their column: `27.926`, `1,250`.
const uncertain = /^[\s\u00a0\u202f]*[-+]?[\d٠-٩]{1,3}[.,][\d٠-٩]{3}[\s\u00a0\u202f]*$/;

/** For each file with uncertain numbers, what the certain cells of the column say of its signs. */
export async function evidenceByFile(
	{ connection, sources }: DictionaryContext,
	name: string,
	texts: readonly DistinctText[]
): Promise<Map<string, NumberEvidence>> {
	const files = [
		...new Set(texts.filter(({ raw }) => uncertain.test(raw)).map(({ scope }) => scope ?? ''))
	];
	const evidence = new Map<string, NumberEvidence>();
	for (const file of files) {
		const source = sources.find((one) => one.file === Number(file));
		const index = source?.columns.indexOf(name) ?? -1;
		if (!source || index === -1) continue;
		evidence.set(file, gatherEvidence(await shapesOf(connection, source.raw.sql, `c${index}`)));
	}
	return evidence;
}

/** One cell of each shape that a column of a file has: which digits they are tells nothing, but for a leading zero. */
async function shapesOf(
	connection: DuckDBConnection,
	file: string,
	cell: string
): Promise<string[]> {
	const reader = await connection.runAndReadAll(
		`select any_value(${cell}) from ${file} where length(${cell}) <= ${longestNumber} ` +
			`group by regexp_replace(${cell}, '[0-9٠-٩۰-۹]', '8', 'g'), regexp_matches(${cell}, '^[^0-9]*0[.,]')`
	);
	return reader.getRows().map(([text]) => String(text));
}
