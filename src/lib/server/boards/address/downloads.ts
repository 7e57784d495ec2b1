import type { Language } from '$pipelines/contract/text.ts';
import type { Download } from '$lib/charts/chart-model.ts';
import { addressOf } from './address-of.ts';

/** What the API gives rows in, the usual one first. */
export const formats = ['csv', 'xlsx', 'parquet', 'arrow', 'json'] as const;

/** The same question in each format; a workbook opens in the page's direction. */
export function downloadsOf(
	id: string,
	query: Readonly<Record<string, string | undefined>>,
	language: Language,
	prefix = ''
): Download[] {
	return formats.map((format) => ({
		label: prefix ? `${prefix} · ${labelOf(format)}` : labelOf(format),
		href: addressOf(id, format === 'xlsx' ? { ...query, lang: language } : query, `.${format}`)
	}));
}

/** A format as people know it. */
export const labelOf = (format: (typeof formats)[number]): string =>
	({ csv: 'CSV', xlsx: 'Excel', parquet: 'Parquet', arrow: 'Arrow', json: 'JSON' })[format];
