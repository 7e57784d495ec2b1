import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import { wordOf } from '$lib/figures/value';
import { classesOf } from '../classes';
import type { Variant } from '../draw-plot';
import { towns } from '../geometry/towns';
import { mapChart, type Territory } from '../map';
import { mapCredit } from '../region';
import { symbolMap } from '../symbols';
import { classLegend } from './class-legend';
import {
	flagLegend,
	formatFor,
	isWhole,
	showsSomething,
	tellValue,
	widths,
	type Drawn,
	type Plotted
} from './drawing';
import type { MapDrawing, SymbolsDrawing } from '../shapes/drawings';

export type { MapDrawing, SymbolsDrawing };

type MapAsked = Omit<MapDrawing, 'kind'>;

/** A map of the nine provinces, coloured by classes of the values. For rates and changes. */
export function mapDrawing(asked: MapAsked): Drawn<MapDrawing> {
	const { territories, language } = asked;
	return {
		drawing: showsSomething(territories) ? { kind: 'map', ...asked } : null,
		legend: [...classLegend(classesIn(asked), asked), ...flagLegend(territories, language)],
		credit: mapCredit
	};
}

export function plotMap(drawing: MapDrawing, variant: Variant): Plotted {
	const { title, language } = drawing;
	return {
		label: say(chartKinds.map, language, { title }),
		options: mapChart({
			...{ classes: classesIn(drawing), language, width: widths[variant] },
			...worded(drawing),
			format: formatFor(drawing)
		})
	};
}

/** A map with a circle for each territory. For counts and amounts. */
export function symbolsDrawing(asked: Omit<SymbolsDrawing, 'kind'>): Drawn<SymbolsDrawing> {
	return {
		drawing: showsSomething(asked.territories) ? { kind: 'symbols', ...asked } : null,
		legend: flagLegend(asked.territories, asked.language),
		credit: mapCredit
	};
}

export function plotSymbols(drawing: SymbolsDrawing, variant: Variant): Plotted {
	const { title, language, inTowns } = drawing;
	return {
		label: say(chartKinds.symbols, language, { title }),
		options: symbolMap({
			...{ language, width: widths[variant] },
			...(inTowns ? { places: towns } : {}),
			...worded(drawing),
			format: formatFor(drawing)
		})
	};
}

const classesIn = ({ territories, unit }: MapAsked) =>
	classesOf(
		territories.flatMap(({ value, few }) => (few === undefined ? (value ?? []) : [])),
		{ whole: isWhole(unit) }
	);

function worded({ territories, unit, language }: MapAsked) {
	return {
		territories: territories.map((one): Territory => ({
			...one,
			word: wordOf(one.flag, language)
		})),
		describe: (territory: Territory) => tellValue(territory, unit, language)
	};
}
