import * as v from 'valibot';
import type { Text } from '$pipelines/contract/text.ts';
import type { Flag } from '$lib/terms.ts';
import { bands } from '../disclosure/publish.ts';
import { dimensionIds, type DimensionId } from '../dimensions/catalogue.ts';
import {
	answered,
	baseFlagSchema,
	flagSchema,
	list,
	nullableDay,
	nullableNumber,
	shape,
	texts,
	told,
	unitSchema
} from '$lib/schema.ts';

export type { Flag };

export type BaseFlag = v.InferOutput<typeof baseFlagSchema>;

const memberEntries = Object.fromEntries(
	dimensionIds.map((id) => [id, v.exactOptional(v.string())])
) as Record<DimensionId, v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>>;

const words = {
	period: {
		ar: 'الفترة: \u2068YYYY-MM\u2069 أو \u2068YYYY-Qn\u2069 أو \u2068YYYY\u2069؛ لا تذكر حين يكون التواتر \u2068none\u2069',
		fr: 'La période : AAAA-MM, AAAA-Qn ou AAAA ; absente quand le pas de temps est none',
		en: 'The period: YYYY-MM, YYYY-Qn or YYYY; absent with grain none'
	},
	value: {
		ar: 'القيمة غير مدورة؛ النسبة كسر (\u20680.358\u2069)؛ فارغة مع سبب في \u2068flag\u2069',
		fr: 'La valeur, non arrondie ; un taux est une fraction (0.358) ; nulle, flag dit pourquoi',
		en: 'The value, not rounded; a rate is a fraction (0.358); where it is null, flag says why'
	},
	term: {
		ar: 'حد النسبة؛ فارغ لغير النسب',
		fr: "Terme d'un taux ; nul pour ce qui n'en est pas un",
		en: 'A term of a rate; null of what is none'
	},
	flag: {
		ar: '\u2068missing\u2069: لم يرد شيء؛ \u2068withheld\u2069: محجوب لأنه يخص أشخاصا؛ \u2068provisional\u2069: الفترة لم تكتمل؛ \u2068not-applicable\u2069: المقام صفر',
		fr: "missing : rien n'a été reçu ; withheld : masqué, il dirait quelque chose d'une personne ; provisional : la période n'est pas complète ; not-applicable : le dénominateur est 0",
		en: 'missing: nothing was received; withheld: it would say something about a person; provisional: the period is not complete; not-applicable: the denominator is 0'
	},
	small: {
		ar: 'عدد أو مقام صغير جدا: لا يرتب ولا يلون ولا يذكر في جملة',
		fr: "Si peu que ni rang, ni couleur, ni phrase ne s'en tire",
		en: 'Of so few that it is not ranked, coloured or told in a sentence'
	},
	band: {
		ar: 'ما يمكن قوله عن عدد محجوب',
		fr: "Ce qui peut être dit d'un effectif masqué",
		en: 'What may be said of a withheld count'
	},
	compare: {
		ar: 'القيمة المقارن بها؛ فارغة دون مقارنة',
		fr: 'La valeur comparée ; nulle sans comparaison',
		en: 'The value compared with; null without one'
	},
	baseFlag: {
		ar: 'لماذا لا مقارنة: تبدأ المعطيات داخل فترة المقارنة',
		fr: 'Pourquoi rien à comparer : les données commencent dans la fenêtre de comparaison',
		en: 'Why there is nothing to compare with: the data begins within that window'
	},
	share: {
		ar: 'حصة القيمة من مجموع السطر أو العمود أو الكل، حسب \u2068share\u2069 في السؤال',
		fr: "Part de la valeur dans l'ensemble de sa ligne, de sa colonne ou du tout, selon share",
		en: 'The share of the value in the total of its row, its column or the whole, as share asks'
	},
	query: {
		ar: 'السؤال كما فهم، بألفاظ العنوان',
		fr: "La question telle qu'elle a été comprise, dans les mots de l'adresse",
		en: 'The query as understood, in the words of the address'
	},
	asOf: {
		ar: 'آخر يوم تتحدث عنه الأرقام',
		fr: 'Le dernier jour dont parlent les chiffres',
		en: 'The last day that the figures speak of'
	},
	largest: {
		ar: 'أكبر تشويش يحمله عدد أشخاص',
		fr: "Le plus grand bruit qu'un effectif peut porter",
		en: 'The largest noise that a count of persons may carry'
	},
	sums: {
		ar: 'أكثر ما يجمع من أرقام منشورة في رقم واحد، حين يكون أكثر من واحد',
		fr: "Le plus de chiffres publiés dont l'un de ceux-ci est la somme, au-delà d'un",
		en: 'The most published figures that one of these is the sum of, where that is more than one'
	}
} as const satisfies Record<string, Text>;

/** A row carries the period unless the grain is `none`, and the member of each dimension asked. */
export const answerRowSchema = v.pipe(
	v.strictObject({
		period: v.exactOptional(told(v.string(), words.period)),
		value: told(nullableNumber, words.value),
		numerator: told(nullableNumber, words.term),
		denominator: told(nullableNumber, words.term),
		flag: told(flagSchema, words.flag),
		small: v.exactOptional(told(v.literal(true), words.small)),
		band: v.exactOptional(told(v.picklist(bands), words.band)),
		compare: told(nullableNumber, words.compare),
		base_flag: v.exactOptional(told(baseFlagSchema, words.baseFlag)),
		share: v.exactOptional(told(nullableNumber, words.share)),
		...memberEntries
	}),
	v.metadata({ ref: 'Value' })
);
export type AnswerRow = v.InferOutput<typeof answerRowSchema>;

/** Counts of persons carry noise of at most `largest`, in each published figure that they are the sum of. */
export const protectionSchema = shape({
	method: v.literal('cell-key'),
	largest: told(v.number(), words.largest),
	sums: v.exactOptional(told(v.number(), words.sums))
});
export type Protection = v.InferOutput<typeof protectionSchema>;

/** What is asked about an indicator, as an answer repeats it. */
export const askedEntries = {
	...answered,
	indicator: v.string(),
	unit: unitSchema
};

export const answerSchema = shape({
	...askedEntries,
	query: told(texts(), words.query),
	as_of: told(nullableDay, words.asOf),
	/** What was done to figures of persons, for the public. */
	protection: v.exactOptional(protectionSchema),
	rows: list(answerRowSchema)
});
export type Answer = v.InferOutput<typeof answerSchema>;
