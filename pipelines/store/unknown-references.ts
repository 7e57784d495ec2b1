import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../contract/dataset.ts';
import { publishedColumns, publishedKey } from '../contract/published.ts';
import { quoteIdentifier } from '../sql.ts';
import type { WarningRecord } from './snapshot.ts';

/**
 * Counts, by file, the loaded rows that name a member which the referenced dataset does not have:
 * they stay, and are said. `staging` must be built.
 */
export async function countUnknownReferences(
	connection: DuckDBConnection,
	datasets: readonly Dataset[],
	dataset: Dataset,
	good: string
): Promise<Map<number, WarningRecord[]>> {
	const warnings = new Map<number, WarningRecord[]>();
	for (const [name, column] of Object.entries(dataset.columns)) {
		if (column.type !== 'text' || !column.references) continue;
		const target = datasets.find(({ id }) => id === column.references);
		if (!target) continue;
		const isPseudonym = publishedColumns(dataset).some(
			({ from, kind }) => from === name && kind === 'pseudonym'
		);
		const own = `g.${quoteIdentifier(name)}`;
		const reader = await connection.runAndReadAll(
			`select g.file, count(*)::integer from ${good} g ` +
				(isPseudonym ? `join work.pseudonyms p on p.text = ${own} ` : '') +
				`anti join staging.${quoteIdentifier(target.id)} t ` +
				`on t.${quoteIdentifier(publishedKey(target)[0] ?? '')} = ${isPseudonym ? 'p.pseudonym' : own} ` +
				`where ${own} is not null group by g.file`
		);
		for (const [file, count] of reader.getRows() as [number, number][]) {
			const warning = unknownReference(column.header, target.title, count);
			warnings.set(file, [...(warnings.get(file) ?? []), warning]);
		}
	}
	return warnings;
}

function unknownReference(
	header: WarningRecord['text'],
	target: WarningRecord['text'],
	count: number
): WarningRecord {
	return {
		rule: 'unknown-reference',
		text: {
			ar: `«${header.ar}» غير موجود في «${target.ar}»: حُمّلت الأسطر واحتُسبت`,
			fr: `« ${header.fr} » absent de « ${target.fr} » : lignes chargées et comptées`,
			en: `"${header.en}" not in "${target.en}": rows loaded and counted`
		},
		count
	};
}
