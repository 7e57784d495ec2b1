import { chrome } from '$lib/i18n/messages/chrome.ts';
import { unitNames } from '$lib/i18n/messages/indicator.ts';
import { say } from '$lib/i18n/say.ts';
import type { Dataset } from '$pipelines/contract/dataset.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Indicator, Unit } from '../indicators/definition.ts';
import { disclosureRules } from '../analysis/disclosure-rules.ts';
import { formulaOf } from '../analysis/explain-texts.ts';
import { labelOf } from '../analysis/ask.ts';
import { readMembers } from '$lib/address/written-members.ts';
import { unknown } from '../dimensions/dimension.ts';
import { describeColumns, type ColumnDescription } from '../datasets/describe.ts';
import type { Asker } from '../query/asker.ts';
import type { Answer } from '../query/answer.ts';
import type { Comparison, Question } from '../query/question.ts';
import type { Field } from './table.ts';

/** What goes with rows that leave the house: what they are, how they were asked for, how to cite them. */
export interface About {
	/** The names of the two sheets. */
	readonly sheets: readonly [string, string];
	readonly lines: readonly (readonly [string, string])[];
	/** The same in short, by names of no language, for files that hold such. */
	readonly facts: Readonly<Record<string, string>>;
}

const words = {
	rows: { ar: 'المعطيات', fr: 'Données', en: 'Data' },
	about: { ar: 'بيانات عن الملف', fr: 'À propos', en: 'About' },
	title: { ar: 'العنوان', fr: 'Titre', en: 'Title' },
	code: { ar: 'الرمز', fr: 'Code', en: 'Code' },
	definition: { ar: 'التعريف', fr: 'Définition', en: 'Definition' },
	formula: { ar: 'الصيغة', fr: 'Formule', en: 'Formula' },
	unit: { ar: 'الوحدة', fr: 'Unité', en: 'Unit' },
	pitfalls: { ar: 'تنبيهات', fr: 'Précautions', en: 'Pitfalls' },
	asOf: { ar: 'إلى غاية', fr: 'Données au', en: 'As of' },
	sources: { ar: 'المصادر', fr: 'Sources', en: 'Sources' },
	filters: { ar: 'التصفية', fr: 'Filtres', en: 'Filters' },
	none: { ar: 'بدون', fr: 'aucun', en: 'none' },
	query: { ar: 'السؤال', fr: 'Question posée', en: 'Query' },
	count: { ar: 'عدد الأسطر', fr: 'Nombre de lignes', en: 'Number of rows' },
	snapshot: { ar: 'النسخة', fr: 'Instantané', en: 'Snapshot' },
	citation: { ar: 'الاستشهاد', fr: 'Citation', en: 'Citation' },
	grain: { ar: 'معنى السطر', fr: 'Une ligne', en: 'A row' },
	sample: {
		ar: 'معطيات مصطنعة للتجريب',
		fr: 'Données fictives, pour essai',
		en: 'Made-up data, for trial'
	},
	fraction: {
		ar: 'نسبة (كسر: \u20680.072 = 7.2%\u2069)',
		fr: 'Part (fraction : 0,072 = 7,2\u00a0%)',
		en: 'Share (a fraction: 0.072 = 7.2%)'
	},
	comparison: {
		ar: 'المقارنة (\u2068compare\u2069)',
		fr: 'Comparaison (compare)',
		en: 'Comparison (compare)'
	},
	order: { ar: 'الترتيب', fr: 'Tri', en: 'Order' },
	descending: {
		ar: '{column} (تنازليا)',
		fr: '{column} (décroissant)',
		en: '{column} (descending)'
	},
	byCode: { ar: '{column} (حسب الرمز)', fr: '{column} (par code)', en: '{column} (by code)' },
	filter: { ar: '{name}: {members}', fr: '{name}\u00a0: {members}', en: '{name}: {members}' },
	source: { ar: '{title}، {date}', fr: '{title}, {date}', en: '{title}, {date}' },
	protection: { ar: 'حماية الأشخاص', fr: 'Protection des personnes', en: 'Protection of persons' },
	flags: { ar: 'العلامات', fr: 'Marques', en: 'Flags' },
	flagMeaning: {
		ar: 'missing: لم يتوصل بأي معطى؛ withheld: محجوب حماية للأشخاص؛ provisional: فترة لم تكتمل؛ not-applicable: المقام يساوي صفرا',
		fr: "missing : rien n'a été reçu ; withheld : masqué, pour protéger les personnes ; provisional : période incomplète ; not-applicable : dénominateur nul",
		en: 'missing: nothing was received; withheld, to protect persons; provisional: period not complete; not-applicable: the denominator is zero'
	}
} satisfies Record<string, Text>;

/** What the column `compare` holds. */
const comparisonWords: Readonly<Record<Comparison, Text>> = {
	previous: { ar: 'الفترة السابقة', fr: 'la période précédente', en: 'the previous period' },
	year: { ar: 'قبل سنة', fr: 'un an plus tôt', en: 'a year earlier' },
	target: { ar: 'الهدف', fr: "l'objectif", en: 'the target' }
};

/** About the values of an indicator. */
export function aboutAnswer(
	{ snapshot }: Pick<Asker, 'snapshot'>,
	indicator: Indicator,
	question: Question,
	answer: Answer,
	language: Language
): About {
	const { id, facts } = snapshot;
	const filters = (Object.entries(question.filters) as [DimensionId, readonly string[]][]).map(
		([dimension, members]) => {
			const labels = members.map((member) => labelOf(dimension, member, facts)[language]);
			return filterLine(dimensionOf(dimension).label, labels, language);
		}
	);
	const title = indicator.name[language];
	const rules = answer.protection
		? disclosureRules(indicator, 'public', answer.protection).map((rule) => rule[language])
		: [];
	return {
		sheets: [words.rows[language], words.about[language]],
		facts: factsOf(title, snapshot, answer.as_of, rules, language),
		lines: [
			[words.title[language], title],
			[words.code[language], indicator.code],
			[words.definition[language], indicator.definition[language]],
			[words.formula[language], formulaOf(indicator)[language]],
			[words.unit[language], unitLine(indicator.unit, language)],
			[words.pitfalls[language], indicator.pitfalls[language]],
			[words.asOf[language], answer.as_of ?? ''],
			...indicator.sources.map((source): [string, string] => {
				const { title, reference_date } = facts.sourceOf(source);
				return [
					words.sources[language],
					say(words.source, language, { title: title[language], date: reference_date ?? '—' })
				];
			}),
			[words.filters[language], filters.join(' · ') || words.none[language]],
			[
				words.comparison[language],
				(question.compare ? comparisonWords[question.compare] : words.none)[language]
			],
			[words.query[language], new URLSearchParams(answer.query).toString().replaceAll('%2C', ',')],
			[words.flags[language], words.flagMeaning[language]],
			...rules.map((rule): [string, string] => [words.protection[language], rule]),
			...closing(title, answer.rows.length, id, facts.sample, language)
		]
	};
}

/** About rows of a dataset: the columns that were asked for, by their ids. */
export function aboutRows(
	{ snapshot, audience }: Asker,
	dataset: Dataset,
	query: Readonly<Record<string, string>>,
	{ fields, length }: { readonly fields: readonly Field[]; readonly length: number },
	language: Language
): About {
	const { id, facts } = snapshot;
	const columns = describeColumns(dataset, facts, audience);
	const filters = columns.flatMap((column) => {
		const written = query[column.id];
		return written === undefined
			? []
			: [filterLine(column.label, labelsOf(column, written, language), language)];
	});
	const title = dataset.title[language];
	const { reference_date } = facts.sourceOf(dataset.id);
	return {
		sheets: [words.rows[language], words.about[language]],
		facts: factsOf(title, snapshot, reference_date, [], language),
		lines: [
			[words.title[language], title],
			[words.grain[language], dataset.grain[language]],
			[words.asOf[language], reference_date ?? ''],
			[words.filters[language], filters.join(' · ') || words.none[language]],
			[words.order[language], orderLine(columns, query.sort, language) || words.none[language]],
			...closing(title, length, id, facts.sample, language),
			...fields.map(({ id }): [string, string] => {
				const column = columns.find((one) => one.id === id);
				return [id, column?.label[language] ?? ''];
			})
		]
	};
}

function factsOf(
	title: string,
	{ id, facts }: Asker['snapshot'],
	asOf: string | null,
	rules: readonly string[],
	language: Language
): About['facts'] {
	return {
		title,
		snapshot: id,
		created: facts.createdAt,
		...(asOf ? { as_of: asOf } : {}),
		citation: citationOf(title, id, facts.sample, language),
		...(rules.length > 0 ? { protection: rules.join(' ') } : {})
	};
}

function closing(
	title: string,
	length: number,
	snapshot: string,
	sample: boolean,
	language: Language
): (readonly [string, string])[] {
	return [
		[words.count[language], String(length)],
		[words.snapshot[language], snapshot],
		[words.citation[language], citationOf(title, snapshot, sample, language)]
	];
}

function citationOf(title: string, snapshot: string, sample: boolean, language: Language): string {
	const cited = say(chrome.citation, language, {
		...{ chamber: chrome.chamber[language], snapshot }
	});
	// Sentences, each with its full stop.
	return `${cited} ${[title, ...(sample ? [words.sample[language]] : [])].join('. ')}.`;
}

function unitLine(unit: Unit, language: Language): string {
	return (unit === 'share' ? words.fraction : unitNames[unit])[language];
}

function filterLine(name: Text, members: readonly string[], language: Language): string {
	const separator = `${chrome.comma[language]} `;
	return say(words.filter, language, {
		name: name[language],
		members: members.join(separator)
	});
}

/** What a filter of a column lets through, in words where its values have any. */
function labelsOf(
	{ members }: ColumnDescription,
	written: string,
	language: Language
): readonly string[] {
	if (written === unknown.id) return [unknown.label[language]];
	if (!members) return [written];
	const listed = [...members, unknown];
	return readMembers(written).map(
		(id) => listed.find((one) => one.id === id)?.label[language] ?? id
	);
}

/** Columns of codes are in the order of the codes: a file has no language to sort labels in. */
function orderLine(
	columns: readonly ColumnDescription[],
	sort: string | undefined,
	language: Language
): string {
	const parts = sort ? sort.split(',') : [];
	return parts
		.flatMap((name) => {
			const column = columns.find(({ id }) => id === name.replace(/^-/, ''));
			if (!column) return [];
			const label = column.label[language];
			const said = column.members ? say(words.byCode, language, { column: label }) : label;
			return [name.startsWith('-') ? say(words.descending, language, { column: said }) : said];
		})
		.join(`${chrome.comma[language]} `);
}
