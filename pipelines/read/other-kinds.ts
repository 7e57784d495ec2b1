import type { Text } from '../contract/text.ts';
import { Refusal } from './refusal.ts';

/** First bytes of what people take for a table, in hexadecimal. */
const kinds: readonly (readonly [start: string, kind: Text])[] = [
	[
		'504b0304',
		{ ar: 'مصنف أو أرشيف', fr: 'un classeur ou une archive', en: 'a workbook or an archive' }
	],
	[
		'd0cf11e0',
		{ ar: 'مصنف Excel قديم', fr: 'un ancien classeur Excel', en: 'an old Excel workbook' }
	],
	['25504446', { ar: 'ملف PDF', fr: 'un PDF', en: 'a PDF' }],
	['377abcaf', { ar: 'أرشيف', fr: 'une archive', en: 'an archive' }],
	['52617221', { ar: 'أرشيف', fr: 'une archive', en: 'an archive' }],
	['1f8b', { ar: 'ملف مضغوط', fr: 'un fichier compressé', en: 'a packed file' }],
	['ffd8ff', { ar: 'صورة', fr: 'une image', en: 'a picture' }],
	['89504e47', { ar: 'صورة', fr: 'une image', en: 'a picture' }],
	[
		'7b5c727466',
		{ ar: 'مستند نصي', fr: 'un document de traitement de texte', en: 'a text document' }
	]
];

/** @throws Refusal for a file that is no text, named for what it is. */
export function refuseOtherKinds(head: Buffer): void {
	const start = head.subarray(0, 8).toString('hex');
	const [, kind] = kinds.find(([bytes]) => start.startsWith(bytes)) ?? [];
	if (kind) throw new Refusal('spreadsheet-file', notCsv(kind));
}

const webPage: Text = { ar: 'صفحة ويب', fr: 'une page web', en: 'a web page' };
const json: Text = { ar: 'معطيات JSON', fr: 'des données JSON', en: 'JSON data' };
const xml: Text = { ar: 'ملف XML', fr: 'du XML', en: 'XML' };
const program: Text = { ar: 'أوامر SQL', fr: 'des commandes SQL', en: 'SQL commands' };

const textKinds: readonly (readonly [pattern: RegExp, code: string, kind: Text])[] = [
	[
		/^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|meta|table|script|div)\b/i,
		'web-page',
		webPage
	],
	[/^\s*(?:<\?xml\b[^>]*>\s*)?<html\b/i, 'web-page', webPage],
	[/^\s*<(?:\?xml\b|[a-z][\w:.-]*[\s>])/i, 'xml-file', xml],
	[/^\s*[[{]\s*(?:[[{]\s*)?"[^"\n]*"\s*[:,]/, 'json-file', json],
	[/^\s*\[\s*\]|^\s*\{\s*\}/, 'json-file', json],
	[/^\s*(?:--.*\n\s*)*(?:insert into|create table)\s/i, 'sql-file', program]
];

/** UTF-8 that was taken for windows-1252 or windows-1256 and made UTF-8 again: é is written Ã© or أ©, س is written Ø³ or ط³. */
const encodedTwice =
	/(?<=[A-Za-z])أ[©¨ھ«®´¹»§°\u00a0‰€]|أ[©¨ھ‰€](?=[a-z])|(?:[طظ][\u00a0-\u00bb\u2013-\u203a\u20ac\u2122پٹچژڈگکڑںھ؛،؟\u0152\u0153\u0192\u02c6]){3}|Ã[\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|(?:[ØÙ][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]\s?){2}/;

/** @throws Refusal for a text that is no table, and for one whose letters are lost or were encoded twice. */
export function refuseSpoiltText(head: string): void {
	const [, code, kind] = textKinds.find(([pattern]) => pattern.test(head)) ?? [];
	if (code && kind) throw new Refusal(code, notCsv(kind));
	const line = (at: number) => head.slice(0, at).split('\n').length;
	const twice = head.search(encodedTwice);
	if (twice !== -1) throw new Refusal('encoded-twice', wasEncodedTwice(line(twice)));
	const lost = lostLetters(head);
	if (lost !== null) throw new Refusal('lost-letters', lettersLost(lost));
}

/** Words of nothing but question marks: of Arabic that was saved where only Latin letters can be. */
const lostWord = /(?<![^\s;,\t|"])\?{2,}(?:\s+\?+)*(?![^\s;,\t|"])/g;

/** The first line on which letters are lost, where that is no mark for a missing value; else null. */
function lostLetters(head: string): number | null {
	const lines = head.split('\n');
	const replaced = lines.findIndex((line) => line.includes('\ufffd'));
	if (replaced !== -1) return replaced + 1;
	// A mark has always the same length, and words have not.
	const words = new Set(head.match(lostWord)?.flatMap((word) => word.split(/\s+/)) ?? []);
	const isLost = words.size > 1 || [...words].some((word) => word.length > 3);
	return isLost ? lines.findIndex((line) => line.search(lostWord) !== -1) + 1 : null;
}

function notCsv(kind: Text): Text {
	return {
		ar: `السطر 1: هذا ${kind.ar} وليس ملف CSV. افتحوه في جدول إلكتروني واحفظوه بصيغة CSV UTF-8، أو أعيدوا تنزيل المستخرج بعد تسجيل الدخول.`,
		fr: `ligne 1 : ceci est ${kind.fr}, pas un CSV. Ouvrez-le dans un tableur et enregistrez-le en CSV UTF-8, ou reconnectez-vous et exportez de nouveau.`,
		en: `line 1: this is ${kind.en}, not a CSV file. Open it in a spreadsheet and save it as CSV UTF-8, or log in and export it again.`
	};
}

function wasEncodedTwice(line: number): Text {
	return {
		ar: `السطر ${line}: رُمّز النص مرتين بـ UTF-8 («Ã©» بدل «é»). أعيدوا استخراجه من المصدر واحفظوه بصيغة CSV UTF-8.`,
		fr: `ligne ${line} : le texte a été encodé deux fois en UTF-8 (« Ã© » pour « é »). Exportez-le de nouveau depuis sa source, en CSV UTF-8.`,
		en: `line ${line}: the text was encoded twice as UTF-8 ("Ã©" for "é"). Export it again from its source, as CSV UTF-8.`
	};
}

export function lettersLost(line: number): Text {
	return {
		ar: `السطر ${line}: ضاعت حروف وحلت محلها «???». في الجدول الإلكتروني: حفظ باسم، «CSV UTF-8»، من الملف الأصلي.`,
		fr: `ligne ${line} : des lettres sont perdues, remplacées par « ??? ». Dans le tableur : Enregistrer sous, « CSV UTF-8 », depuis le fichier d'origine.`,
		en: `line ${line}: letters are lost and stand as "???". In the spreadsheet: Save as, "CSV UTF-8", from the original file.`
	};
}
