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
	ar: 'معطيات مصطنعة لأغراض العرض والتجربة: لا تخص أي شخص، والأعداد الإقليمية وحدها منشورة.',
	fr: 'Données fictives, faites pour la démonstration : elles ne concernent personne ; seuls les effectifs provinciaux au 31 janvier 2025 ont été publiés.',
	en: 'Made-up data for demonstration: it is about nobody; only the provincial counts at 31 January 2025 are published ones.'
};
