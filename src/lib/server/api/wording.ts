import type { Text } from '$pipelines/contract/text.ts';

const separator: Text = { ar: '، ', fr: ', ', en: ', ' };

export function listed(names: readonly string[], language: keyof Text): string {
	return names.join(separator[language]);
}

/** Keeps names that read left to right together in a sentence of any direction. */
export function isolate(text: string): string {
	return `\u2068${text}\u2069`;
}

export function shorten(text: string): string {
	const characters = [...text];
	return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : text;
}
