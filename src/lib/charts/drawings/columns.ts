import { namePeriod } from '$lib/figures/period-name';
import { formatTick, wordOf } from '$lib/figures/value';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { columnsChart } from '../columns';
import type { Variant } from '../draw-plot';
import {
	flagLegend,
	formatFor,
	isWhole,
	showsSomething,
	widths,
	type Drawn,
	type Plotted
} from './drawing';
import { fewColumns } from './few-columns';
import type { ColumnsDrawing } from '../shapes/drawings';

export type { ColumnsDrawing };

/**
 * What the whole of each period is made of. For counts and amounts that add up. Of many periods
 * the last are drawn: the table has them all.
 */
export function columnsDrawing(asked: Omit<ColumnsDrawing, 'kind'>): Drawn<ColumnsDrawing> {
	const { language } = asked;
	const few = fewColumns(asked, chartKinds.others[language]);
	const values = few.columns.flatMap((column) => column.values);
	return {
		drawing: showsSomething(values) ? { kind: 'columns', ...asked, ...few } : null,
		legend: [
			...few.parts.map(({ label, color }) => ({ label, color, mark: 'box' as const })),
			...flagLegend(values, language).filter(({ mark }) => mark === 'hatch')
		]
	};
}

export function plotColumns(drawing: ColumnsDrawing, variant: Variant): Plotted {
	const { title, unit, language, parts, columns, timing } = drawing;
	return {
		label: say(chartKinds.columns, language, { title }),
		options: columnsChart({
			...{ parts, language, width: widths[variant] },
			columns: columns.map((column) => ({
				...column,
				values: column.values.map((one) => ({ ...one, word: wordOf(one.flag, language) }))
			})),
			format: formatFor(drawing),
			formatTick: (value) => formatTick(value, unit, language),
			formatPeriod: (period, style) => namePeriod({ timing }, period, language, style),
			isWhole: isWhole(unit),
			rest: chartKinds.rest[language]
		})
	};
}
