import type { Language } from '$pipelines/contract/text.ts';
import type { About } from './about.ts';
import type { CsvDialect } from './csv.ts';
import type { Field, FieldType, Table } from './table.ts';

/** What cells hold in the words of XML Schema, which CSVW uses. */
const datatypes: Readonly<Record<FieldType, string>> = {
	text: 'string',
	code: 'string',
	date: 'date',
	month: 'gYearMonth',
	integer: 'integer',
	number: 'number',
	boolean: 'boolean'
};

/** What a CSV holds, as W3C's metadata vocabulary for tabular data says it (CSVW). */
export function csvwOf(
	{ fields }: Pick<Table, 'fields'>,
	{ facts }: About,
	dialect: CsvDialect,
	{ url, language }: { readonly url: string; readonly language: Language }
): Readonly<Record<string, unknown>> {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
		url,
		'dc:title': facts.title,
		'dc:bibliographicCitation': facts.citation,
		...(facts.protection ? { 'dc:description': facts.protection } : {}),
		dialect: { delimiter: dialect.delimiter, encoding: 'utf-8', header: true },
		tableSchema: { columns: fields.map((field) => columnOf(field, dialect, language)) }
	};
}

function columnOf({ id, type, label }: Field, dialect: CsvDialect, language: Language) {
	const decimal = type === 'number' && dialect.decimal === ',';
	return {
		name: id,
		titles: id,
		...(label ? { 'dc:title': label[language] } : {}),
		datatype: decimal ? { base: 'number', format: { decimalChar: ',' } } : datatypes[type],
		null: ''
	};
}
