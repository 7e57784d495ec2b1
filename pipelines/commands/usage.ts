import type { Language, Text } from '../contract/text.ts';

/** Wrong arguments: the text is the sentence to print. */
export class UsageError extends Error {
	override readonly name = 'UsageError';

	constructor(readonly text: Text) {
		super(text.en);
	}
}

/** Refuses options that a command does not have, which the parser would let through. */
export function refuseUnknown(
	args: Readonly<Record<string, unknown>>,
	known: Readonly<Record<string, unknown>>
): void {
	const camel = (name: string) =>
		name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
	const names = new Set(Object.keys(known).flatMap((name) => [name, camel(name)]));
	const unknown = Object.keys(args).find((name) => name !== '_' && !names.has(name));
	if (unknown === undefined) return;
	const list = Object.keys(known)
		.map((name) => `--${name}`)
		.join(', ');
	throw new UsageError({
		ar: `لا يوجد خيار باسم --${unknown}. الخيارات: ${list}.`,
		fr: `Pas d'option --${unknown}. Les options : ${list}.`,
		en: `There is no option --${unknown}. Options: ${list}.`
	});
}

/** Refuses an option that takes a value and was given none, which the parser takes for an empty text. */
export function refuseEmpty(args: Readonly<Record<string, unknown>>): void {
	const empty = Object.keys(args).find((name) => name !== '_' && args[name] === '');
	if (empty !== undefined) throw new UsageError(wrongValue(empty, '', wants.value));
}

export function wrongValue(option: string, value: string, takes: Text): Text {
	return {
		ar: `قيمة --${option} هي «${value}»: المطلوب ${takes.ar}.`,
		fr: `--${option} vaut « ${value} » : il y faut ${takes.fr}.`,
		en: `--${option} is "${value}": it takes ${takes.en}.`
	};
}

export function oneOf(values: readonly string[]): Text {
	const list = values.join(', ');
	return { ar: `إحدى القيم: ${list}`, fr: `l'une de ces valeurs : ${list}`, en: `one of ${list}` };
}

/** What options take. */
export const wants = {
	value: { ar: 'قيمة', fr: 'une valeur', en: 'a value' },
	date: {
		ar: 'تاريخ مثل 2025-06-30',
		fr: 'une date comme 2025-06-30',
		en: 'a date such as 2025-06-30'
	},
	positive: { ar: 'عدد أكبر من 0', fr: 'un nombre supérieur à 0', en: 'a number above 0' },
	whole: { ar: 'عدد صحيح', fr: 'un nombre entier', en: 'a whole number' }
} as const satisfies Record<string, Text>;

/** The language of the terminal: Arabic or English when it says so, else French, which the chamber works in. */
export function terminalLanguage(
	variables: Readonly<Record<string, string | undefined>>
): Language {
	const locale = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
	if (/^ar([_.-]|$)/i.test(locale)) return 'ar';
	return /^en([_.-]|$)/i.test(locale) ? 'en' : 'fr';
}
