export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that people can see: always in the three languages. */
export type Text = Readonly<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
	return languages.includes(value as Language);
}
