import { wordOf } from '$lib/figures/value';
import { formatPeriod } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import type { Variant } from '../draw-plot';
import { slopeChart, type SlopePeriod } from '../slope';
import { flagLegend, formatFor, showsSomething, widths, type Drawn, type Plotted } from './drawing';
import type { SlopeDrawing } from '../shapes/drawings';
import type { Known } from '../shapes/marks';

export type { SlopeDrawing };

/** Who rose and who fell between two periods. */
export function slopeDrawing(asked: Omit<SlopeDrawing, 'kind'>): Drawn<SlopeDrawing> {
	const ends = asked.lines.flatMap(({ before, after }) => [before, after]);
	return {
		drawing: showsSomething(ends) ? { kind: 'slope', ...asked } : null,
		legend: flagLegend(ends, asked.language)
	};
}

export function plotSlope(drawing: SlopeDrawing, variant: Variant): Plotted {
	const { title, language, lines, periods } = drawing;
	const named = (id: string, style: 'long' | 'short'): SlopePeriod => ({
		id,
		label: formatPeriod(id, language, style)
	});
	const worded = (end: Known) => ({ ...end, word: wordOf(end.flag, language) });
	return {
		label: say(chartKinds.slope, language, {
			title,
			from: named(periods[0], 'long').label,
			to: named(periods[1], 'long').label
		}),
		options: slopeChart({
			...{ language, width: widths[variant], height: 260 },
			format: formatFor(drawing),
			periods: [named(periods[0], 'short'), named(periods[1], 'short')],
			lines: lines.map((line) => ({
				...line,
				before: worded(line.before),
				after: worded(line.after)
			}))
		})
	};
}
