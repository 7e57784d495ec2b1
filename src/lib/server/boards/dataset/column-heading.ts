import type { Language } from '$pipelines/contract/text.ts';
import type { ColumnDescription } from '../../datasets/describe.ts';
import { unitWords } from '$lib/i18n/messages/figures.ts';

/** A unit as some headers of exports have it, and others lack it. */
const written = /\s*\((?:DH|MDH|MAD|million MAD)\)$/u;

/** What a column is called above its cells; amounts say what they are counted in. */
export function columnHeading({ id, label }: ColumnDescription, language: Language): string {
	const unit = /_mad$/.test(id) ? 'mad' : /_mdh$/.test(id) ? 'million-mad' : null;
	const word = unit && unitWords[unit]?.[language];
	return word ? `${label[language].replace(written, '')}\u00a0(${word})` : label[language];
}
