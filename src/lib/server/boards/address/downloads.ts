import type { Download } from '$lib/charts/chart-model.ts';
import { data as words } from '$lib/i18n/messages/data.ts';
import type { Language } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import { addressIn } from './address-of.ts';

/** What the API gives rows in, the usual one first. */
export const formats = [
	'csv',
	'excel-fr',
	'xlsx',
	'parquet',
	'arrow',
	'json',
	'jsonl',
	'zip'
] as const;
/** Figures are JSON-stat too. */
const figureFormats = [
	'csv',
	'excel-fr',
	'xlsx',
	'parquet',
	'arrow',
	'json',
	'jsonstat',
	'zip'
] as const;
export type Format = (typeof formats | typeof figureFormats)[number];

type Query = Readonly<Record<string, string | undefined>>;
type Page = Pick<Desk, 'language' | 'snapshot'>;

/** The same question in each format, with the words of the page. */
export function downloadsOf(desk: Page, id: string, query: Query, prefix = ''): Download[] {
	return downloadsIn(desk, `indicators/${id}/values`, query, { prefix, formats: figureFormats });
}

/**
 * Rows of a path in each format. Where the page chose nothing else, what spreadsheets open has labels
 * in the language of the page, and what programs read has codes.
 */
export function downloadsIn(
	desk: Page,
	path: string,
	query: Query,
	{ prefix = '', formats: offered = formats }: { prefix?: string; formats?: readonly Format[] } = {}
): Download[] {
	const { language: lang } = desk;
	return offered.map((format) => {
		const label = nameOf(format, lang);
		const inFrench = format === 'excel-fr';
		const file = inFrench ? 'csv' : format;
		const forPeople = inFrench || format === 'xlsx' || format === 'zip';
		const words = query.labels ?? (forPeople ? (format === 'zip' ? 'both' : 'labels') : undefined);
		const spoken = {
			...{ ...query, labels: words },
			...(inFrench ? { excel: 'fr' } : {}),
			...(words ? { lang } : {})
		};
		return {
			label: prefix ? `${prefix} · ${label}` : label,
			href: addressIn(desk, `${path}.${file}`, spoken)
		};
	});
}

/** A format as people know it. */
function nameOf(format: Format, language: Language): string {
	if (format === 'excel-fr') return words.csvForExcel[language];
	if (format === 'zip') return words.packet[language];
	const names = { csv: 'CSV', xlsx: 'Excel', parquet: 'Parquet', arrow: 'Arrow', json: 'JSON' };
	const more = { jsonl: 'JSON Lines', jsonstat: 'JSON-stat' };
	return { ...names, ...more }[format];
}
