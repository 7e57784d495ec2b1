import { dumbbellChart, type DumbbellEnd } from '$lib/charts/dumbbell';
import type { Flag, Unit } from '$lib/api';
import type { Language } from '$pipelines/contract/text';
import { formatNumber } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { figures } from '$lib/i18n/messages/figures';
import { say } from '$lib/i18n/say';
import { formatBeside, formatTick, wordOf } from '$lib/figures/value';
import { drawTwice, formatFor, isWhole, showsSomething, type Asked, type Drawn } from './draw';

interface End {
	readonly value: number | null;
	readonly flag: Flag | null;
}

export interface DumbbellDrawing extends Asked {
	/** Women and men, town and countryside: colours of the palette. */
	readonly ends: readonly [DumbbellEnd, DumbbellEnd];
	readonly rows: readonly {
		readonly id: string;
		readonly label: string;
		readonly values: readonly [End, End];
	}[];
}

/** Two values a row and their gap. */
export function drawDumbbell({ ends, rows, ...asked }: DumbbellDrawing): Drawn {
	const { title, unit, language } = asked;
	const worded = (end: End) => ({ ...end, word: wordOf(end.flag, language) });
	const label = say(chartKinds.dumbbell, language, {
		title,
		one: ends[0].label,
		other: ends[1].label
	});
	return {
		kind: 'dumbbell',
		drawing: showsSomething(rows.flatMap(({ values }) => values))
			? drawTwice(label, language, (width) =>
					dumbbellChart({
						...{ ends, language, width },
						whole: isWhole(unit),
						format: formatFor(asked),
						formatTick: (value) => formatTick(value, unit, language),
						rows: rows.map(({ id, label, values: [one, other] }) => ({
							...{ id, label },
							values: [worded(one), worded(other)],
							gap: tellGap(one.value, other.value, unit, language)
						}))
					})
				)
			: null,
		legend: ends.map(({ label, color }) => ({ label, color, mark: 'dot' as const }))
	};
}

function tellGap(one: number | null, other: number | null, unit: Unit, language: Language): string {
	if (one === null || other === null) return '';
	const size = Math.abs(one - other);
	if (unit !== 'share') return formatBeside(size, unit, language);
	const points = formatNumber(size * 100, language, { decimals: 1 });
	return `${points}\u00a0${figures.points[language]}`;
}
