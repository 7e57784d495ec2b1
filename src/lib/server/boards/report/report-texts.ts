import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '$pipelines/contract/text.ts';

/** A text that the chamber wrote for a chapter, and the file that it stands in. */
export interface OwnText {
	readonly file: string;
	readonly source: string;
}

/** What the chamber wrote for a chapter of a report, in a language; null where it wrote nothing. */
export type ReadOwnText = (
	session: string,
	chapter: string,
	language: Language
) => Promise<OwnText | null>;

/** Texts stand beside reference files, each in the first of the folders that has it. */
export function ownTextsIn(folders: readonly string[]): ReadOwnText {
	return async (session, chapter, language) => {
		const file = `${chapter}.${language}.md`;
		for (const folder of folders) {
			const source = await readIfThere(join(folder, 'reports', session, file));
			if (source !== null) return { file: `reports/${session}/${file}`, source };
		}
		return null;
	};
}

async function readIfThere(path: string): Promise<string | null> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
