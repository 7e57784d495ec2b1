import Papa from 'papaparse';
import glossary from '/data/reference/glossary.csv?raw';
import type { Text } from '$pipelines/contract/text.ts';
import { isolateLeftToRight } from '$lib/i18n/isolate.ts';
import { isGlossarySection, type GlossarySection } from '$lib/i18n/messages/glossary.ts';

/** A term of the sector, as the chamber says it in each language. */
export interface Term {
	readonly id: string;
	readonly section: GlossarySection;
	readonly name: Text;
	readonly note: Text | null;
}

/** Every term of `data/reference/glossary.csv`, in the order of the file. */
export const terms: readonly Term[] = readTerms(glossary);

/** @throws when a line lacks a name, is in no section, or has its note in some languages only. */
export function readTerms(csv: string): Term[] {
	const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
	return data.map(({ id = '', section = '', ...cells }) => {
		if (!id || !isGlossarySection(section)) throw new Error(`glossary: "${id}" in "${section}"`);
		const name = readText(cells, 'name');
		if (!name) throw new Error(`glossary: ${id} is not named in three languages`);
		return { id, section, name, note: readText(cells, 'note') };
	});
}

function readText(cells: Readonly<Record<string, string>>, column: string): Text | null {
	const ar = cells[`${column}_ar`] ?? '';
	const fr = cells[`${column}_fr`] ?? '';
	const en = cells[`${column}_en`] ?? '';
	if (!ar && !fr && !en) return null;
	if (!ar || !fr || !en)
		throw new Error(`glossary: a ${column} in some languages only: ${fr || ar}`);
	return { ar: isolateNumbers(ar), fr, en };
}

/** Beside Arabic, 50-17 reads 17-50 and 2022–2027 ends before it begins. */
function isolateNumbers(text: string): string {
	return text.replace(/\d[\d.,\-–\u202f]*\d/g, isolateLeftToRight);
}
