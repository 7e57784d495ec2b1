import type { Dataset } from '../contract/dataset.ts';
import { nearest, type Nearness } from '../contract/matching.ts';
import { firstRows, headerRows, type HeaderRow } from './header-rows.ts';
import { headersOf, matcherOf, type HeaderMatch } from './headers.ts';
import { Refusal } from './refusal.ts';

/** How near a header must be to one that is known for it to be suggested. */
export const nearHeader: Nearness = { most: 2, within: 0.25 };

function headerText(dataset: Dataset, column: string): string {
	return dataset.columns[column]?.header.fr ?? column;
}

export function refuseMissing({ cells, line }: HeaderRow, match: HeaderMatch): void {
	const { dataset, missing } = match;
	if (missing.length === 0) return;
	const unknown = cells.filter((cell, index) => cell !== '' && match.columns[index] === null);
	const named = missing.map((column) => {
		const header = headerText(dataset, column);
		const names = headersOf(dataset, column);
		const near = unknown.find((cell) => nearest(cell, names, nearHeader).length > 0);
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

export function refuseTwice(
	{ cells, line }: HeaderRow,
	{ dataset, columns, twice }: HeaderMatch
): void {
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

export function ambiguousFile({ line }: HeaderRow, matches: readonly HeaderMatch[]): Refusal {
	const ids = matches.map(({ dataset }) => dataset.id).join(', ');
	return new Refusal('ambiguous-file', {
		ar: `السطر ${line}: العناوين تناسب أكثر من نوع: ${ids}. حددوا النوع بـ --dataset.`,
		fr: `ligne ${line} : l'en-tête convient à plusieurs types : ${ids}. Précisez-le avec --dataset.`,
		en: `line ${line}: the header fits more than one dataset: ${ids}. Say which with --dataset.`
	});
}

export function unknownFile(
	head: string,
	delimiters: readonly string[],
	datasets: readonly Dataset[]
): Refusal {
	const matcher = matcherOf(datasets);
	const rows = delimiters.flatMap((delimiter) =>
		headerRows(firstRows(head, delimiter, matcher), matcher)
			.filter(({ cells }) => cells.some((cell) => cell !== ''))
			.slice(0, 5)
	);
	const widest = [...rows].sort((a, b) => b.cells.length - a.cells.length)[0];
	const line = widest?.line ?? 1;
	const near = [...new Set(rows.flatMap((row) => row.matches.slice(0, 2)))]
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
