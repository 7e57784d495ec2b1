import * as v from 'valibot';
import { kindSchema, list, shape, themeSchema } from '$lib/schema.ts';
import { themes } from '$lib/i18n/themes.ts';
import { sourceLine } from '$lib/figures/sources.ts';
import type { Desk } from '../desk.ts';

/** The catalogue of indicators, by theme. */
export const indicatorsBoardSchema = shape({
	groups: list(
		shape({
			theme: themeSchema,
			name: v.string(),
			indicators: list(
				shape({
					id: v.string(),
					code: v.string(),
					name: v.string(),
					definition: v.string(),
					kind: kindSchema,
					sources: v.string()
				})
			)
		})
	)
});

export function readIndicatorsBoard(desk: Desk): v.InferOutput<typeof indicatorsBoardSchema> {
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
