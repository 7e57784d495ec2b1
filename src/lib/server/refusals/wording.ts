import type { Text } from '$pipelines/contract/text.ts';

const separator: Text = { ar: '، ', fr: ', ', en: ', ' };

export function listed(names: readonly string[], language: keyof Text): string {
	return names.join(separator[language]);
}

export function shorten(text: string): string {
	const characters = [...text];
	return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : text;
}
