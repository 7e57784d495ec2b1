import { slopeChart, type SlopePeriod } from '$lib/charts/slope';
import { formatPeriod } from '$lib/i18n/formats';
import type { Flag } from '$lib/api';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { wordOf } from '$lib/figures/value';
import { drawTwice, flagLegend, formatFor, showsSomething, type Asked, type Drawn } from './draw';

interface End {
	readonly value: number | null;
	readonly flag: Flag | null;
}

export interface SlopeDrawing extends Asked {
	readonly lines: readonly {
		readonly id: string;
		readonly label: string;
		readonly color: string;
		readonly before: End;
		readonly after: End;
	}[];
	/** The two periods of the API, the earlier first. */
	readonly periods: readonly [string, string];
}

/** Who rose and who fell between two periods. */
export function drawSlope({ lines, periods, ...asked }: SlopeDrawing): Drawn {
	const { title, language } = asked;
	const named = (id: string, style: 'long' | 'short'): SlopePeriod => ({
		id,
		label: formatPeriod(id, language, style)
	});
	const ends = lines.flatMap(({ before, after }) => [before, after]);
	const worded = (end: End) => ({ ...end, word: wordOf(end.flag, language) });
	const label = say(chartKinds.slope, language, {
		title,
		from: named(periods[0], 'long').label,
		to: named(periods[1], 'long').label
	});
	return {
		kind: 'slope',
		drawing: showsSomething(ends)
			? drawTwice(label, language, (width) =>
					slopeChart({
						...{ language, width, height: 260 },
						format: formatFor(asked),
						periods: [named(periods[0], 'short'), named(periods[1], 'short')],
						lines: lines.map((line) => ({
							...line,
							before: worded(line.before),
							after: worded(line.after)
						}))
					})
				)
			: null,
		legend: flagLegend(ends, language)
	};
}
