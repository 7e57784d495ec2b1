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

/** The same as a Frictionless data package (datapackage.org), with what codes mean. */
export function packageOf(
	{ fields }: Pick<Table, 'fields'>,
	{ facts, lines }: About,
	dialect: CsvDialect,
	{ address, language }: { readonly address: string; readonly language: Language }
): Readonly<Record<string, unknown>> {
	const { title, snapshot, created, citation, protection } = facts;
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: `mirsad-${snapshot}`,
		title,
		description: [citation, ...(protection ? [protection] : [])].join('\n'),
		version: snapshot,
		created,
		homepage: address,
		about: lines.map(([name, text]) => ({ name, text })),
		resources: [
			{
				...{ name: 'data', type: 'table', path: 'data.csv', format: 'csv' },
				...{ mediatype: 'text/csv', encoding: 'utf-8' },
				dialect: { delimiter: dialect.delimiter, lineTerminator: '\r\n' },
				schema: {
					fields: fields.map((field) => packageField(field, dialect, language)),
					missingValues: ['']
				}
			}
		]
	};
}

function packageField(
	{ id, type, label, labels }: Field,
	{ decimal }: CsvDialect,
	language: Language
) {
	const categories = [...(labels ?? [])].map(([value, text]) => ({ value, label: text[language] }));
	return {
		name: id,
		...(label ? { title: label[language] } : {}),
		type: packageTypes[type],
		...(type === 'number' ? { decimalChar: decimal } : {}),
		...(type !== 'boolean' && categories.length > 0 ? { categories } : {})
	};
}

const packageTypes: Readonly<Record<FieldType, string>> = {
	...{ text: 'string', code: 'string', date: 'date', month: 'yearmonth' },
	...{ integer: 'integer', number: 'number', boolean: 'boolean' }
};
