import type { Dataset } from '../contract/dataset.ts';
import { nearest, type Nearness } from '../contract/matching.ts';
import { firstRows, headerRows, type HeaderRow } from './header-rows.ts';
import { headersOf, matcherOf, type HeaderMatch } from './headers.ts';
import type { Language, Text } from '../contract/text.ts';
import { lettersLost } from './other-kinds.ts';
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

/** `R?f site` is a header whose letters are lost, and so will be those of the cells below it. */
export function refuseLostLetters(
	{ cells, line }: HeaderRow,
	{ dataset, columns }: HeaderMatch
): void {
	const names = Object.keys(dataset.columns).flatMap((name) => headersOf(dataset, name));
	const isLost = cells.some((cell, index) => {
		if (columns[index] !== null || !cell.includes('?')) return false;
		const shown = cell
			.replace(/[.*+^${}()|[\]\\]/g, String.raw`\$&`)
			.replaceAll('?', String.raw`[^\0-\x7f]`);
		const pattern = new RegExp(`^${shown}$`, 'i');
		return names.some((name) => pattern.test(name));
	});
	if (isLost) throw new Refusal('lost-letters', lettersLost(line));
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
	const named = titlesOf(matches.map(({ dataset }) => dataset));
	const ids = matches.map(({ dataset }) => dataset.id).join(', ');
	return new Refusal('ambiguous-file', {
		ar: `السطر ${line}: العناوين تناسب أكثر من نوع: ${named.ar}. حددوا النوع بـ --dataset (${ids}).`,
		fr: `ligne ${line} : l'en-tête convient à plusieurs types : ${named.fr}. Précisez-le avec --dataset (${ids}).`,
		en: `line ${line}: the header fits more than one dataset: ${named.en}. Say which with --dataset (${ids}).`
	});
}

export function tooWide({ cells, line }: HeaderRow): Refusal {
	const { length } = cells;
	return new Refusal('too-wide', {
		ar: `السطر ${line}: ${length} عمودا؛ هذا مستخرج استمارة كاملة. احتفظوا بأعمدة النموذج وحدها ثم أعيدوا التحميل.`,
		fr: `ligne ${line} : ${length} colonnes ; c'est l'export entier d'un questionnaire. Ne gardez que les colonnes du modèle, puis rechargez.`,
		en: `line ${line}: ${length} columns; this is the whole export of a survey. Keep the columns of the template alone and load it again.`
	});
}

function titlesOf(datasets: readonly Dataset[]): Text {
	const join = (language: Language, [open, close]: readonly [string, string], comma: string) =>
		datasets.map(({ title }) => `${open}${title[language]}${close}`).join(comma);
	return {
		ar: join('ar', ['«', '»'], '، '),
		fr: join('fr', ['« ', ' »'], ', '),
		en: join('en', ['"', '"'], ', ')
	};
}

/** No cell is quoted: in a file without a header the first row may be a person's. */
export function unknownFile(
	head: string,
	delimiters: readonly string[],
	datasets: readonly Dataset[]
): Refusal {
	const matcher = matcherOf(datasets);
	const rows = delimiters.flatMap((delimiter) =>
		headerRows(firstRows(head, delimiter, matcher), matcher)
	);
	const near = rows
		.flatMap(({ line, matches }) => matches.slice(0, 2).map((match) => ({ ...match, line })))
		.filter(({ matched }) => matched > 1)
		.sort((a, b) => b.matched - a.matched);
	const line = near[0]?.line ?? 1;
	const named = titlesOf([...new Set(near.map(({ dataset }) => dataset))].slice(0, 3));
	if (near.length === 0) {
		return new Refusal('unknown-file', {
			ar: `السطر ${line}: لا يوجد سطر عناوين معروف. ضعوا فوق المعطيات أسماء الأعمدة كما في نموذج نوعها (صفحة المعطيات).`,
			fr: `ligne ${line} : aucun en-tête connu. Mettez au-dessus des données les noms de colonnes du modèle de leur type (page Données).`,
			en: `line ${line}: no header that is known. Put the column names of the template of its kind (page Data) above the data.`
		});
	}
	return new Refusal('unknown-file', {
		ar: `السطر ${line}: العناوين لا تطابق أي نوع معروف. أقربها: ${named.ar}. استعملوا أسماء أعمدة نموذجه (صفحة المعطيات).`,
		fr: `ligne ${line} : l'en-tête ne correspond à aucun type connu. Au plus près : ${named.fr}. Reprenez les noms de colonnes de son modèle (page Données).`,
		en: `line ${line}: the header matches no known dataset. The nearest: ${named.en}. Use the column names of its template (page Data).`
	});
}
