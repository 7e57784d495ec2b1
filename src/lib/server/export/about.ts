import { chrome } from '$lib/i18n/messages/chrome.ts';
import { say } from '$lib/i18n/say.ts';
import type { Dataset } from '$pipelines/contract/dataset.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import type { Indicator } from '../indicators/definition.ts';
import { disclosureRules } from '../analysis/disclosure-rules.ts';
import { formulaOf } from '../analysis/explain-texts.ts';
import { labelOf } from '../analysis/ask.ts';
import { describeColumns } from '../datasets/describe.ts';
import type { Asker } from '../query/asker.ts';
import type { Answer } from '../query/answer.ts';
import type { Question } from '../query/question.ts';
import type { Field } from './table.ts';

/** What goes with rows that leave the house: what they are, how they were asked for, how to cite them. */
export interface About {
	/** The names of the two sheets. */
	readonly sheets: readonly [string, string];
	readonly lines: readonly (readonly [string, string])[];
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
	protection: { ar: 'حماية الأشخاص', fr: 'Protection des personnes', en: 'Protection of persons' },
	flags: { ar: 'العلامات', fr: 'Marques', en: 'Flags' },
	flagMeaning: {
		ar: 'missing: لم يتوصل بأي معطى؛ withheld: محجوب حماية للأشخاص؛ provisional: فترة لم تكتمل؛ not-applicable: المقام يساوي صفرا',
		fr: "missing : rien n'a été reçu ; withheld : masqué, pour protéger les personnes ; provisional : période incomplète ; not-applicable : dénominateur nul",
		en: 'missing: nothing was received; withheld, to protect persons; provisional: period not complete; not-applicable: the denominator is zero'
	}
} satisfies Record<string, Text>;

/** About the values of an indicator. */
export function aboutAnswer(
	{ snapshot: { id, facts } }: Pick<Asker, 'snapshot'>,
	indicator: Indicator,
	question: Question,
	answer: Answer,
	language: Language
): About {
	const filters = (Object.entries(question.filters) as [DimensionId, readonly string[]][]).map(
		([dimension, members]) => {
			const labels = members.map((member) => labelOf(dimension, member, facts)[language]);
			return `${dimensionOf(dimension).label[language]}: ${labels.join(', ')}`;
		}
	);
	const title = indicator.name[language];
	return {
		sheets: [words.rows[language], words.about[language]],
		lines: [
			[words.title[language], title],
			[words.code[language], indicator.code],
			[words.definition[language], indicator.definition[language]],
			[words.formula[language], formulaOf(indicator)[language]],
			[words.unit[language], indicator.unit],
			[words.pitfalls[language], indicator.pitfalls[language]],
			[words.asOf[language], answer.as_of ?? ''],
			...indicator.sources.map((source): [string, string] => {
				const { title, reference_date } = facts.sourceOf(source);
				return [words.sources[language], `${title[language]}, ${reference_date ?? '—'}`];
			}),
			[words.filters[language], filters.join(' · ') || words.none[language]],
			[words.query[language], new URLSearchParams(answer.query).toString().replaceAll('%2C', ',')],
			[words.flags[language], words.flagMeaning[language]],
			...(answer.protection
				? disclosureRules(indicator, 'public', answer.protection).map((rule): [string, string] => [
						words.protection[language],
						rule[language]
					])
				: []),
			...closing(title, answer.rows.length, id, facts.sample, language)
		]
	};
}

/** About rows of a dataset: the columns that were asked for, by their ids. */
export function aboutRows(
	{ snapshot: { id, facts }, audience }: Asker,
	dataset: Dataset,
	query: Readonly<Record<string, string>>,
	{ fields, length }: { readonly fields: readonly Field[]; readonly length: number },
	language: Language
): About {
	const columns = describeColumns(dataset, facts, audience);
	const asked = Object.entries(query).filter(([name]) => name !== 'lang' && name !== 'snapshot');
	const title = dataset.title[language];
	return {
		sheets: [words.rows[language], words.about[language]],
		lines: [
			[words.title[language], title],
			[words.grain[language], dataset.grain[language]],
			[words.asOf[language], facts.sourceOf(dataset.id).reference_date ?? ''],
			[
				words.filters[language],
				asked.map(([name, value]) => `${name}: ${value}`).join(' · ') || words.none[language]
			],
			...closing(title, length, id, facts.sample, language),
			...fields.map(({ id }): [string, string] => {
				const column = columns.find((one) => one.id === id);
				return [id, column?.label[language] ?? ''];
			})
		]
	};
}

function closing(
	title: string,
	length: number,
	snapshot: string,
	sample: boolean,
	language: Language
): (readonly [string, string])[] {
	const cited = say(chrome.citation, language, {
		...{ chamber: chrome.chamber[language], snapshot }
	});
	return [
		[words.count[language], String(length)],
		[words.snapshot[language], snapshot],
		[
			words.citation[language],
			[cited, title, ...(sample ? [words.sample[language]] : [])].join(' ')
		]
	];
}
