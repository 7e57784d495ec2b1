import { themes } from '$lib/i18n/themes.ts';
import { sourceLine } from '$lib/figures/sources.ts';
import type { Desk } from '../desk.ts';

/** The catalogue of indicators, by theme. */
export function readIndicatorsBoard(desk: Desk) {
	const { language } = desk;
	const indicators = desk.indicators();
	return {
		groups: [...new Set(indicators.map(({ theme }) => theme))].map((theme) => ({
			theme,
			name: themes[theme].name[language],
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
