import { stripChart, type Occasion } from '$lib/charts/strip';
import type { Language } from '$pipelines/contract/text';
import { formatMonthName } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import type { LegendItem } from '../chart-model';
import { drawTwice, type Drawn } from './draw';

export interface StripDrawing {
	readonly title: string;
	readonly language: Language;
	readonly year: number;
	readonly occasions: readonly Occasion[];
	/** Levels of fairs and their colours. */
	readonly legend: readonly LegendItem[];
}

/** The fairs of a year on its months. */
export function drawStrip({ title, language, year, occasions, legend }: StripDrawing): Drawn {
	return {
		kind: 'strip',
		drawing:
			occasions.length === 0
				? null
				: drawTwice(
						say(chartKinds.strip, language, { title, year: String(year) }),
						language,
						(width) =>
							stripChart({
								...{ occasions, year, language, width },
								formatMonth: (month, style) =>
									style === 'narrow'
										? String(month + 1)
										: formatMonthName(`${year}-${String(month + 1).padStart(2, '0')}`, language)
							})
					),
		legend: [
			...legend,
			...(occasions.some(({ open }) => open)
				? [{ label: chartKinds.planned[language], mark: 'open' as const }]
				: [])
		]
	};
}
