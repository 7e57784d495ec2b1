import type { Part } from '$lib/charts/composition';
import { columnsChart } from '$lib/charts/columns';
import type { Flag } from '$lib/api';
import type { MonthStyle } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { formatTick, wordOf } from '../value';
import {
	drawTwice,
	flagLegend,
	formatFor,
	isWhole,
	showsSomething,
	type Asked,
	type Drawn
} from './draw';

export interface ColumnsDrawing extends Asked {
	readonly parts: readonly Part[];
	/** In the order of time. */
	readonly columns: readonly {
		readonly period: string;
		/** In the order of the parts. */
		readonly values: readonly { readonly value: number | null; readonly flag: Flag | null }[];
		/** The published whole, where the parts may not add up to it. */
		readonly whole: number | null;
	}[];
	readonly formatPeriod: (period: string, style: MonthStyle) => string;
}

/** What the whole of each period is made of. For counts and amounts that add up. */
export function drawColumns({ parts, columns, formatPeriod, ...asked }: ColumnsDrawing): Drawn {
	const { title, unit, language } = asked;
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
