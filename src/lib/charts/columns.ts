import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import { directed } from '$lib/i18n/isolate';
import type { Part, PartValue } from './composition';
import { hatched } from './hatch';
import { estimateWidth } from './label';
import { smallSize, widestOf } from './layout';
import { carrying } from './mark';
import { sideOf, timeReversed } from './side';
import { timeTicks, valueTicks } from './ticks';
import { standingAxis } from './value-axis';

export interface Column {
	/** A period of the API. */
	readonly period: string;
	/** In the order of the parts; further ones have no part of their own, and may say why the whole is more. */
	readonly values: readonly PartValue[];
	/** The published whole, which tells how much the parts that are not shown make up. */
	readonly whole: number | null;
}

export interface ColumnsSpec {
	/** In the order of time. */
	readonly columns: readonly Column[];
	readonly parts: readonly Part[];
	readonly language: Language;
	readonly width: number;
	readonly format: (value: number) => string;
	readonly formatTick: (value: number) => string;
	readonly formatPeriod: (period: string, style: 'long' | 'short') => string;
	/** What the hatched rest is called. */
	readonly rest: string;
	readonly isWhole: boolean;
}

interface Segment extends Part {
	readonly period: string;
	readonly from: number;
	readonly to: number;
	readonly text: string;
	readonly provisional: boolean;
}

const height = 300;
const margins = { marginTop: 14, marginBottom: 30 };
/** A seam would take most of a segment that is thinner, in pixels. */
const leastSeamed = 3;

/** What adds up to the whole at each period, a column for each. What is withheld is the hatched rest. */
export function columnsChart(spec: ColumnsSpec): Plot.PlotOptions {
	const { columns, language, width, formatTick, formatPeriod } = spec;
	const side = sideOf(language);
	const segments = columns.flatMap((column) => segmentsOf(column, spec));
	const empty = columns.filter(({ period }) => segments.every((one) => one.period !== period));
	const ticks = valueTicks(0, Math.max(0, ...segments.map(({ to }) => to)), {
		whole: spec.isWhole
	});
	const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;
	const pixels = (height - margins.marginTop - margins.marginBottom) / (domain[1] - domain[0]);
	const axisRoom = widestOf(ticks.map(formatTick), smallSize) + 12;
	const periods = columns.map(({ period }) => period);
	const named = timeTicks(
		periods,
		(text) => estimateWidth(text, smallSize),
		width - axisRoom - 8,
		(period) => formatPeriod(period, 'short')
	);
	const wordOf = ({ values }: Column): string =>
		values.find(({ value }) => value === null)?.word ?? spec.format(0);
	return {
		...{ width, height, ...margins },
		marginLeft: side.valueAxis === 'left' ? axisRoom : 8,
		marginRight: side.valueAxis === 'right' ? axisRoom : 8,
		x: {
			type: 'band',
			domain: periods,
			reverse: timeReversed[language],
			axis: null,
			padding: 0.28
		},
		y: { domain, axis: null },
		marks: [
			...standingAxis(ticks, { side, fontSize: smallSize, format: formatTick }),
			Plot.axisX(
				named.map(({ period }) => period),
				{
					ariaLabel: 'time-axis',
					label: null,
					tickSize: 0,
					fontSize: smallSize,
					fill: 'var(--muted)',
					textAnchor: 'middle',
					tickFormat: (_: string, at: number) => directed(named[at]?.label ?? '', language)
				}
			),
			Plot.barY(segments, {
				x: 'period',
				y1: 'from',
				y2: 'to',
				fill: 'color',
				fillOpacity: ({ provisional }: Segment) => (provisional ? 0.6 : 1),
				stroke: ({ from, to }: Segment) =>
					(to - from) * pixels < leastSeamed ? 'none' : 'var(--surface)',
				strokeWidth: 1,
				...carrying(segments, ({ id, label, period, text }) => ({
					...{ member: id, period, text },
					name: `${label} · ${formatPeriod(period, 'long')}`
				}))
			}),
			Plot.ruleY([0], { stroke: 'var(--edge)' }),
			Plot.dot(empty, {
				x: 'period',
				y: 0,
				r: 4.5,
				fill: (column: Column) =>
					column.values.some(({ flag }) => flag === 'withheld') ? hatched : 'transparent',
				stroke: 'var(--edge)',
				...carrying(empty, (column) => ({
					...{ member: '', period: column.period, text: wordOf(column) },
					name: formatPeriod(column.period, 'long')
				}))
			})
		]
	};
}

/** Known parts one above the other; the rest of the whole is what is not shown. */
function segmentsOf({ period, values, whole }: Column, spec: ColumnsSpec): Segment[] {
	const { parts, format, rest } = spec;
	let reached = 0;
	const segments = parts.flatMap((part, at): Segment[] => {
		const { value = null, flag = null, word = '' } = values[at] ?? {};
		if (!value || value < 0) return [];
		const from = reached;
		reached += value;
		const text = [format(value), flag ? word : ''].filter(Boolean).join(' · ');
		return [{ ...part, period, from, to: reached, text, provisional: flag === 'provisional' }];
	});
	const absent = values.find(({ value }) => value === null);
	if (!absent || whole === null || whole <= reached) return segments;
	const text = `${absent.word} · ${format(whole - reached)}`;
	const last = { id: '', label: rest, color: hatched, from: reached, to: whole };
	return [...segments, { ...last, period, text, provisional: false }];
}
