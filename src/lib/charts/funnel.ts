import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag } from '$lib/terms';
import { directed } from '$lib/i18n/isolate';
import { hatched } from './hatch';
import { estimateWidth, fitLabel } from './label';
import { gap, labelSize, smallSize, widestOf } from './layout';
import { carrying } from './mark';
import { sideOf } from './side';

export interface Stage {
	readonly id: string;
	readonly label: string;
	readonly value: number | null;
	readonly flag: Flag | null;
	readonly word: string;
	/** What part of the stage before came this far, worded; empty where one is not known. */
	readonly share: string;
	/** The same in fewer words, and the part alone, where the words have no room. */
	readonly short: string;
	readonly part: string;
}

export interface FunnelSpec {
	readonly stages: readonly Stage[];
	readonly language: Language;
	readonly width: number;
	readonly format: (value: number) => string;
}

const bar = 26;
const step = 66;
/** From the top of a row to the middle of its label, and to its bar. */
const labelAt = 11;
const barAt = 22;

/** Stages that fewer and fewer pass, from the reading start; between them what part went on. */
export function funnelChart({ stages, language, width, format }: FunnelSpec): Plot.PlotOptions {
	const side = sideOf(language);
	const known = stages.filter(({ value }) => value !== null);
	const absent = stages.filter(({ value }) => value === null);
	const most = Math.max(0, ...known.map(({ value }) => value ?? 0)) || 1;
	const valueRoom =
		widestOf(
			known.map(({ value }) => format(value ?? 0)),
			labelSize
		) + gap;
	const far = width - valueRoom - 4;
	const top = ({ id }: Stage) => stages.findIndex((stage) => stage.id === id) * step;
	/** A place along the rows, from the reading start. */
	const x = (along: number) => (side.barsReversed ? width - 2 - along : 2 + along);
	const length = ({ value }: Stage) => Math.max(1, (Math.max(0, value ?? 0) / most) * far);
	const links = stages.slice(1).flatMap((stage, at) => {
		const before = stages[at];
		return before && before.value !== null && stage.value !== null ? [{ before, stage }] : [];
	});
	/** In as many words as have room beside the stage's own label. */
	const wordingOf = (stage: Stage): string =>
		[stage.share, stage.short].find(
			(share) => estimateWidth(stage.label, labelSize) <= labelRoom(share)
		) ?? stage.part;
	return {
		...{ width, height: step * stages.length - (step - barAt - bar) + 4, margin: 0 },
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: [
			...links.map(({ before, stage }) =>
				Plot.line(
					[
						[x(0), top(before) + barAt + bar],
						[x(length(before)), top(before) + barAt + bar],
						[x(length(stage)), top(stage) + barAt],
						[x(0), top(stage) + barAt]
					],
					{ fill: 'var(--sunken)' }
				)
			),
			Plot.rect(stages, {
				x1: x(0),
				x2: (stage: Stage) => x(stage.value === null ? far : length(stage)),
				y1: (stage: Stage) => top(stage) + barAt,
				y2: (stage: Stage) => top(stage) + barAt + bar,
				rx: 3,
				fill: ({ value, flag }: Stage) => {
					if (flag === 'withheld') return hatched;
					return value === null ? 'var(--surface)' : 'var(--c1)';
				},
				fillOpacity: ({ flag }: Stage) => (flag === 'provisional' ? 0.62 : 1),
				stroke: ({ value }: Stage) => (value === null ? 'var(--edge)' : 'none'),
				strokeDasharray: '3 3',
				...carrying(stages, ({ id, label, value, word, flag, share }) => ({
					member: id,
					name: label,
					text: [value === null ? word : format(value), value !== null && flag ? word : '', share]
						.filter(Boolean)
						.join(' · ')
				}))
			}),
			Plot.text(stages, {
				x: x(0),
				y: (stage: Stage) => top(stage) + labelAt,
				text: (stage: Stage) =>
					directed(fitLabel(stage.label, labelSize, labelRoom(wordingOf(stage))), language),
				fontSize: labelSize,
				textAnchor: side.startAnchor
			}),
			Plot.text(
				stages.filter(({ share }) => share),
				{
					x: x(width - 4),
					y: (stage: Stage) => top(stage) + labelAt,
					text: (stage: Stage) => directed(wordingOf(stage), language),
					fontSize: smallSize,
					fill: 'var(--muted)',
					textAnchor: side.endAnchor
				}
			),
			Plot.text(known, {
				x: (stage: Stage) => x(length(stage) + gap / 2),
				y: (stage: Stage) => top(stage) + barAt + bar / 2,
				text: ({ value }: Stage) => directed(format(value ?? 0), language),
				fontSize: labelSize,
				fontWeight: '550',
				textAnchor: side.startAnchor
			}),
			Plot.text(absent, {
				x: x(gap),
				y: (stage: Stage) => top(stage) + barAt + bar / 2,
				text: ({ word }: Stage) => directed(word, language),
				fontSize: smallSize,
				stroke: 'var(--surface)',
				strokeWidth: 5,
				fill: 'var(--ink)',
				textAnchor: side.startAnchor
			})
		]
	};

	/** What a share leaves for the label at the other end of its line. */
	function labelRoom(share: string): number {
		return width - 6 - (share ? estimateWidth(share, smallSize) + gap : 0);
	}
}
