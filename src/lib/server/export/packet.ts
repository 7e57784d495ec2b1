import { aboutSections } from '$lib/i18n/messages/about.ts';
import { chrome } from '$lib/i18n/messages/chrome.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import type { About } from './about.ts';
import { encodeCsv, type CsvDialect } from './csv.ts';
import { packageOf } from './describe-fields.ts';
import type { Table } from './table.ts';
import { encodeZip } from './zip.ts';

export interface Packed {
	readonly table: Table;
	readonly dialect: CsvDialect;
	readonly about: About;
	readonly language: Language;
	/** What gives the same bytes again while the snapshot is kept. */
	readonly address: string;
}

const words = {
	about: {
		ar: 'المعطيات في \u2068data.csv\u2069، ومعنى أعمدتها في \u2068datapackage.json\u2069 (\u2068Frictionless\u2069).',
		fr: 'Les données sont dans data.csv, le sens de leurs colonnes dans datapackage.json (Frictionless).',
		en: 'The data is in data.csv, what its columns mean in datapackage.json (Frictionless).'
	},
	columns: { ar: 'الأعمدة', fr: 'Colonnes', en: 'Columns' },
	address: {
		ar: 'العنوان الذي يعطي الملف نفسه',
		fr: "L'adresse qui redonne le même fichier",
		en: 'The address that gives the same file'
	},
	reuse: { ar: 'إعادة الاستعمال', fr: 'Réutilisation', en: 'Reuse' },
	cite: { ar: 'الاستشهاد', fr: 'Pour citer', en: 'How to cite' },
	citations: {
		ar: 'وفي \u2068citation.bib\u2069 و\u2068CITATION.cff\u2069 للبرامج.',
		fr: 'Et, pour les programmes, citation.bib et CITATION.cff.',
		en: 'And for programs, citation.bib and CITATION.cff.'
	}
} satisfies Record<string, Text>;

/** Rows with all that is needed to understand, cite and make them again, as one file. */
export function encodePacket(packed: Packed): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
	const { table, dialect, about } = packed;
	const described = packageOf(table, about, dialect, packed);
	return encodeZip(
		[
			{ name: 'README.md', parts: [readmeOf(packed)] },
			{ name: 'datapackage.json', parts: [`${JSON.stringify(described, null, '\t')}\n`] },
			{ name: 'citation.bib', parts: [bibtexOf(packed)] },
			{ name: 'CITATION.cff', parts: [cffOf(packed)] },
			{ name: 'data.csv', parts: encodeCsv(table, dialect) }
		],
		about.facts.created
	);
}

function readmeOf({ table, about, language, address }: Packed): string {
	const { facts, lines } = about;
	const columns = table.fields.map(
		({ id, label }) => `- \`${id}\`${label ? `: ${label[language]}` : ''}`
	);
	const known = new Set(table.fields.map(({ id }) => id));
	const told = lines
		.filter(([name]) => !known.has(name))
		.map(([name, text]) => [`**${name}**`, text]);
	const reuse = aboutSections.find(({ id }) => id === 'reuse')?.paragraphs ?? [];
	return [
		`# ${facts.title ?? ''}`,
		words.about[language],
		...told.map(([name, text]) => `${name}  \n${text}`),
		`## ${words.columns[language]}`,
		columns.join('\n'),
		`## ${words.address[language]}`,
		`<${address}>`,
		`## ${words.reuse[language]}`,
		...reuse.map((paragraph) => paragraph[language]),
		`## ${words.cite[language]}`,
		facts.citation ?? '',
		words.citations[language],
		''
	].join('\n\n');
}

function bibtexOf({ about: { facts }, address }: Packed): string {
	const { title = '', snapshot = '', created = '' } = facts;
	return [
		`@misc{mirsad-${snapshot},`,
		`\ttitle = {${title.replace(/[{}\\]/g, '')}},`,
		`\tauthor = {{${chrome.chamber.fr}}},`,
		`\tyear = {${created.slice(0, 4)}},`,
		`\tnote = {Mirsad, ${snapshot}},`,
		`\turl = {${address}}`,
		'}\n'
	].join('\n');
}

/** JSON texts are YAML too. */
function cffOf({ about: { facts }, address }: Packed): string {
	const text = JSON.stringify;
	return [
		'cff-version: 1.2.0',
		`message: ${text(facts.citation ?? '')}`,
		'type: dataset',
		`title: ${text(facts.title ?? '')}`,
		'authors:',
		`  - name: ${text(chrome.chamber.fr)}`,
		`version: ${text(facts.snapshot ?? '')}`,
		`date-released: ${(facts.created ?? '').slice(0, 10)}`,
		`url: ${text(address)}`,
		''
	].join('\n');
}
