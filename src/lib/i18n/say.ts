import type { Language, Text } from '$pipelines/contract/text';
import { isolate } from './isolate';

/** A text that counts: Arabic has six forms, French and English two. */
export interface Plural {
	readonly ar: Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>;
	readonly fr: Readonly<Record<'one' | 'other', string>>;
	readonly en: Readonly<Record<'one' | 'other', string>>;
}

export type Values = Readonly<Record<string, string>>;

const rules: Record<Language, Intl.PluralRules> = {
	ar: new Intl.PluralRules('ar-MA'),
	fr: new Intl.PluralRules('fr-FR'),
	en: new Intl.PluralRules('en-GB')
};

/** The text in a language, with `{name}` replaced; in Arabic what is put in is isolated. */
export function say(text: Text, language: Language, values: Values = {}): string {
	return fill(text[language], language, values);
}

/** The form that the number asks for; `{n}` is the number, given already formatted. */
export function sayCount(
	plural: Plural,
	language: Language,
	count: number,
	values: Values = {}
): string {
	const forms: Partial<Record<Intl.LDMLPluralRule, string>> = plural[language];
	const form = forms[rules[language].select(count)] ?? plural[language].other;
	return fill(form, language, values);
}

function fill(template: string, language: Language, values: Values): string {
	return template.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
		const value = values[name];
		if (value === undefined) return whole;
		if (language === 'ar') return isolate(value) + stop;
		// The full stop of an abbreviation ends the sentence too.
		return value.endsWith('.') ? value : value + stop;
	});
}
