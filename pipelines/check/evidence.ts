import { quoteIdentifier } from '../sql.ts';
import type { DictionaryContext, DistinctText } from './dictionary.ts';
import { gatherEvidence, type NumberEvidence } from './numbers.ts';

// Only these need the rest of their column: `27.926`, `1,250`.
const uncertain = /^[\s\u00a0\u202f]*[-+]?[\d٠-٩]{1,3}[.,][\d٠-٩]{3}[\s\u00a0\u202f]*$/;

/** For each file with uncertain numbers, what the certain cells of the column say of its signs. */
export async function evidenceByFile(
	{ connection, records }: DictionaryContext,
	name: string,
	texts: readonly DistinctText[]
): Promise<Map<string, NumberEvidence>> {
	const files = [
		...new Set(texts.filter(({ raw }) => uncertain.test(raw)).map(({ scope }) => scope ?? ''))
	];
	const evidence = new Map<string, NumberEvidence>();
	for (const file of files) {
		const raw = quoteIdentifier(`raw_${name}`);
		const usual = await connection.runAndReadAll(
			`select any_value(${raw}) from ${records} where file = ${Number(file)} and regexp_full_match(${raw}, '-?\\d+[.,]\\d+') ` +
				`group by contains(${raw}, ','), length(${raw}) - instr(replace(${raw}, ',', '.'), '.')`
		);
		const certain = usual.getRows().map(([cell]) => String(cell));
		const own = texts.filter(({ scope }) => scope === file).map((text) => text.raw);
		evidence.set(file, gatherEvidence([...certain, ...own]));
	}
	return evidence;
}
