import { accessSync, constants, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Text } from '../contract/text.ts';
import { unpackGzip, unpackZip } from '../read/archives.ts';
import { Refusal } from '../read/refusal.ts';

/** A file to load: as the office sent it, and where its bytes can be read. */
export interface Input {
	readonly path: string;
	/** Base name; of a file in an archive, `archive.zip/member.csv`. */
	readonly name: string;
	/** The same path, or that of the unpacked bytes. */
	readonly content: string;
	/** Set when it may not be read, or the archive cannot be unpacked. */
	readonly refusal?: { readonly code: string; readonly text: Text };
}

/** Bytes of an input; 0 for one that is gone. */
export function sizeOf({ content }: Input): number {
	return statSync(content, { throwIfNoEntry: false })?.size ?? 0;
}

/** The files that paths stand for, archives unpacked into a folder of the run. */
export async function openInputs(paths: readonly string[], scratch: string): Promise<Input[]> {
	const inputs: Input[] = [];
	for (const [index, path] of paths.entries()) {
		const name = basename(path);
		try {
			refuseUnreadable(path);
			inputs.push(...(await openInput(path, name, scratch, `unpacked-${index + 1}`)));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			const { code, text } = error;
			inputs.push({ path, name, content: path, refusal: { code, text } });
		}
	}
	return inputs;
}

/** A file that its owner keeps to themselves is a fault of that file, not of the run. */
function refuseUnreadable(path: string): void {
	try {
		accessSync(path, constants.R_OK);
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		// One that is gone meanwhile is told as changed.
		if (code !== 'ENOENT') throw new Refusal(unreadable, mayNotRead);
	}
}

/** The refusal of a file of which not even the bytes are known. */
export const unreadable = 'unreadable-file';

const mayNotRead: Text = {
	ar: 'لا يُسمح بقراءة هذا الملف. أعطوا حق قراءته ثم أعيدوا التحميل.',
	fr: 'ce fichier ne peut pas être lu. Donnez le droit de le lire puis rechargez-le.',
	en: 'this file may not be read. Give the right to read it, then load it again.'
};

async function openInput(
	path: string,
	name: string,
	scratch: string,
	prefix: string
): Promise<Input[]> {
	if (/\.zip$/i.test(name)) {
		const members = await unpackZip(path, scratch, prefix);
		return members.map((member) => {
			return { path, name: `${name}/${member.name}`, content: member.content };
		});
	}
	if (!/\.gz$/i.test(name)) return [{ path, name, content: path }];
	const content = join(scratch, `${prefix}.csv`);
	await unpackGzip(path, content);
	return [{ path, name, content }];
}
