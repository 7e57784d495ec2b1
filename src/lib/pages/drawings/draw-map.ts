import { classesOf, type ValueClass } from '$lib/charts/classes';
import { mapChart, type Territory } from '$lib/charts/map';
import { mapCredit, type Place } from '$lib/charts/region';
import { symbolMap } from '$lib/charts/symbols';
import { isolateLeftToRight } from '$lib/i18n/isolate';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { say } from '$lib/i18n/say';
import type { LegendItem } from '../chart-model';
import { formatTick, wordOf } from '$lib/figures/value';
import {
	drawTwice,
	flagLegend,
	formatFor,
	isWhole,
	showsSomething,
	tellValue,
	type Asked,
	type Drawn,
	type Valued
} from './draw';

export interface MapDrawing extends Asked {
	/** By the ids of `reference/provinces.csv`; ids that are none of them are left out. */
	readonly territories: readonly Valued[];
}

/** A map of the nine provinces, coloured by classes of the values. For rates and changes. */
export function drawMap({ territories, ...asked }: MapDrawing): Drawn {
	const { title, unit, language } = asked;
	const known = territories.flatMap(({ value }) => value ?? []);
	const classes = classesOf(known, { whole: isWhole(unit) });
	const label = say(chartKinds.map, language, { title });
	return {
		kind: 'map',
		drawing: showsSomething(territories)
			? drawTwice(label, language, (width) =>
					mapChart({
						...{ classes, language, width },
						...worded(territories, asked),
						format: formatFor(asked)
					})
				)
			: null,
		legend: [...classLegend(classes, asked), ...flagLegend(territories, language)],
		credit: mapCredit
	};
}

export interface SymbolsDrawing extends MapDrawing {
	/** Longitude and latitude of communes; provinces need none. */
	readonly places?: ReadonlyMap<string, Place>;
}

/** A map with a circle for each territory. For counts and amounts. */
export function drawSymbols({ territories, places, ...asked }: SymbolsDrawing): Drawn {
	const { title, language } = asked;
	const label = say(chartKinds.symbols, language, { title });
	return {
		kind: 'symbols',
		drawing: showsSomething(territories)
			? drawTwice(label, language, (width) =>
					symbolMap({
						...{ language, width },
						...(places ? { places } : {}),
						...worded(territories, asked),
						format: formatFor(asked)
					})
				)
			: null,
		legend: flagLegend(territories, language),
		credit: mapCredit
	};
}

/** Ranges of the classes, each with its colour. */
export function classLegend(
	classes: readonly ValueClass[],
	{ unit, language }: Pick<Asked, 'unit' | 'language'>
): LegendItem[] {
	const format = (value: number) => formatTick(value, unit, language);
	return classes.map(({ from, to, color }, at) => {
		// The upper end of a class belongs to the next one: among whole numbers the last below it is said.
		const last = isWhole(unit) && at < classes.length - 1 && to > from ? to - 1 : to;
		const label =
			from === last ? format(from) : isolateLeftToRight(`${format(from)} – ${format(last)}`);
		return { label, color, mark: 'box' };
	});
}

function worded(territories: readonly Valued[], { unit, language }: Asked) {
	return {
		territories: territories.map((one): Territory => ({
			...one,
			word: wordOf(one.flag, language)
		})),
		describe: ({ value, flag }: Territory) => tellValue(value, flag, unit, language)
	};
}
