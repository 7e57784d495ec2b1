import type { Text } from '../contract/text.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'windows-1256';

/** How one office writes one export. */
export interface Style {
	readonly encoding: Encoding;
	/** Language of headers and labels. */
	readonly language: 'ar' | 'fr';
	readonly delimiter: ';' | ',';
	readonly newline: '\n' | '\r\n';
	readonly dates: 'day-first' | 'iso';
	readonly months: 'slash' | 'iso' | 'words';
	readonly decimal: ',' | '.';
	/** Between thousands in amounts; nothing when absent. */
	readonly thousands?: string;
	/** Columns that come first; the others follow in the contract's order. */
	readonly first?: readonly string[];
	/** A line above the header. */
	readonly title?: string;
}

/** An export of French Windows, as a spreadsheet saves it. */
export const frenchOffice: Style = {
	encoding: 'windows-1252',
	language: 'fr',
	delimiter: ';',
	newline: '\r\n',
	dates: 'day-first',
	months: 'slash',
	decimal: ','
};

/** An export of Arabic Windows. */
export const arabicOffice: Style = {
	encoding: 'windows-1256',
	language: 'ar',
	delimiter: ';',
	newline: '\r\n',
	dates: 'day-first',
	months: 'words',
	decimal: ','
};

/** An export of an information system. */
export const platform: Style = {
	encoding: 'utf-8',
	language: 'fr',
	delimiter: ',',
	newline: '\n',
	dates: 'iso',
	months: 'iso',
	decimal: '.'
};

export const sampleNotice: Text = {
	ar: 'معطيات مصطنعة لأغراض العرض والتجربة: لا تخص أي شخص. المنشور منها وحده: الأعداد الإقليمية في 31 يناير 2025، والصادرات السنوية، ومقاعد التكوين، ومبلغ مشاريع برنامج التنمية الجهوية، وما صادقت عليه دورة يونيو 2025.',
	fr: "Données fictives, faites pour la démonstration : elles ne concernent personne. Seuls ont été publiés les effectifs provinciaux au 31 janvier 2025, les exportations annuelles, les places de formation, le montant des projets du PDR et ce qu'a adopté la session de juin 2025.",
	en: 'Made-up data for demonstration: it is about nobody. Published ones are only the provincial counts at 31 January 2025, the yearly exports, the training places, the amount of the regional projects and what the session of June 2025 adopted.'
};
