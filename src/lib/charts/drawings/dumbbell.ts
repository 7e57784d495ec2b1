import type { Language } from '$pipelines/contract/text';
import type { Unit } from '$lib/terms';
import { formatBeside, formatTick, withFew, wordOf } from '$lib/figures/value';
import { formatNumber } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { figures } from '$lib/i18n/messages/figures';
import { say } from '$lib/i18n/say';
import type { Variant } from '../draw-plot';
import { dumbbellChart } from '../dumbbell';
import { formatFor, isWhole, showsSomething, widths, type Drawn, type Plotted } from './drawing';
import type { DumbbellDrawing } from '../shapes/drawings';
import type { Known } from '../shapes/marks';

export type { DumbbellDrawing };

/** Two values a row and their gap. */
export function dumbbellDrawing(asked: Omit<DumbbellDrawing, 'kind'>): Drawn<DumbbellDrawing> {
	return {
		drawing: showsSomething(asked.rows.flatMap(({ values }) => values))
			? { kind: 'dumbbell', ...asked }
			: null,
		legend: asked.ends.map(({ label, color }) => ({ label, color, mark: 'dot' as const }))
	};
}

export function plotDumbbell(drawing: DumbbellDrawing, variant: Variant): Plotted {
	const { title, unit, language, ends, rows } = drawing;
	const worded = (end: Known) => ({ ...end, word: wordOf(end.flag, language) });
	return {
		label: say(chartKinds.dumbbell, language, {
			title,
			one: ends[0].label,
			other: ends[1].label
		}),
		options: dumbbellChart({
			...{ ends, language, width: widths[variant] },
			whole: isWhole(unit),
			format: (value, few) => withFew(formatFor(drawing)(value), few, language),
			formatTick: (value) => formatTick(value, unit, language),
			rows: rows.map(({ id, label, values: [one, other] }) => ({
				...{ id, label },
				values: [worded(one), worded(other)],
				gap:
					tellFew([one, other], ends, language) || tellGap(one.value, other.value, unit, language)
			}))
		})
	};
}

/** A distance that rests on few is not told: of how many is. */
function tellFew(
	values: readonly [Known, Known],
	ends: DumbbellDrawing['ends'],
	language: Language
): string {
	const at = values[0].few === undefined ? 1 : 0;
	const { few } = values[at];
	if (few === undefined) return '';
	return `${ends[at].label} : ${say(figures.few, language, { n: formatNumber(few, language) })}`;
}

function tellGap(one: number | null, other: number | null, unit: Unit, language: Language): string {
	if (one === null || other === null) return '';
	const size = Math.abs(one - other);
	if (unit !== 'share') return formatBeside(size, unit, language);
	const points = formatNumber(size * 100, language, { decimals: 1 });
	return `${points}\u00a0${figures.points[language]}`;
}
