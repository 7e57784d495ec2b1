import type { Language } from '$pipelines/contract/text.ts';
import type { About } from './about.ts';
import { countedBatches, type CellValue, type Field, type Table } from './table.ts';
import { encodeZip } from './zip.ts';

/** As many rows as a sheet holds, less its header. */
export const mostSheetRows = 1_048_575;
/** A cell holds no longer text. */
const mostCharacters = 32_767;

/** Places in `cellXfs` of `styles` below. */
const style = { plain: 0, header: 1, date: 2, month: 3, quoted: 4, wrapped: 5 } as const;

/**
 * An Excel workbook, streamed: typed cells under a frozen header of column ids, right to left in
 * Arabic, and a second sheet that says what the rows are. Texts are never formulas; those that look
 * like one are marked as text, so that editing the cell does not make them one.
 */
export function encodeXlsx(
	table: Table,
	about: About,
	language: Language
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const view = language === 'ar' ? ' rightToLeft="1"' : '';
	return encodeZip([
		{ name: '[Content_Types].xml', parts: [contentTypes] },
		{ name: '_rels/.rels', parts: [relations({ rId1: ['officeDocument', 'xl/workbook.xml'] })] },
		{ name: 'xl/workbook.xml', parts: [workbookOf(about)] },
		{
			name: 'xl/_rels/workbook.xml.rels',
			parts: [
				relations({
					rId1: ['worksheet', 'worksheets/sheet1.xml'],
					rId2: ['worksheet', 'worksheets/sheet2.xml'],
					rId3: ['styles', 'styles.xml']
				})
			]
		},
		{ name: 'xl/styles.xml', parts: [styles] },
		{ name: 'xl/worksheets/sheet1.xml', parts: rowsSheet(table, view) },
		{ name: 'xl/worksheets/sheet2.xml', parts: aboutSheet(about, view) }
	]);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes =
	`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
	`<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
	[1, 2]
		.map(
			(sheet) =>
				`<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="${types}.worksheet+xml"/>`
		)
		.join('') +
	'</Types>';

const styles =
	`${head}<styleSheet xmlns="${main}">` +
	'<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/></numFmts>' +
	'<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
	'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
	'<cellXfs count="6">' +
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
	'<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
	'<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
	'<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
	'<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>' +
	'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
	'</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function relations(targets: Readonly<Record<string, readonly [string, string]>>): string {
	const lines = Object.entries(targets).map(
		([id, [type, target]]) =>
			`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
	);
	return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function workbookOf({ sheets }: About): string {
	const names = sheets.map(
		(name, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`
	);
	return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.join('')}</sheets></workbook>`;
}

async function* rowsSheet(table: Table, view: string): AsyncGenerator<string> {
	const { fields } = table;
	const letters = fields.map((_, at) => letterOf(at));
	yield (
		`${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${view} tabSelected="1">` +
		'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
		fields.map(({ id, type }, at) => column(at, widthOf(id, type))).join('') +
		'</cols><sheetData>' +
		row(
			1,
			fields.map(({ id }, at) => textCell(`${letters[at]}1`, id, style.header))
		)
	);
	let number = 1;
	for await (const { length, columns } of countedBatches(table)) {
		let part = '';
		for (let at = 0; at < length; at++) {
			number++;
			let cells = '';
			for (let index = 0; index < fields.length; index++) {
				const value = columns[index]?.[at] ?? null;
				const field = fields[index];
				if (value !== null && field) cells += cellOf(`${letters[index]}${number}`, field, value);
			}
			part += `<row r="${number}">${cells}</row>`;
		}
		yield part;
	}
	yield '</sheetData></worksheet>';
}

function* aboutSheet({ lines }: About, view: string): Generator<string> {
	yield (
		`${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${view}/></sheetViews>` +
		`<cols>${column(0, 28)}${column(1, 100)}</cols><sheetData>`
	);
	for (const [at, [name, text]] of lines.entries()) {
		const number = at + 1;
		yield row(number, [
			textCell(`A${number}`, name, style.header),
			textCell(`B${number}`, text, looksLikeFormula(text) ? style.quoted : style.wrapped)
		]);
	}
	yield '</sheetData></worksheet>';
}

const row = (number: number, cells: readonly string[]): string =>
	`<row r="${number}">${cells.join('')}</row>`;

const column = (at: number, width: number): string =>
	`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

function widthOf(id: string, type: Field['type']): number {
	return Math.max(id.length + 2, type === 'text' ? 24 : 12);
}

function cellOf(place: string, { type }: Field, value: NonNullable<CellValue>): string {
	if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
	if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
	if (type === 'date' || type === 'month') {
		const serial = serialOf(value);
		const kind = type === 'date' ? style.date : style.month;
		if (serial !== null) return `<c r="${place}" s="${kind}"><v>${serial}</v></c>`;
	}
	return textCell(place, value, looksLikeFormula(value) ? style.quoted : style.plain);
}

/** Days since 30 December 1899; null before 1 March 1900, where spreadsheets count a day too many. */
function serialOf(iso: string): number | null {
	const serial = Date.parse(iso) / 86_400_000 + 25_569;
	return serial >= 61 ? serial : null;
}

/** @throws RangeError for a text that no cell holds: cut, it would be another text */
function textCell(place: string, text: string, kind: number): string {
	if (text.length > mostCharacters) throw new RangeError(`${place} has ${text.length} characters`);
	return `<c r="${place}" t="inlineStr"${kind ? ` s="${kind}"` : ''}><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** What XML cannot hold is written as spreadsheets do, `_x0007_`; a text that reads so is kept apart. */
function escape(text: string): string {
	return text
		.replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&')
		.replace(/[&<>"]/g, (character) => entities[character] ?? character)
		.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
			return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
		})
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** A, B, … Z, AA, … */
function letterOf(at: number): string {
	const rest = Math.floor(at / 26);
	return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}
