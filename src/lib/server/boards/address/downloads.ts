import type { Download } from '$lib/charts/chart-model.ts';
import type { Desk } from '../desk.ts';
import { addressIn } from './address-of.ts';

/** What the API gives rows in, the usual one first. */
export const formats = ['csv', 'xlsx', 'parquet', 'arrow', 'json'] as const;

/** The same question in each format; a workbook opens in the page's direction. */
export function downloadsOf(
	desk: Pick<Desk, 'language' | 'snapshot'>,
	id: string,
	query: Query,
	prefix = ''
): Download[] {
	return downloadsIn(desk, `indicators/${id}/values`, query, prefix);
}

/** Rows of a path in each format. */
export function downloadsIn(
	desk: Pick<Desk, 'language' | 'snapshot'>,
	path: string,
	query: Query,
	prefix = ''
): Download[] {
	const { language: lang } = desk;
	return formats.map((format) => ({
		label: prefix ? `${prefix} · ${labelOf(format)}` : labelOf(format),
		href: addressIn(desk, `${path}.${format}`, format === 'xlsx' ? { ...query, lang } : query)
	}));
}

type Query = Readonly<Record<string, string | undefined>>;

/** A format as people know it. */
const labelOf = (format: (typeof formats)[number]): string =>
	({ csv: 'CSV', xlsx: 'Excel', parquet: 'Parquet', arrow: 'Arrow', json: 'JSON' })[format];
