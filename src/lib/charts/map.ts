import * as Plot from '@observablehq/plot';
import type { Language } from '$pipelines/contract/text';
import type { Flag } from '$lib/terms';
import { directed } from '$lib/i18n/isolate';
import { classOf, type ValueClass } from './classes';
import { hatched } from './hatch';
import { estimateWidth } from './label';
import { smallSize } from './layout';
import { carrying } from './mark';
import { around, placeLabels, type Box, type Placed, type Wish } from './place-labels';
import { regionMap, type Area, type Place } from './region';

/** What a territory of a map says. */
export interface Territory {
	readonly id: string;
	readonly label: string;
	readonly value: number | null;
	readonly flag: Flag | null;
	/** Of so few that its colour would mislead: told, not coloured. */
	readonly few?: number;
	/** What stands where there is no value. */
	readonly word: string;
}

export interface MapSpec {
	readonly territories: readonly Territory[];
	readonly classes: readonly ValueClass[];
	readonly language: Language;
	readonly width: number;
	readonly format: (value: number) => string;
	/** What a territory says when it is pointed at. */
	readonly describe: (territory: Territory) => string;
}

export interface Shown extends Area {
	readonly territory: Territory | null;
}

interface Led {
	readonly middle: Place;
	readonly label: Placed;
}

const lineHeight = 17;
/** A territory that is narrower, in pixels from its middle, would lie under its own label. */
const leastRoom = 20;
/** So far aside such a label stands, at the end of a line. */
const aside = 38;
/** On a phone such labels need room beyond the region, which is there at its corners and above it. */
export const roomAbove = (width: number): number => (width < 400 ? 20 : 0);

/** Provinces coloured by the class of their value, with names and values on them. */
export function mapChart(spec: MapSpec): Plot.PlotOptions {
	const { territories, classes, language, width, format } = spec;
	const map = regionMap(width, 4, roomAbove(width));
	const shown = map.areas.map((area) => ({
		...area,
		territory: territories.find(({ id }) => id === area.id) ?? null
	}));
	// Half on a territory and half beside it, be it its own, a text is hard to read.
	const isOnLand = (box: Box) => shown.some((area) => area.touches(box));
	const labels = placeLabels(
		shown.map((area) => {
			const { middle, room, territory } = area;
			const texts = territory
				? textsOf(
						territory.label,
						territory.value === null ? territory.word : format(territory.value),
						room
					)
				: [];
			const own = texts[0] ? spotOn(area, texts[0].lines) : null;
			const hidden = room < leastRoom && texts[0] && !own;
			const [x, y] = own ?? middle;
			if (!hidden) return { x, y, rank: room, texts };
			const wanted = withValues(texts, territory?.value ?? null);
			return { x, y, rank: room, texts: wanted, led: { least: aside, isForeign: isOnLand } };
		}),
		{ width, height: map.height }
	);
	const led = shown.flatMap(({ middle }, at) => {
		const label = labels[at];
		return label?.isLed ? [{ middle, label }] : [];
	});
	return {
		...frameOf(width, map.height),
		marks: [
			Plot.geo(shown, {
				geometry: 'shape',
				fill: ({ territory }: Shown) => fillOf(territory, classes),
				stroke: 'var(--surface)',
				strokeWidth: 1.5,
				strokeLinejoin: 'round',
				...carrying(shown, ({ id, territory }) =>
					territory ? { member: id, name: territory.label, text: spec.describe(territory) } : null
				)
			}),
			edged(
				shown.filter(({ territory }) => (territory?.value ?? null) === null),
				'3 3'
			),
			edged(
				shown.filter(({ territory }) => territory?.few !== undefined),
				'none'
			),
			...led.map(({ middle, label }) =>
				Plot.line([middle, edgeTowards(middle, label)], { stroke: 'var(--ink)', strokeWidth: 1 })
			),
			Plot.dot(led, {
				x: ({ middle }: Led) => middle[0],
				y: ({ middle }: Led) => middle[1],
				r: 2.5,
				fill: 'var(--ink)',
				stroke: 'var(--surface)'
			}),
			...textsAt(
				labels.flatMap((label, at) => (label ? [{ ...label, ink: inkOf(label, shown[at]) }] : [])),
				language
			)
		]
	};

	/** What has no colour has an edge: dashed without a value, plain where it is of few. */
	function edged(areas: readonly Shown[], strokeDasharray: string): Plot.Markish {
		return Plot.geo(areas, {
			...{ geometry: 'shape', stroke: 'var(--edge)', strokeDasharray, pointerEvents: 'none' }
		});
	}

	/** On its territory a label takes the ink of the class; beyond it only a halo lets it be read. */
	function inkOf({ x, y, lines }: Placed, area: Shown | undefined): string | null {
		if (!area || !isOn(area, [x, y], lines)) return null;
		const { territory } = area;
		return isUncoloured(territory) ? null : (classOf(territory?.value ?? 0, classes)?.ink ?? null);
	}
}

/** Where a line to a label ends: at the edge of its text, which it would strike through. */
export function edgeTowards([fromX, fromY]: Place, { x, y, lines }: Placed): Place {
	const { width, height } = sizeOf(lines);
	const [dx, dy] = [x - fromX, y - fromY];
	const inside = Math.min(1, width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
	return [x - dx * inside, y - dy * inside];
}

const sizeOf = (lines: readonly string[]) => ({
	width: Math.max(...lines.map((line) => estimateWidth(line, smallSize))),
	height: lines.length * lineHeight
});

/** Whether the lines of a text lie on its territory alone. */
function isOn(area: Area, [x, y]: Place, lines: readonly string[]): boolean {
	return lines.every((line, at) => {
		// Estimates are wide, and lines have air.
		const half = (estimateWidth(line, smallSize) * 0.88) / 2;
		return area.holds(around(x, lineAt(y, at, lines), half, (lineHeight - 6) / 2));
	});
}

const lineAt = (y: number, at: number, lines: readonly string[]): number =>
	y + (at - (lines.length - 1) / 2) * lineHeight;

/** Where a text lies on its territory alone, as near to its middle as can be. */
function spotOn(area: Area, lines: readonly string[]): Place | null {
	const [x, y] = area.middle;
	const spots = steps.map(([dx, dy]): Place => [x + dx, y + dy]);
	return spots.find((spot) => isOn(area, spot, lines)) ?? null;
}

const along = Array.from({ length: 13 }, (_, at) => 2 * at - 12);
const steps = along
	.flatMap((dy) => along.map((dx): Place => [dx, dy]))
	.sort((one, other) => Math.hypot(...one) - Math.hypot(...other));

/** A name without its value says too little; that there is none, the hatching says. */
export const withValues = (texts: Wish['texts'], value: number | null): Wish['texts'] =>
	value === null ? texts : texts.slice(0, texts.length / 2);

/** A drawing in pixels of its own. */
export function frameOf(width: number, height: number): Plot.PlotOptions {
	return { width, height, margin: 0, projection: 'identity', x: { axis: null }, y: { axis: null } };
}

/** Texts on a map; those without an ink of their own have a halo that lets them be read on any colour. */
export function textsAt(
	labels: readonly (Placed & { readonly ink?: string | null })[],
	language: Language
): Plot.Markish[] {
	return labels.map(({ x, y, lines, ink }) =>
		Plot.text(
			lines.map((line, at) => ({ line, y: lineAt(y, at, lines) })),
			{
				x,
				y: 'y',
				text: ({ line }: { line: string }) => directed(line, language),
				fontSize: smallSize,
				fontWeight: '500',
				textAnchor: 'middle',
				lineAnchor: 'middle',
				fill: ink ?? 'var(--ink)',
				...(ink ? {} : { stroke: 'var(--surface)', strokeWidth: 3.5, strokeLinejoin: 'round' }),
				pointerEvents: 'none'
			}
		)
	);
}

const isUncoloured = (territory: Territory | null): boolean =>
	(territory?.value ?? null) === null || territory?.few !== undefined;

function fillOf(territory: Territory | null, classes: readonly ValueClass[]): string {
	if (territory?.flag === 'withheld') return hatched;
	if (territory?.value === null || !territory) return 'var(--sunken)';
	if (territory.few !== undefined) return 'var(--surface)';
	return classOf(territory.value, classes)?.color ?? 'var(--sunken)';
}

/** Name and value, the name in two lines where it is wider than its place; the name alone. */
export function textsOf(name: string, value: string, room: number): Wish['texts'] {
	const whole = [name];
	const parts = name.split(' ');
	const broken = parts.length > 1 ? [parts.slice(0, -1).join(' '), parts.at(-1) ?? ''] : whole;
	const fits = estimateWidth(name, smallSize) < room * 2.4;
	const names = fits || broken === whole ? [whole, broken] : [broken, whole];
	return [...names.map((lines) => [...lines, value]), ...names].map((lines) => ({
		lines,
		...sizeOf(lines)
	}));
}
