import { isThemeId, themeIds, themes, type ThemeId } from '$lib/i18n/themes.ts';
import { unknownName } from './refusals/unknown-names.ts';

/** @throws Refusal with the nearest ids when there is none. */
export function findTheme(id: string): ThemeId {
	if (isThemeId(id)) return id;
	throw unknownName(
		'theme',
		id,
		themeIds.map((theme) => ({ id: theme, label: themes[theme].name }))
	);
}
