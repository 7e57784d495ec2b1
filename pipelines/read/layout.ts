import Papa from 'papaparse';
import type { Dataset } from '../contract/dataset.ts';
import { nearest } from '../contract/matching.ts';
import { headersOf, HeaderMatcher, type HeaderMatch } from './headers.ts';
import { Refusal } from './refusal.ts';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Where the table of a file begins and what its columns are. */
export interface Layout {
	readonly delimiter: Delimiter;
	/** Line of the header, from 1. */
	readonly headerLine: number;
	/** Lines above the first record: titles, blank lines and the header itself. */
	readonly skip: number;
	readonly header: readonly string[];
	readonly match: HeaderMatch;
	/** Headers that the contract does not know, with what they may have meant. */
	readonly unknown: readonly { readonly header: string; readonly near: readonly string[] }[];
}

interface Candidate {
	readonly delimiter: Delimiter;
	readonly row: HeaderRow;
	readonly match: HeaderMatch;
	readonly rival: HeaderMatch | undefined;
}

interface HeaderRow {
	readonly cells: readonly string[];
	readonly line: number;
	readonly lines: number;
}

const rowsSearched = 40;

/**
 * Finds delimiter, header row and dataset in the head of a file.
 * @throws Refusal when no contract fits, two fit, a required column is missing or one is there twice.
 */
export function readLayout(head: string, datasets: readonly Dataset[]): Layout {
	const matcher = new HeaderMatcher(datasets);
	const candidates = delimiters
		.flatMap((delimiter) => candidatesFor(head, delimiter, matcher))
		.sort(byFit);
	const best = candidates[0];
	if (!best || !isRecognised(best.match)) throw unknownFile(head, datasets);
	const { delimiter, row, match, rival } = best;
	if (rival && rival.matched === match.matched && rival.missing.length === match.missing.length) {
		throw ambiguousFile(row, [match, rival]);
	}
	refuseTwice(row, match);
	refuseMissing(row, match);
	return {
		delimiter,
		headerLine: row.line,
		skip: row.line - 1 + row.lines,
		header: row.cells,
		match,
		unknown: unknownHeaders(row, match)
	};
}

function candidatesFor(head: string, delimiter: Delimiter, matcher: HeaderMatcher): Candidate[] {
	return headerRows(head, delimiter).flatMap((row) => {
		const [match, rival] = matcher.match(row.cells);
		return match && match.matched > 0 ? [{ delimiter, row, match, rival }] : [];
	});
}

function byFit(a: Candidate, b: Candidate): number {
	return (
		b.match.matched - a.match.matched ||
		a.match.missing.length - b.match.missing.length ||
		a.row.line - b.row.line
	);
}

function isRecognised({ dataset, matched, missing }: HeaderMatch): boolean {
	const required = Object.values(dataset.columns).filter((column) => column.required).length;
	return matched >= 2 && missing.length <= required / 2;
}

/** The first rows of the head, each with the line that it begins on and the lines that it takes. */
function headerRows(head: string, delimiter: Delimiter): HeaderRow[] {
	const rows: HeaderRow[] = [];
	let line = 1;
	let from = 0;
	Papa.parse<string[]>(head, {
		delimiter,
		newline: '\n',
		preview: rowsSearched,
		step: ({ data, meta }) => {
			const lines = Math.max(1, head.slice(from, meta.cursor).split('\n').length - 1);
			rows.push({ cells: data.map((cell) => cell.trim()), line, lines });
			line += lines;
			from = meta.cursor;
		}
	});
	return rows;
}

function unknownHeaders({ cells }: HeaderRow, { dataset, columns, correction }: HeaderMatch) {
	const names = Object.keys(dataset.columns)
		.filter((name) => !columns.includes(name))
		.flatMap((name) => headersOf(dataset, name).slice(0, 2));
	return cells
		.filter((cell, index) => cell !== '' && columns[index] === null)
		.filter((cell) => !correction || !['record', 'column', 'rule', 'message'].includes(cell))
		.map((header) => ({ header, near: nearest(header, names) }));
}

function headerText(dataset: Dataset, column: string): string {
	return dataset.columns[column]?.header.fr ?? column;
}

function refuseMissing({ cells, line }: HeaderRow, match: HeaderMatch): void {
	const { dataset, missing } = match;
	if (missing.length === 0) return;
	const unknown = cells.filter((cell, index) => cell !== '' && match.columns[index] === null);
	const named = missing.map((column) => {
		const header = headerText(dataset, column);
		const near = nearest(header, unknown, { most: 1 })[0];
		return {
			fr: near ? `« ${header} » (« ${near} » en tient-il lieu ?)` : `« ${header} »`,
			ar: `«${dataset.columns[column]?.header.ar}»` + (near ? ` (هل المقصود «${near}»؟)` : ''),
			en: `"${header}"` + (near ? ` (is it "${near}"?)` : '')
		};
	});
	const list = (language: 'ar' | 'fr' | 'en', comma: string) =>
		named.map((name) => name[language]).join(comma);
	throw new Refusal('missing-column', {
		ar: `السطر ${line}: تنقص أعمدة إلزامية من «${dataset.title.ar}»: ${list('ar', '، ')}. أضيفوها ثم أعيدوا التحميل.`,
		fr: `ligne ${line} : colonne obligatoire absente pour « ${dataset.title.fr} » : ${list('fr', ', ')}. Ajoutez-la puis rechargez.`,
		en: `line ${line}: required column missing for "${dataset.title.en}": ${list('en', ', ')}. Add it and load the file again.`
	});
}

function refuseTwice({ cells, line }: HeaderRow, { dataset, columns, twice }: HeaderMatch): void {
	const column = twice[0];
	if (column === undefined) return;
	const places = cells.flatMap((cell, index) =>
		columns[index] === column ? [`${index + 1} « ${cell} »`] : []
	);
	const header = dataset.columns[column]?.header;
	throw new Refusal('column-twice', {
		ar: `السطر ${line}: الحقل «${header?.ar}» موجود في أكثر من عمود (${places.join('، ')}). احتفظوا بواحد.`,
		fr: `ligne ${line} : le champ « ${header?.fr} » se trouve dans plusieurs colonnes (${places.join(', ')}). N'en gardez qu'une.`,
		en: `line ${line}: the field "${header?.en}" is in more than one column (${places.join(', ')}). Keep one.`
	});
}

function ambiguousFile({ line }: HeaderRow, matches: readonly HeaderMatch[]): Refusal {
	const ids = matches.map(({ dataset }) => dataset.id).join(', ');
	return new Refusal('ambiguous-file', {
		ar: `السطر ${line}: العناوين تناسب أكثر من نوع: ${ids}. حددوا النوع بـ --dataset.`,
		fr: `ligne ${line} : l'en-tête convient à plusieurs types : ${ids}. Précisez-le avec --dataset.`,
		en: `line ${line}: the header fits more than one dataset: ${ids}. Say which with --dataset.`
	});
}

function unknownFile(head: string, datasets: readonly Dataset[]): Refusal {
	const matcher = new HeaderMatcher(datasets);
	const rows = delimiters.flatMap((delimiter) => headerRows(head, delimiter).slice(0, 5));
	const widest = [...rows].sort((a, b) => b.cells.length - a.cells.length)[0];
	const line = widest?.line ?? 1;
	const near = [...new Set(rows.flatMap((row) => matcher.match(row.cells).slice(0, 2)))]
		.filter(({ matched }) => matched > 0)
		.sort((a, b) => b.matched - a.matched)
		.map(({ dataset }) => dataset.id);
	const ids = [...new Set(near.length ? near : datasets.map(({ id }) => id))]
		.slice(0, 5)
		.join(', ');
	const first = (widest?.cells[0] ?? '').slice(0, 40);
	return new Refusal('unknown-file', {
		ar: `السطر ${line}، العمود 1 («${first}»): العناوين لا تطابق أي نوع معروف. أقرب الأنواع: ${ids}.`,
		fr: `ligne ${line}, colonne 1 (« ${first} ») : l'en-tête ne correspond à aucun type connu. Les plus proches : ${ids}.`,
		en: `line ${line}, column 1 ("${first}"): the header matches no known dataset. The nearest: ${ids}.`
	});
}
