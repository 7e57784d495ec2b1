import { formatMonthName } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import type { Variant } from '../draw-plot';
import type { LegendItem } from '../legend';
import { stripChart } from '../strip';
import { widths, type Drawn, type Plotted } from './drawing';
import type { StripDrawing } from '../shapes/drawings';

export type { StripDrawing };

/**
 * The fairs of a year on its months.
 * @param legend levels of fairs and their colours
 */
export function stripDrawing({
	legend,
	...asked
}: Omit<StripDrawing, 'kind'> & {
	readonly legend: readonly LegendItem[];
}): Drawn<StripDrawing> {
	const { occasions, language } = asked;
	return {
		drawing: occasions.length === 0 ? null : { kind: 'strip', ...asked },
		legend: [
			...legend,
			...(occasions.some(({ open }) => open)
				? [{ label: chartKinds.planned[language], mark: 'open' as const }]
				: [])
		]
	};
}

export function plotStrip(drawing: StripDrawing, variant: Variant): Plotted {
	const { title, language, year, occasions } = drawing;
	return {
		label: say(chartKinds.strip, language, { title, year: String(year) }),
		options: stripChart({
			...{ occasions, year, language, width: widths[variant] },
			formatMonth: (month, style) =>
				style === 'narrow'
					? String(month + 1)
					: formatMonthName(`${year}-${String(month + 1).padStart(2, '0')}`, language)
		})
	};
}
