import { zipOf } from './zip.ts';

/** A cell of a workbook: a text, a number, or a number under one of the formats below. */
export type WorkbookCell = string | number | { readonly date: number } | { readonly share: number };

interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly WorkbookCell[])[];
	readonly isHidden?: boolean;
}

const styles =
	'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3">' +
	'<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** A workbook as spreadsheets save it, with no more in it than they need. */
export function workbookOf(sheets: readonly Sheet[], date1904 = false): Buffer {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const files = sheets.map(({ rows }, index): [string, string] => [
		`xl/worksheets/sheet${index + 1}.xml`,
		`<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`
	]);
	const relations = sheets.map(
		(_, index) =>
			`<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
	);
	const list = sheets.map(
		({ name, isHidden }, index) =>
			`<sheet name="${name}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`
	);
	return zipOf({
		'[Content_Types].xml':
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
		'xl/styles.xml': styles,
		...Object.fromEntries(files)
	});
}

function rowXml(row: readonly WorkbookCell[], line: number): string {
	const cells = row.map((cell, place) => {
		const address = `r="${String.fromCharCode(65 + place)}${line + 1}"`;
		if (typeof cell === 'string') {
			return cell === '' ? '' : `<c ${address} t="inlineStr"><is><t>${cell}</t></is></c>`;
		}
		if (typeof cell === 'number') return `<c ${address}><v>${cell}</v></c>`;
		return 'date' in cell
			? `<c ${address} s="1"><v>${cell.date}</v></c>`
			: `<c ${address} s="2"><v>${cell.share}</v></c>`;
	});
	return `<row r="${line + 1}">${cells.join('')}</row>`;
}
