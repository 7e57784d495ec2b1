import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag } from '$lib/terms';
import { directed } from '$lib/i18n/isolate';
import { gap, labelSize, layOutRows, smallSize, widestOf } from './layout';
import { carrying } from './mark';
import { lyingAxis } from './value-axis';

/** What a member added to, or took from, a difference. */
export interface Contribution {
	readonly id: string;
	readonly label: string;
	readonly value: number | null;
	readonly flag: Flag | null;
	readonly word: string;
}

export interface WaterfallSpec {
	readonly contributions: readonly Contribution[];
	/** The whole difference, which the contributions add up to where all are known. */
	readonly total: Contribution & { readonly value: number };
	readonly language: Language;
	readonly width: number;
	/** Signed. */
	readonly format: (value: number) => string;
	readonly formatTick: (value: number) => string;
	/** Which way is better; no colour judges without it. */
	readonly direction?: 'up' | 'down' | null;
	readonly whole?: boolean;
}

interface Step extends Contribution {
	readonly from: number;
	readonly to: number;
}

/** Each member's part of a change, from where the one before it ended, and the whole change last. */
export function waterfallChart(spec: WaterfallSpec): Plot.PlotOptions {
	const { contributions, total, language, width, format } = spec;
	let reached = 0;
	const steps = contributions.map((contribution): Step => {
		const from = reached;
		reached += contribution.value ?? 0;
		return { ...contribution, from, to: reached };
	});
	const rest = total.value - reached;
	const whole: Step = { ...total, from: 0, to: total.value };
	const all = [...steps, whole];
	const texts = all.map(({ value, word }) => (value === null ? '' : format(value)) || word);
	const known = all.filter(({ value }) => value !== null);
	const unknown = all.filter(({ value }) => value === null);
	const valueRoom =
		widestOf(
			texts.filter((_, at) => all[at]?.value !== null),
			labelSize
		) + gap;
	const layout = layOutRows({
		...{ rows: all, language, width },
		endRoom: valueRoom,
		startRoom: valueRoom / 2
	});
	const { side, band, middle } = layout;
	const axis = lyingAxis(
		all.flatMap(({ from, to }) => [from, to]),
		{ room: layout.room, format: spec.formatTick, whole: spec.whole ?? false }
	);
	const linked = steps.flatMap((step, at) => {
		const next = all[at + 1];
		return next ? [{ at: step.to, from: step.id, to: next.id }] : [];
	});
	return {
		...layout.frame,
		height: layout.height + 32,
		marginTop: 4,
		marginBottom: 26,
		x: { domain: axis.domain, reverse: side.barsReversed, axis: null, insetLeft: 4, insetRight: 4 },
		marks: [
			...axis.marks,
			Plot.link(rest === 0 || unknown.length > 0 ? linked : linked.slice(0, -1), {
				x1: 'at',
				x2: 'at',
				y1: 'from',
				y2: 'to',
				dy: middle,
				stroke: 'var(--edge)',
				strokeWidth: 1,
				strokeDasharray: '2 3'
			}),
			Plot.barX(known, {
				y: 'id',
				x1: 'from',
				x2: 'to',
				...band,
				rx: 3,
				fill: (step: Step) => (step === whole ? 'var(--c1)' : toneOf(step.value ?? 0)),
				...carrying(known, ({ id, label, value, flag, word }) => ({
					member: id,
					name: label,
					text: format(value ?? 0) + (flag ? ` · ${word}` : '')
				}))
			}),
			layout.labels,
			Plot.text(known, {
				frameAnchor: side.endEdge,
				y: 'id',
				text: ({ value }: Step) => directed(format(value ?? 0), language),
				fontSize: labelSize,
				fontWeight: '550',
				textAnchor: 'end',
				dx: side.barsReversed ? -gap / 2 : valueRoom - 1,
				dy: middle
			}),
			Plot.text(unknown, {
				x: 'to',
				y: 'id',
				text: ({ word }: Step) => directed(word, language),
				fontSize: smallSize,
				fill: 'var(--muted)',
				textAnchor: side.startAnchor,
				dx: 6 * side.forward,
				dy: middle,
				...carrying(unknown, ({ id, label, word }) => ({ member: id, name: label, text: word }))
			})
		]
	};

	function toneOf(value: number): string {
		if (value === 0) return 'var(--edge)';
		const better = spec.direction === 'down' ? value < 0 : value > 0;
		if (!spec.direction) return value > 0 ? 'var(--c6)' : 'var(--c2)';
		return better ? 'var(--good)' : 'var(--bad)';
	}
}
