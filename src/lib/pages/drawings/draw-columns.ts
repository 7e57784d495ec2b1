import type { Part } from '$lib/charts/composition';
import { columnsChart } from '$lib/charts/columns';
import type { MonthStyle } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { formatTick, wordOf } from '$lib/figures/value';
import {
	drawTwice,
	flagLegend,
	formatFor,
	isWhole,
	showsSomething,
	type Asked,
	type Drawn
} from './draw';
import { fewColumns, type ValuedColumn } from './few-columns';

export interface ColumnsDrawing extends Asked {
	readonly parts: readonly Part[];
	/** In the order of time. */
	readonly columns: readonly ValuedColumn[];
	readonly formatPeriod: (period: string, style: MonthStyle) => string;
}

/**
 * What the whole of each period is made of. For counts and amounts that add up. Of many periods
 * the last are drawn: the table has them all.
 */
export function drawColumns({ formatPeriod, ...asked }: ColumnsDrawing): Drawn {
	const { title, unit, language } = asked;
	const { parts, columns } = fewColumns(asked, chartKinds.others[language]);
	const values = columns.flatMap((column) => column.values);
	return {
		kind: 'columns',
		drawing: showsSomething(values)
			? drawTwice(say(chartKinds.columns, language, { title }), language, (width) =>
					columnsChart({
						...{ parts, language, width, formatPeriod },
						columns: columns.map((column) => ({
							...column,
							values: column.values.map((one) => ({ ...one, word: wordOf(one.flag, language) }))
						})),
						format: formatFor(asked),
						formatTick: (value) => formatTick(value, unit, language),
						isWhole: isWhole(unit),
						rest: chartKinds.rest[language]
					})
				)
			: null,
		legend: [
			...parts.map(({ label, color }) => ({ label, color, mark: 'box' as const })),
			...flagLegend(values, language).filter(({ mark }) => mark === 'hatch')
		]
	};
}
