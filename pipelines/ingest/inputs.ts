import {
	accessSync,
	closeSync,
	constants,
	createReadStream,
	openSync,
	readSync,
	statSync
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Text } from '../contract/text.ts';
import { unpackGzip, unpackZip } from '../read/archives.ts';
import { Refusal } from '../read/refusal.ts';
import { openWorkbook } from '../read/workbook.ts';

/** A file to load: as the office sent it, and where its bytes can be read. */
export interface Input {
	readonly path: string;
	/** Base name; of a file in an archive, `archive.zip/member.csv`. */
	readonly name: string;
	/** The same path, or that of the unpacked bytes. */
	readonly content: string;
	/** What its reader should know and that rejects nothing. */
	readonly said?: Text;
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
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
		throw new Refusal('linked-folder', linkedFolder);
	}
	if (unfinished.test(name)) throw new Refusal('unfinished-file', unfinishedFile);
	if (/\.zip$/i.test(name)) {
		const members = await unpackZip(path, scratch, prefix);
		const inputs = members.map((member, index) =>
			openTable(
				{ path, name: `${name}/${member.name}`, content: member.content },
				scratch,
				`${prefix}-${index + 1}`
			)
		);
		return await Promise.all(inputs);
	}
	if (!/\.gz$/i.test(name))
		return [await openTable({ path, name, content: path }, scratch, prefix)];
	const content = join(scratch, `${prefix}.csv`);
	await unpackGzip(path, content);
	return [{ path, name, content }];
}

/** A file of text as it is, and the sheet of a workbook as CSV. */
async function openTable(input: Input, scratch: string, prefix: string): Promise<Input> {
	const { name, content } = input;
	const start = firstBytes(content);
	if (start === oldWorkbook)
		throw (await isLocked(content))
			? new Refusal('locked-workbook', lockedWorkbook)
			: new Refusal('old-workbook', oldFormat);
	if (!/\.(xlsx|xlsm)$/i.test(name)) return input;
	if (start !== zipped) throw new Refusal('damaged-workbook', noWorkbook);
	const table = join(scratch, `${prefix}.sheet.csv`);
	const { said } = await openWorkbook(content, table);
	return { ...input, content: table, ...(said ? { said } : {}) };
}

const unfinished = /\.(part|partial|filepart|crdownload|download|tmp)$/i;
/** First bytes, in hexadecimal. */
const oldWorkbook = 'd0cf11e0';
const zipped = '504b0304';

function firstBytes(path: string): string {
	const file = openSync(path, 'r');
	try {
		const start = Buffer.alloc(4);
		return start.subarray(0, readSync(file, start)).toString('hex');
	} finally {
		closeSync(file);
	}
}

/** A workbook under a password is packed like those of old, with a part of this name. */
async function isLocked(path: string): Promise<boolean> {
	const name = Buffer.from('EncryptedPackage', 'utf16le');
	for await (const chunk of createReadStream(path, {
		highWaterMark: 1 << 20
	}) as AsyncIterable<Buffer>) {
		if (chunk.includes(name)) return true;
	}
	return false;
}

const linkedFolder: Text = {
	ar: 'هذا رابط إلى مجلد، ولا يُقرأ ما خلفه. أعطوا المجلد نفسه في الأمر.',
	fr: "ceci est un lien vers un dossier, qui n'est pas suivi. Donnez le dossier lui-même à la commande.",
	en: 'this is a link to a folder, which is not followed. Give the folder itself to the command.'
};

const unfinishedFile: Text = {
	ar: 'الملف لم يكتمل تنزيله أو كتابته. انتظروا حتى يكتمل ويأخذ اسمه، ثم أعيدوا التحميل.',
	fr: "le fichier n'est pas fini d'écrire ou de télécharger. Attendez qu'il soit complet et porte son nom, puis rechargez.",
	en: 'the file is not yet written or downloaded to its end. Wait until it is complete and has its name, then load it again.'
};

const oldFormat: Text = {
	ar: 'هذا مصنف Excel بالصيغة القديمة (xls.). احفظوه بصيغة CSV UTF-8 أو xlsx.',
	fr: "ceci est un classeur Excel de l'ancien format (.xls). Enregistrez-le en CSV UTF-8 ou en .xlsx.",
	en: 'this is an Excel workbook of the old format (.xls). Save it as CSV UTF-8 or as .xlsx.'
};

const lockedWorkbook: Text = {
	ar: 'المصنف محمي بكلمة سر. أزيلوها واحفظوه، أو احفظوه بصيغة CSV UTF-8.',
	fr: 'le classeur est protégé par un mot de passe. Retirez-le et enregistrez, ou enregistrez en CSV UTF-8.',
	en: 'the workbook is locked by a password. Take it off and save, or save it as CSV UTF-8.'
};

const noWorkbook: Text = {
	ar: 'الاسم اسم مصنف والمحتوى غير ذلك. افتحوه في جدول إلكتروني واحفظوه بصيغة CSV UTF-8.',
	fr: "le nom est celui d'un classeur, le contenu n'en est pas un. Ouvrez-le dans un tableur et enregistrez-le en CSV UTF-8.",
	en: 'its name is that of a workbook, and it is none. Open it in a spreadsheet and save it as CSV UTF-8.'
};
