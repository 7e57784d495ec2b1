import type { PlotOptions } from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag, Unit } from '$lib/api';
import { Drawing } from '$lib/charts/drawing';
import { renderDrawing } from '$lib/charts/render';
import { charts } from '$lib/i18n/messages/charts';
import { flagWords } from '$lib/i18n/messages/figures';
import type { ChartModel, LegendItem } from '../chart-model';
import { noteOf } from '$lib/figures/sources';
import { formatBeside, formatValue, wordOf } from '$lib/figures/value';

/** What a drawing brings into the model of its chart. */
export type Drawn = Pick<ChartModel, 'kind' | 'drawing' | 'legend' | 'credit'>;

/** A value of a member, as the API gives it. */
export interface Valued {
	readonly id: string;
	readonly label: string;
	readonly value: number | null;
	readonly flag: Flag | null;
}

/** What every drawing needs. */
export interface Asked {
	readonly title: string;
	readonly unit: Unit;
	readonly language: Language;
}

/** Widths of the two drawings, in pixels: a half of a desk's page, and a phone. */
const widths = { wide: 580, narrow: 330 } as const;

/** The same chart for a desk and for a phone, named for who does not see it. */
export function drawTwice(
	label: string,
	language: Language,
	chart: (width: number) => PlotOptions
): Drawing {
	const words = {
		label,
		valueAxis: charts.valueAxis[language],
		timeAxis: charts.timeAxis[language]
	};
	return new Drawing(
		renderDrawing(chart(widths.wide), words, 'wide'),
		renderDrawing(chart(widths.narrow), words, 'narrow')
	);
}

/** A value and its flag in words, or the word for its absence. */
export function tellValue(
	value: number | null,
	flag: Flag | null,
	unit: Unit,
	language: Language
): string {
	if (value === null) return wordOf(flag, language);
	return noteOf(formatValue(value, unit, language), flag ? flagWords[flag][language] : '');
}

/** How a value is written in a drawing. */
export const formatFor =
	({ unit, language }: Pick<Asked, 'unit' | 'language'>) =>
	(value: number): string =>
		formatBeside(value, unit, language);

/** True for units that come in ones. */
export const isWhole = (unit: Unit): boolean =>
	!['share', 'per-10000', 'MAD', 'MDH', 'days'].includes(unit);

/** Whether a drawing would show anything but that nothing was received. */
export const showsSomething = (values: readonly Pick<Valued, 'value' | 'flag'>[]): boolean =>
	values.some(({ value, flag }) => value !== null || flag === 'withheld');

/** Legend of what stands for no number, where a drawing has it. */
export function flagLegend(
	values: readonly Pick<Valued, 'value' | 'flag'>[],
	language: Language
): LegendItem[] {
	const has = (flag: Flag) =>
		values.some((one) => one.value === null && (one.flag ?? 'missing') === flag);
	return [
		...(has('withheld') ? [{ label: flagWords.withheld[language], mark: 'hatch' as const }] : []),
		...(has('missing') || has('not-applicable')
			? [{ label: flagWords.missing[language], mark: 'missing' as const }]
			: [])
	];
}
