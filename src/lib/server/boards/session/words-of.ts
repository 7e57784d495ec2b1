import type { Language, Text } from '$pipelines/contract/text.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import { dayCount } from '$lib/i18n/messages/quality.ts';
import { decisions } from '$lib/i18n/messages/decisions.ts';
import { sayCount } from '$lib/i18n/say.ts';
import { isThemeId, themes } from '$lib/i18n/themes.ts';
import { findDataset } from '../../datasets/catalogue.ts';

/** The label of a code, as its contract has it. */
export function codeLabel(dataset: string, column: string, id: string, language: Language): string {
	const definition = findDataset(dataset).columns[column];
	const label: Text | undefined = definition?.type === 'code' ? definition.codes[id] : undefined;
	return label?.[language] ?? id;
}

/** The title in the page's language where the export has it: offices write Arabic and French. */
export function titleIn(
	{ fr, ar }: { readonly fr: string; readonly ar: string },
	language: Language
): { readonly title: string; readonly titleLanguage: Language } {
	if ((language === 'ar' && ar) || !fr) return { title: ar, titleLanguage: 'ar' };
	return { title: fr, titleLanguage: 'fr' };
}

export function themeLabel(id: string, language: Language): string {
	const theme = id.replaceAll('_', '-');
	if (id === 'vaep') return codeLabel('agreements', 'theme', id, language);
	return isThemeId(theme) ? themes[theme].name[language] : decisions.otherTheme[language];
}

export const inDays = (days: number, language: Language): string =>
	sayCount(dayCount, language, days, { n: formatNumber(days, language) });
