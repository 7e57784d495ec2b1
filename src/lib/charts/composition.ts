import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag } from '$lib/terms';
import { directed } from '$lib/i18n/isolate';
import { hatched } from './hatch';
import { estimateWidth } from './label';
import { gap, layOutRows, smallSize } from './layout';
import { carrying } from './mark';
import type { Part } from './shapes/marks';

export type { Part };

export interface PartValue {
	readonly value: number | null;
	readonly flag: Flag | null;
	readonly word: string;
}

export interface Group {
	readonly id: string;
	readonly label: string;
	/** In the order of the parts. */
	readonly values: readonly PartValue[];
	/** The published whole, which tells how much the parts that are not shown make up. */
	readonly whole: number | null;
}

export interface CompositionSpec {
	readonly groups: readonly Group[];
	readonly parts: readonly Part[];
	readonly language: Language;
	readonly width: number;
	readonly format: (value: number) => string;
	readonly formatShare: (share: number) => string;
	/** What the hatched rest is called. */
	readonly rest: string;
}

interface Segment {
	readonly group: Group;
	readonly label: string;
	readonly color: string;
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** What each group is made of, as shares of its whole. What is withheld is the hatched rest. */
export function compositionChart(spec: CompositionSpec): Plot.PlotOptions {
	const { groups, language, width, formatShare } = spec;
	const layout = layOutRows({ rows: groups, language, width, endRoom: 4, thickness: 24 });
	const { side, band, middle } = layout;
	const segments = groups.flatMap((group) => segmentsOf(group, spec));
	const empty = groups.filter(({ id }) => segments.every(({ group }) => group.id !== id));
	const readable = segments.filter(
		({ from, to, color }) =>
			color !== hatched &&
			(to - from) * layout.room > estimateWidth(formatShare(to - from), smallSize) + 10
	);
	return {
		...layout.frame,
		height: layout.height + 8,
		marginTop: 4,
		marginBottom: 4,
		x: { domain: [0, 1], reverse: side.barsReversed, axis: null },
		marks: [
			Plot.barX(groups, { y: 'id', x1: 0, x2: 1, ...band, fill: 'var(--sunken)' }),
			Plot.barX(segments, {
				y: ({ group }: Segment) => group.id,
				x1: 'from',
				x2: 'to',
				...band,
				fill: 'color',
				stroke: 'var(--surface)',
				strokeWidth: 1.5,
				...carrying(segments, ({ group, label, text }) => ({
					member: group.id,
					name: `${group.label} · ${label}`,
					text
				}))
			}),
			layout.labels,
			Plot.text(readable, {
				x: ({ from, to }: Segment) => (from + to) / 2,
				y: ({ group }: Segment) => group.id,
				text: ({ from, to }: Segment) => directed(formatShare(to - from), language),
				fontSize: smallSize,
				fontWeight: '550',
				fill: 'var(--surface)',
				textAnchor: 'middle',
				dy: middle,
				pointerEvents: 'none'
			}),
			Plot.text(empty, {
				frameAnchor: side.startEdge,
				y: 'id',
				text: (group: Group) => directed(emptyWord(group), language),
				fontSize: smallSize,
				fill: 'var(--muted)',
				textAnchor: side.startAnchor,
				dx: gap * side.forward,
				dy: middle,
				...carrying(empty, (group) => ({
					member: group.id,
					name: group.label,
					text: emptyWord(group)
				}))
			})
		]
	};

	/** Why a group has no parts: all are zero, or the first that is absent says it. */
	function emptyWord({ values }: Group): string {
		return values.find(({ value }) => value === null)?.word ?? spec.format(0);
	}
}

/** Known parts one after the other; the rest of the whole is what is not shown. */
function segmentsOf(
	group: Group,
	{ parts, format, formatShare, rest }: CompositionSpec
): Segment[] {
	const values = group.values.map(({ value }) => Math.max(0, value ?? 0));
	const sum = values.reduce((total, value) => total + value, 0);
	const whole = Math.max(group.whole ?? sum, sum);
	if (whole <= 0) return [];
	let reached = 0;
	const segments = values.flatMap((value, at): Segment[] => {
		const [part, said] = [parts[at], group.values[at]];
		if (!part || !said || said.value === null || value === 0) return [];
		const from = reached;
		reached += value / whole;
		const text = [format(value), formatShare(value / whole), said.flag ? said.word : ''];
		return [{ group, ...part, from, to: reached, text: text.filter(Boolean).join(' · ') }];
	});
	const absent = group.values.find(({ value }) => value === null);
	if (!absent || whole === sum) return segments;
	const text = `${absent.word} · ${formatShare(1 - reached)}`;
	return [...segments, { group, label: rest, color: hatched, from: reached, to: 1, text }];
}
