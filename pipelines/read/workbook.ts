import { writeFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { loadCatalogue } from '../contract/catalogue.ts';
import type { Text } from '../contract/text.ts';
import { readMembers } from './archives.ts';
import { HeaderMatcher } from './headers.ts';
import { Refusal } from './refusal.ts';

/** Where the table of a workbook is, and what else is in it. */
export interface OpenedWorkbook {
	/** What its reader should know: which sheet was read, and which were not. */
	readonly said: Text | null;
}

/** A workbook of more text takes more memory than a load may. */
const largest = 256 << 20;
const rowsSearched = 40;

interface SheetInfo {
	readonly name: string;
	readonly isHidden: boolean;
	/** Its file in the workbook. */
	readonly path: string;
}

/**
 * Writes a sheet of a workbook as CSV: the visible one whose header is that of an export, else the first.
 * Dates, shares and numbers are written for what they are, whatever the workbook shows.
 * @throws Refusal when it is damaged or too large, or its table is hidden.
 */
export async function openWorkbook(path: string, content: string): Promise<OpenedWorkbook> {
	const parts = await readMembers(
		path,
		(name) => /^xl\/.*\.(xml|rels)$/i.test(name),
		largest
	).catch((error: unknown) => {
		const isDamaged = error instanceof Refusal && error.code === 'bad-archive';
		throw isDamaged ? new Refusal('damaged-workbook', damagedWorkbook) : error;
	});
	const sheets = sheetsOf(parts);
	// Most runs have no workbook.
	const { default: readExcel } = await import('read-excel-file/node');
	const read = await readExcel(path, { trim: false }).catch(() => {
		throw new Refusal('damaged-workbook', damagedWorkbook);
	});
	const matcher = new HeaderMatcher((await loadCatalogue()).values());
	const shares = percentStyles(parts.get('xl/styles.xml') ?? '');
	const tables = read.map(({ sheet, data }) => {
		const info = sheets.find(({ name }) => name === sheet);
		const rows = data as unknown as Cell[][];
		const fits = rows
			.slice(0, rowsSearched)
			.map((row) => matcher.match(row.map((cell) => String(cell ?? '')))[0]?.matched ?? 0);
		return { sheet, info, rows, fit: Math.max(0, ...fits) };
	});
	const visible = tables.filter(({ info }) => !info?.isHidden);
	const best = [...tables].sort((a, b) => b.fit - a.fit)[0];
	const chosen = [...visible].sort((a, b) => b.fit - a.fit)[0];
	if (best?.info?.isHidden && best.fit > 1 && (chosen?.fit ?? 0) * 2 < best.fit) {
		throw new Refusal('hidden-sheet', hiddenSheet(best.sheet));
	}
	if (!chosen) throw new Refusal('damaged-workbook', damagedWorkbook);
	const percent = addressesOf(parts.get(chosen.info?.path ?? '') ?? '', shares);
	const lines = chosen.rows.map((row, line) =>
		row.map((cell, place) => textOf(cell, percent.has(`${columnName(place)}${line + 1}`)))
	);
	await writeFile(content, Papa.unparse(lines, { delimiter: ';', newline: '\n' }));
	const others = tables.filter((table) => table !== chosen && table.rows.length > 0);
	return { said: others.length ? oneSheet(chosen.sheet, others) : null };
}

type Cell = string | number | boolean | Date | null;

function textOf(cell: Cell, isShare: boolean): string {
	if (cell === null) return '';
	if (cell instanceof Date)
		return cell
			.toISOString()
			.replace('T', ' ')
			.replace(/ 00:00:00\.000Z$|\.\d+Z$/, '');
	if (typeof cell !== 'number') return String(cell);
	const text = String(isShare ? Number((cell * 100).toPrecision(12)) : cell);
	// `27.926` would be ambiguous in a CSV; here the dot is decimal.
	return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function sheetsOf(parts: ReadonlyMap<string, string>): SheetInfo[] {
	const targets = new Map(
		tagsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [
			attributeOf(tag, 'Id'),
			attributeOf(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/')
		])
	);
	return tagsOf(parts.get('xl/workbook.xml') ?? '', 'sheet').map((tag) => ({
		name: unescaped(attributeOf(tag, 'name')),
		isHidden: /hidden/i.test(attributeOf(tag, 'state')),
		path: targets.get(attributeOf(tag, String.raw`(?:\w+:)?id`)) ?? ''
	}));
}

/** Numbers of the styles that show a number as a share of a hundred. */
function percentStyles(styles: string): ReadonlySet<string> {
	const formats = new Set(['9', '10']);
	for (const tag of tagsOf(styles, 'numFmt')) {
		if (attributeOf(tag, 'formatCode').includes('%')) formats.add(attributeOf(tag, 'numFmtId'));
	}
	const [cells = ''] = /<(?:\w+:)?cellXfs[\s>][^]*?<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
	const shares = tagsOf(cells, 'xf').flatMap((tag, index) =>
		formats.has(attributeOf(tag, 'numFmtId')) ? [String(index)] : []
	);
	return new Set(shares);
}

/** The cells of a sheet in one of some styles. */
function addressesOf(sheet: string, styles: ReadonlySet<string>): ReadonlySet<string> {
	if (styles.size === 0) return new Set();
	return new Set(
		tagsOf(sheet, 'c').flatMap((tag) =>
			styles.has(attributeOf(tag, 's')) ? [attributeOf(tag, 'r')] : []
		)
	);
}

function tagsOf(xml: string, name: string): string[] {
	return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attributeOf(tag: string, name: string): string {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
	const names: Readonly<Record<string, string>> = {
		amp: '&',
		lt: '<',
		gt: '>',
		quot: '"',
		apos: "'"
	};
	return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => names[name] ?? '');
}

function columnName(place: number): string {
	const rest = Math.floor(place / 26);
	return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (place % 26));
}

const damagedWorkbook: Text = {
	ar: 'المصنف تالف أو بلا ورقة مقروءة. افتحوه في جدول إلكتروني واحفظوه بصيغة CSV UTF-8.',
	fr: 'le classeur est endommagé ou sans feuille lisible. Ouvrez-le dans un tableur et enregistrez-le en CSV UTF-8.',
	en: 'the workbook is damaged or has no sheet that can be read. Open it in a spreadsheet and save it as CSV UTF-8.'
};

function hiddenSheet(name: string): Text {
	return {
		ar: `ورقة المعطيات «${name}» مخفية. أظهروها إن كانت هي المطلوبة، ثم احفظوا المصنف وأعيدوا التحميل.`,
		fr: `la feuille des données, « ${name} », est masquée. Affichez-la si c'est bien elle, enregistrez le classeur, puis rechargez.`,
		en: `the sheet with the data, "${name}", is hidden. Show it if it is the one, save the workbook, and load it again.`
	};
}

function oneSheet(
	name: string,
	others: readonly { sheet: string; info: SheetInfo | undefined }[]
): Text {
	const list = (hidden: string) =>
		others.map(({ sheet, info }) => (info?.isHidden ? `${sheet} (${hidden})` : sheet)).join(', ');
	return {
		ar: `قُرئت الورقة «${name}» وحدها؛ لم تُقرأ: ${list('مخفية')}`,
		fr: `feuille « ${name} » lue ; non lues : ${list('masquée')}`,
		en: `sheet "${name}" read; not read: ${list('hidden')}`
	};
}
