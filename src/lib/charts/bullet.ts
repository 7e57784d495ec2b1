import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag } from '$lib/terms';
import { directed } from '$lib/i18n/isolate';
import { hatched } from './hatch';
import { gap, labelSize, layOutRows, smallSize, widestOf } from './layout';
import { carrying } from './mark';

export interface Bullet {
	readonly id: string;
	readonly label: string;
	readonly value: number | null;
	readonly flag: Flag | null;
	readonly target: number | null;
	/** Value and target as they are read, with their units: rows may differ in theirs. */
	readonly valueText: string;
	readonly targetText: string;
	/** What stands where there is no value. */
	readonly word: string;
	readonly status?: 'reached' | 'on-the-way' | 'stalled' | 'moving-away' | null;
}

export interface BulletSpec {
	readonly bullets: readonly Bullet[];
	readonly language: Language;
	readonly width: number;
}

interface Row extends Bullet {
	/** Shares of what the row has room for. */
	readonly reached: number;
	readonly aim: number | null;
}

/** The target stands at this share of a row, unless the value goes beyond its end. */
const aimAt = 0.8;

/** Values against their targets: each row on its own scale, the targets under one another. */
export function bulletChart({ bullets, language, width }: BulletSpec): Plot.PlotOptions {
	const rows = bullets.map(scaled);
	const texts = bullets.map(({ valueText, targetText }) =>
		targetText ? `${valueText} / ${targetText}` : valueText
	);
	const wide = widestOf(texts, smallSize) + gap;
	const stacked = wide > width * 0.3;
	const valueRoom = stacked
		? Math.max(
				widestOf(
					bullets.map(({ valueText }) => valueText),
					labelSize
				),
				widestOf(
					bullets.map(({ targetText }) => targetText),
					smallSize
				)
			) + gap
		: wide;
	const layout = layOutRows({
		rows: bullets,
		language,
		width,
		endRoom: valueRoom,
		thickness: stacked ? 26 : 18
	});
	const { side, band, middle } = layout;
	const known = rows.filter(({ value }) => value !== null);
	const aimed = rows.filter(({ aim }) => aim !== null);
	const absent = rows.filter(({ value }) => value === null);
	const inner = { insetTop: band.insetTop + 5, insetBottom: band.insetBottom + 5 };
	const outer = { insetTop: band.insetTop - 2, insetBottom: band.insetBottom - 2 };
	const textAt = (dy: number, options: Plot.TextOptions): Plot.TextOptions => ({
		frameAnchor: side.endEdge,
		y: 'id',
		textAnchor: 'end',
		dx: side.barsReversed ? -gap / 2 : valueRoom - 1,
		dy: middle + dy,
		...options
	});
	return {
		...layout.frame,
		height: layout.height + 8,
		marginTop: 4,
		marginBottom: 4,
		x: { domain: [0, 1], reverse: side.barsReversed, axis: null },
		marks: [
			Plot.barX(rows, {
				y: 'id',
				x1: 0,
				x2: 1,
				...band,
				rx: 4,
				fill: ({ flag }: Row) => (flag === 'withheld' ? hatched : 'var(--sunken)')
			}),
			Plot.barX(known, {
				y: 'id',
				x1: 0,
				x2: 'reached',
				...inner,
				rx: 2,
				fill: ({ status }: Row) => colorOf(status),
				fillOpacity: ({ flag }: Row) => (flag === 'provisional' ? 0.62 : 1),
				...carrying(known, ({ id, label, valueText, targetText, flag, word }) => ({
					member: id,
					name: label,
					text: [valueText, flag ? word : '', targetText].filter(Boolean).join(' · ')
				}))
			}),
			Plot.tickX(aimed, { x: 'aim', y: 'id', ...outer, stroke: 'var(--ink)', strokeWidth: 2.5 }),
			layout.labels,
			Plot.text(
				known,
				textAt(stacked ? -9 : 0, {
					text: ({ valueText, targetText }: Row) =>
						directed(stacked || !targetText ? valueText : `${valueText} / ${targetText}`, language),
					fontSize: stacked ? labelSize : smallSize,
					fontWeight: '550'
				})
			),
			stacked
				? Plot.text(
						known,
						textAt(10, {
							text: ({ targetText }: Row) => directed(targetText, language),
							fontSize: smallSize,
							fill: 'var(--muted)'
						})
					)
				: null,
			Plot.text(absent, {
				frameAnchor: side.startEdge,
				y: 'id',
				text: ({ word }: Row) => directed(word, language),
				fontSize: smallSize,
				stroke: 'var(--surface)',
				strokeWidth: ({ flag }: Row) => (flag === 'withheld' ? 5 : 0),
				fill: 'var(--ink)',
				textAnchor: side.startAnchor,
				dx: 8 * side.forward,
				dy: middle,
				...carrying(absent, ({ id, label, word, targetText }) => ({
					member: id,
					name: label,
					text: [word, targetText].filter(Boolean).join(' · ')
				}))
			})
		]
	};
}

/** A row's own scale: its target at one place for all, further in only where the value passes the end. */
function scaled(bullet: Bullet): Row {
	const value = Math.max(0, bullet.value ?? 0);
	const { target } = bullet;
	// Without a target nothing says how long a bar should be.
	if (target === null || target <= 0) return { ...bullet, aim: null, reached: 0 };
	const full = Math.max(target / aimAt, value);
	return { ...bullet, aim: target / full, reached: value / full };
}

function colorOf(status: Bullet['status']): string {
	if (status === 'reached') return 'var(--good)';
	if (status === 'stalled' || status === 'moving-away') return 'var(--bad)';
	return 'var(--c1)';
}
