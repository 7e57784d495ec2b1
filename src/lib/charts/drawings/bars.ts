import { formatBeside, withFew } from '$lib/figures/value';
import { charts } from '$lib/i18n/messages/charts';
import { say } from '$lib/i18n/say';
import { barsChart } from '../bars';
import type { Variant } from '../draw-plot';
import { showsSomething, type Plotted } from './drawing';
import type { BarsDrawing } from '../shapes/drawings';

export type { BarsDrawing };

/** Bars, or null when none has a value. */
export function barsDrawing(asked: Omit<BarsDrawing, 'kind'>): BarsDrawing | null {
	const values = asked.bars.map(({ value, flag = null }) => ({ value, flag }));
	return showsSomething(values) ? { kind: 'bars', ...asked } : null;
}

const widths: Readonly<Record<Variant, number>> = { wide: 560, narrow: 330 };

export function plotBars(drawing: BarsDrawing, variant: Variant): Plotted {
	const { title, bars, unit, language, target = null } = drawing;
	const format = (value: number, few?: number) =>
		withFew(formatBeside(value, unit, language), few, language);
	// What is of few is neither the highest nor the lowest.
	const told = bars.filter(({ few }) => few === undefined);
	const known = told.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
	const ordered = [...known].sort((a, b) => b.value - a.value);
	const withheld = bars.find(({ flag }) => flag === 'withheld');
	const pair = (one: { label: string; value: number } | undefined) =>
		one ? `${one.label} ${format(one.value)}` : (withheld?.word ?? '');
	return {
		label: say(charts.barsOf, language, {
			title,
			highest: pair(ordered[0]),
			lowest: pair(ordered.at(-1))
		}),
		options: barsChart({
			...{ bars, language, format, target },
			whole: unit === 'share' ? 1 : null,
			width: widths[variant]
		})
	};
}
