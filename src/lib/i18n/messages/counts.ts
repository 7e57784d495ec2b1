/** What figures count, after their number. */
import type { Language } from '$pipelines/contract/text';
import type { Unit } from '$lib/terms';
import { formatNumber } from '../formats';
import { sayCount, type Plural } from '../say';

/** Arabic: one, two, 3 to 10, 11 to 99 and the rest; French and English: one and more. */
function plural(
	ar: readonly [one: string, two: string, few: string, many: string, other: string],
	fr: readonly [one: string, other: string],
	en: readonly [one: string, other: string]
): Plural {
	const [one, two, few, many, other] = ar;
	return {
		ar: {
			...{ zero: `{n} ${other}`, one, two },
			...{ few: `{n} ${few}`, many: `{n} ${many}`, other: `{n} ${other}` }
		},
		fr: { one: `{n} ${fr[0]}`, other: `{n} ${fr[1]}` },
		en: { one: `{n} ${en[0]}`, other: `{n} ${en[1]}` }
	};
}

const people = plural(
	['شخص واحد', 'شخصين', 'أشخاص', 'شخصا', 'شخص'],
	['personne', 'personnes'],
	['person', 'people']
);

const counted: Partial<Record<Unit, Plural>> = {
	persons: people,
	entities: plural(
		['هيئة واحدة', 'هيئتين', 'هيئات', 'هيئة', 'هيئة'],
		['entité', 'entités'],
		['entity', 'entities']
	),
	applications: plural(
		['طلب واحد', 'طلبين', 'طلبات', 'طلبا', 'طلب'],
		['demande', 'demandes'],
		['application', 'applications']
	),
	places: plural(
		['مقعد واحد', 'مقعدين', 'مقاعد', 'مقعدا', 'مقعد'],
		['place', 'places'],
		['place', 'places']
	),
	editions: plural(
		['نسخة واحدة', 'نسختين', 'نسخ', 'نسخة', 'نسخة'],
		['édition', 'éditions'],
		['edition', 'editions']
	),
	units: plural(
		['محل واحد', 'محلين', 'محلات', 'محلا', 'محل'],
		['local', 'locaux'],
		['unit', 'units']
	),
	visitors: plural(
		['زائر واحد', 'زائرين', 'زوار', 'زائرا', 'زائر'],
		['visiteur', 'visiteurs'],
		['visitor', 'visitors']
	),
	agreements: plural(
		['اتفاقية واحدة', 'اتفاقيتين', 'اتفاقيات', 'اتفاقية', 'اتفاقية'],
		['convention', 'conventions'],
		['agreement', 'agreements']
	),
	recommendations: plural(
		['توصية واحدة', 'توصيتين', 'توصيات', 'توصية', 'توصية'],
		['recommandation', 'recommandations'],
		['recommendation', 'recommendations']
	)
};

/** "40 people"; the number alone of what has no word here. Counts are whole. */
export function countOf(count: number, unit: Unit, language: Language): string {
	const whole = Math.round(Math.abs(count));
	const n = formatNumber(whole, language);
	const words = counted[unit];
	return words ? sayCount(words, language, whole, { n }) : n;
}
