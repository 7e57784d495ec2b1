import type { PlotOptions } from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag, Unit } from '$lib/terms';
import { noteOf } from '$lib/figures/sources';
import { formatBeside, formatValue, withFew, wordOf } from '$lib/figures/value';
import { flagWords } from '$lib/i18n/messages/figures';
import { charts } from '$lib/i18n/messages/charts';
import type { Variant } from '../draw-plot';
import type { LegendItem } from '../legend';
import type { Asked, Known, Valued } from '../shapes/marks';

export type { Asked, Valued };

/** What a drawing brings into the model of its chart; nothing is drawn where there is nothing to show. */
export interface Drawn<Drawing> {
	readonly drawing: Drawing | null;
	readonly legend: readonly LegendItem[];
	/** Whose geometry a map shows; a licence asks for it. */
	readonly credit?: string;
}

/** A drawing in one of its widths. */
export interface Plotted {
	/** What the whole drawing says, for who does not see it. */
	readonly label: string;
	readonly options: PlotOptions;
}

/** Widths of the two drawings, in pixels: a half of a desk's page, and a phone. */
export const widths: Readonly<Record<Variant, number>> = { wide: 580, narrow: 330 };

/** A value, its flag and of how few it is in words, or the word for its absence. */
export function tellValue({ value, flag, few }: Known, unit: Unit, language: Language): string {
	if (value === null) return wordOf(flag, language);
	const told = withFew(formatValue(value, unit, language), few, language);
	return noteOf(told, flag ? flagWords[flag][language] : '');
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

/** Legend of what stands for no number, or for one of few, where a drawing has it. */
export function flagLegend(values: readonly Known[], language: Language): LegendItem[] {
	const has = (flag: Flag) =>
		values.some((one) => one.value === null && (one.flag ?? 'missing') === flag);
	return [
		...(values.some(({ few }) => few !== undefined)
			? [{ label: charts.few[language], mark: 'few' as const }]
			: []),
		...(has('withheld') ? [{ label: flagWords.withheld[language], mark: 'hatch' as const }] : []),
		...(has('missing') || has('not-applicable')
			? [{ label: flagWords.missing[language], mark: 'missing' as const }]
			: [])
	];
}
