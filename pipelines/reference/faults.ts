import { languages, type Text } from '../contract/text.ts';

/** What is wrong at a place of a reference file, and what to do. */
export interface ReferenceFault {
	/** `targets.csv` */
	readonly file: string;
	/** As people count them, the header being the first; absent where it is the whole file. */
	readonly line?: number;
	readonly column?: string;
	readonly text: Text;
}

/** More are counted, not told. */
const told = 20;

/** Reference files that cannot be used: each fault on a line of its own. */
export class ReferenceRefused extends Error {
	override readonly name = 'ReferenceRefused';
	readonly text: Text;

	constructor(readonly faults: readonly ReferenceFault[]) {
		const text = tell(faults);
		super(text.en);
		this.text = text;
	}
}

function tell(faults: readonly ReferenceFault[]): Text {
	const lines = faults.slice(0, told).map(sentenceOf);
	const more = faults.length - lines.length;
	if (more > 0) lines.push(andMore(more));
	const joined = (language: keyof Text) => lines.map((line) => line[language]).join('\n');
	const [ar, fr, en] = languages.map(joined);
	return { ar: ar ?? '', fr: fr ?? '', en: en ?? '' };
}

function sentenceOf({ file, line, column, text }: ReferenceFault): Text {
	const at = (comma: string, lineWord: string, columnWord: string) =>
		[
			file,
			...(line === undefined ? [] : [`${lineWord} ${line}`]),
			...(column === undefined ? [] : [`${columnWord} ${column}`])
		].join(comma);
	return {
		ar: `${at('، ', 'السطر', 'العمود')}: ${text.ar}`,
		fr: `${at(', ', 'ligne', 'colonne')} : ${text.fr}`,
		en: `${at(', ', 'line', 'column')}: ${text.en}`
	};
}

function andMore(count: number): Text {
	return {
		ar: `أخطاء أخرى: ${count}.`,
		fr: `Autres erreurs : ${count}.`,
		en: `Further faults: ${count}.`
	};
}
