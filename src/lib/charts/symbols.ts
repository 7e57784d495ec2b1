import * as Plot from '@observablehq/plot';
import { hatched } from './hatch';
import {
	edgeTowards,
	frameOf,
	roomAbove,
	textsAt,
	textsOf,
	withValues,
	type MapSpec,
	type Territory
} from './map';
import { carrying } from './mark';
import { placeLabels, type Wish } from './place-labels';
import { regionMap, type Place } from './region';

export interface SymbolsSpec extends Omit<MapSpec, 'classes'> {
	/** Longitude and latitude of territories that are no provinces; those without are not drawn. */
	readonly places?: ReadonlyMap<string, Place>;
}

interface Symbol extends Territory {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** What is not a number has a size of its own. */
const plainRadius = 7;
/** So far from its circle a label stands at least that a line leads to. */
const aside = 24;

/** A circle for each territory, its area in proportion to the value; below zero it is open. */
export function symbolMap(spec: SymbolsSpec): Plot.PlotOptions {
	const { territories, language, width, format, places } = spec;
	const map = regionMap(width, 4, roomAbove(width));
	const middles = new Map(map.areas.map(({ id, middle }) => [id, middle]));
	const largest = Math.max(0, ...territories.map(({ value }) => Math.abs(value ?? 0)));
	const most = width * 0.07;
	const symbols = territories
		.flatMap((territory): Symbol[] => {
			const at = places?.get(territory.id);
			const spot = at ? map.place(...at) : middles.get(territory.id);
			if (!spot) return [];
			const share = largest > 0 ? Math.abs(territory.value ?? 0) / largest : 0;
			const radius =
				territory.value === null ? plainRadius : Math.max(1.5, Math.sqrt(share) * most);
			return [{ ...territory, x: spot[0], y: spot[1], radius }];
		})
		// The large ones first, so that small ones lie on them.
		.sort((a, b) => b.radius - a.radius);
	const labels = placeLabels(
		symbols.map((symbol) => ({ ...spotFor(symbol, format), rank: -symbol.radius })),
		{ width, height: map.height },
		symbols.map(({ x, y, radius }) => ({
			left: x - radius * 0.8,
			right: x + radius * 0.8,
			top: y - radius * 0.8,
			bottom: y + radius * 0.8
		}))
	);
	return {
		...frameOf(width, map.height),
		marks: [
			Plot.geo(map.areas, {
				geometry: 'shape',
				fill: 'var(--sunken)',
				stroke: 'var(--surface)',
				strokeWidth: 1.5,
				strokeLinejoin: 'round'
			}),
			Plot.dot(symbols, {
				x: 'x',
				y: 'y',
				r: { value: 'radius', scale: null },
				fill: ({ value, flag, few }: Symbol) => {
					if (flag === 'withheld') return hatched;
					return value === null || value < 0 || few !== undefined ? 'var(--surface)' : 'var(--c1)';
				},
				fillOpacity: ({ value, few }: Symbol) => (value === null || few !== undefined ? 1 : 0.5),
				stroke: ({ value }: Symbol) => (value === null ? 'var(--edge)' : 'var(--c1)'),
				strokeWidth: 1.5,
				...carrying(symbols, (symbol) => ({
					member: symbol.id,
					name: symbol.label,
					text: spec.describe(symbol)
				}))
			}),
			...symbols.flatMap(({ x, y, radius }, at) => {
				const label = labels[at];
				if (!label?.isLed) return [];
				const [dx, dy] = [label.x - x, label.y - y];
				const share = radius / Math.hypot(dx, dy);
				const start: Place = [x + dx * share, y + dy * share];
				return Plot.line([start, edgeTowards(start, label)], {
					stroke: 'var(--ink)',
					strokeWidth: 1
				});
			}),
			...textsAt(
				labels.flatMap((label) => label ?? []),
				language
			)
		]
	};
}

/** In its circle where it fits, else beside it or at the end of a line. */
function spotFor(
	{ label, value, word, x, y, radius }: Symbol,
	format: SymbolsSpec['format']
): Omit<Wish, 'rank'> {
	const texts = textsOf(label, value === null ? word : format(value), Infinity);
	const [both] = texts;
	if (both && Math.hypot(both.width, both.height) < 2 * radius)
		return { x, y, texts: [both], within: true };
	const led = { least: radius + aside };
	return { x, y, texts: withValues(texts, value), beside: radius, led };
}
