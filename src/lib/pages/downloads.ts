import type { Download } from './chart-model';
import { addressOf } from './address-of';

/** What the API gives rows in, the usual one first. */
export const formats = ['csv', 'arrow', 'json'] as const;

/** The same question in each format. */
export function downloadsOf(
	id: string,
	query: Readonly<Record<string, string | undefined>>,
	prefix = ''
): Download[] {
	return formats.map((format) => ({
		label: prefix ? `${prefix} · ${format.toUpperCase()}` : format.toUpperCase(),
		href: addressOf(id, query, `.${format}`)
	}));
}
