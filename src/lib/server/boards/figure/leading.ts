import type { ThemeId } from '$lib/i18n/themes.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';

/** What the register is made of: no better and no worse for a part of it. */
export const isComposition = ({ code }: Pick<IndicatorDescription, 'code'>): boolean =>
	code.startsWith('X-');

/** The first of a theme that can be told by a dimension: those with a card on the overview before others. */
export function leadingOf(
	indicators: readonly IndicatorDescription[],
	theme: ThemeId,
	by: DimensionId,
	most: number
): readonly IndicatorDescription[] {
	const own = indicators.filter((one) => one.theme === theme && one.dimensions.includes(by));
	const chosen = [...own].sort((a, b) => Number(b.headline) - Number(a.headline)).slice(0, most);
	return own.filter((one) => chosen.includes(one));
}
