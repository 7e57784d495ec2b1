import type { Line } from '$lib/charts/line-marks';
import { multiplesChart } from '$lib/charts/multiples';
import { formatPeriod } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { noteOf } from '$lib/figures/sources';
import { formatTick } from '$lib/figures/value';
import { drawTwice, isWhole, showsSomething, tellValue, type Asked, type Drawn } from './draw';

export interface MultiplesDrawing extends Asked {
	readonly lines: readonly Line[];
}

/** A small series for each member, on one scale. */
export function drawMultiples({ lines, title, unit, language }: MultiplesDrawing): Drawn {
	return {
		kind: 'multiples',
		drawing: showsSomething(lines.flatMap(({ points }) => points))
			? drawTwice(say(chartKinds.multiples, language, { title }), language, (width) =>
					multiplesChart({
						...{ lines, language, width },
						whole: isWhole(unit),
						formatTick: (value) => formatTick(value, unit, language),
						formatPeriod: (period) => formatPeriod(period, language, 'short'),
						describe: ({ label }, { period, value, flag }) => ({
							name: noteOf(label, formatPeriod(period, language)),
							text: tellValue(value, flag, unit, language)
						})
					})
				)
			: null,
		legend: []
	};
}
