import type { Language } from '$pipelines/contract/text';
import { colorOf } from '$lib/charts/palette';
import type { Line } from '$lib/charts/line-marks';
import type { Point } from '$lib/charts/point';
import type { Valued } from '$lib/charts/drawings/drawing';
import { provinces } from './names';

/** Fixed figures: nothing here is random, and nothing is of a real year. */

export function monthsFrom(first: string, count: number): string[] {
	const [year = 0, month = 1] = first.split('-').map(Number);
	return Array.from({ length: count }, (_, at) =>
		new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 7)
	);
}

export const months = monthsFrom('2023-07', 24);

/** A path that rises and breathes, in whole numbers. */
export function rising(start: number, step: number, wave: number, periods = months): Point[] {
	return periods.map((period, at) => ({
		period,
		value: Math.round(start + step * at + wave * Math.sin(at / 1.7)),
		flag: at === periods.length - 1 ? 'provisional' : null
	}));
}

/** The same with a gap, a stretch of few, one that is withheld and a last value that is not final. */
export function broken(points: readonly Point[]): Point[] {
	return points.map((point, at) => {
		if (at >= 6 && at <= 8) return { ...point, value: null, flag: 'missing' };
		if (at >= 10 && at <= 11) return { ...point, few: 12 };
		if (at >= 14 && at <= 15) return { ...point, value: null, flag: 'withheld' };
		return point;
	});
}

const shares = [0.41, 0.22, 0.11, 0.07, 0.06, 0.05, 0.04, 0.025, 0.015];

/** The nine provinces with a value each. */
export function byProvince(language: Language, whole: number): Valued[] {
	return Object.entries(provinces).map(([id, name], at) => ({
		id,
		label: name[language],
		value: whole === 1 ? (shares[(at * 4) % 9] ?? 0) + 0.3 : Math.round((shares[at] ?? 0) * whole),
		flag: null
	}));
}

/** The same with one of each state. */
export function withStates(values: readonly Valued[]): Valued[] {
	return values.map((one, at) => {
		if (at === 2) return { ...one, value: null, flag: 'withheld' };
		if (at === 4) return { ...one, value: null, flag: 'missing' };
		if (at === 5) return { ...one, value: null, flag: 'not-applicable' };
		if (at === 6) return { ...one, value: 0 };
		if (at === 8) return { ...one, few: 12 };
		if (at === 1) return { ...one, flag: 'provisional' };
		return one;
	});
}

export function linesByProvince(language: Language, count = 9): Line[] {
	return Object.entries(provinces)
		.slice(0, count)
		.map(([id, name], at) => ({
			id,
			label: name[language],
			color: colorOf('province', id, at),
			points: rising(2000 - at * 190, 60 - at * 6, 120)
		}));
}
