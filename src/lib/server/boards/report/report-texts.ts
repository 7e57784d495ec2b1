import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, type Language } from '$pipelines/contract/text.ts';

/** A text that the chamber wrote for a chapter, and the file that it stands in. */
export interface OwnText {
	readonly file: string;
	/** Null where the file cannot be read. */
	readonly source: string | null;
}

/** What the chamber wrote beside the reports of sessions. */
export interface OwnTexts {
	/** Of a chapter, in a language; null where it wrote nothing. */
	read(session: string, chapter: string, language: Language): Promise<OwnText | null>;
	/** Files that are the text of no chapter, misspelt most likely. */
	strayFiles(session: string, chapters: readonly string[]): Promise<string[]>;
}

/**
 * Texts stand beside reference files, each in the first of the folders that has it.
 * @param kept where those are that a kept snapshot was printed with: no others then are of its report
 */
export function ownTextsIn(reference: readonly string[], kept?: string): OwnTexts {
	const folders = kept && existsSync(kept) ? [kept] : reference;
	return {
		async read(session, chapter, language) {
			const file = `${chapter}.${language}.md`;
			for (const folder of foldersOf(folders, session)) {
				const source = await readIfThere(join(folder, file));
				if (source !== undefined) return { file: `reports/${session}/${file}`, source };
			}
			return null;
		},
		async strayFiles(session, chapters) {
			const known = new Set(
				chapters.flatMap((chapter) => languages.map((language) => `${chapter}.${language}.md`))
			);
			const lists = await Promise.all(foldersOf(folders, session).map(filesIn));
			return [...new Set(lists.flat())]
				.filter((file) => !known.has(file) && !file.startsWith('.'))
				.map((file) => `reports/${session}/${file}`);
		}
	};
}

/** A reference comes from an export: it leads nowhere else. */
const foldersOf = (folders: readonly string[], session: string): string[] =>
	session.split(/[\\/]/).includes('..')
		? []
		: folders.map((folder) => join(folder, 'reports', session));

const absent: readonly unknown[] = ['ENOENT', 'ENOTDIR'];
const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

async function readIfThere(path: string): Promise<string | null | undefined> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		return absent.includes(codeOf(error)) ? undefined : null;
	}
}

async function filesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (absent.includes(codeOf(error))) return [];
		throw error;
	}
}
