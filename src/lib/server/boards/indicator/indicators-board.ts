import { isThemeId, themeNames } from '$lib/i18n/messages/names.ts';
import { sourceLine } from '$lib/figures/sources.ts';
import type { Desk } from '../desk.ts';

/** The catalogue of indicators, by theme. */
export function readIndicatorsBoard(desk: Desk) {
	const { language } = desk;
	const indicators = desk.indicators();
	const themes = [...new Set(indicators.map(({ theme }) => theme))];
	return {
		groups: themes.map((theme) => ({
			theme,
			name: isThemeId(theme) ? themeNames[theme][language] : theme,
			indicators: indicators
				.filter((indicator) => indicator.theme === theme)
				.map((indicator) => ({
					id: indicator.id,
					code: indicator.code,
					name: indicator.name[language],
					definition: indicator.definition[language],
					kind: indicator.kind,
					sources: sourceLine(indicator, language)
				}))
		}))
	};
}
