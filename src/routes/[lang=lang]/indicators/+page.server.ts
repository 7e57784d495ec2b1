import type { IndicatorDescription } from '$lib/api';
import { isThemeId, themeNames } from '$lib/i18n/messages/names';
import { ask, clientFor } from '$lib/pages/client';
import { sourceLine } from '$lib/figures/sources';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
	const { language } = locals;
	const { indicators } = await ask<{ indicators: readonly IndicatorDescription[] }>(
		clientFor(fetch, language).indicators.$get({ query: {} })
	);
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
};
