import type { Point } from './point';
import type { PointColumns } from './shapes/marks';

export type { PointColumns };

interface Pointed {
	readonly points: readonly Point[];
}

export type Packed<Row extends Pointed> = Omit<Row, 'points'> & PointColumns;

/** The periods of some rows, in the order of time. */
export const periodsOf = (rows: readonly Pointed[]): string[] =>
	[...new Set(rows.flatMap(({ points }) => points.map(({ period }) => period)))].sort();

export function packPoints(points: readonly Point[]): PointColumns {
	const flagged = points.flatMap(({ flag }, at) => (flag ? [[at, flag] as const] : []));
	const few = points.flatMap(({ few }, at) => (few === undefined ? [] : [[at, few] as const]));
	return {
		values: points.map(({ value }) => value),
		...(flagged.length > 0 ? { flags: Object.fromEntries(flagged) } : {}),
		...(few.length > 0 ? { few: Object.fromEntries(few) } : {})
	};
}

export function packRows<Row extends Pointed>(
	rows: readonly Row[],
	periods: readonly string[]
): Packed<Row>[] {
	const places = new Map(periods.map((period, at) => [period, at]));
	return rows.map(({ points, ...row }) => {
		const at = points.map(({ period }) => places.get(period) ?? 0);
		return {
			...row,
			...packPoints(points),
			...(at.length === periods.length && at.every((place, index) => place === index) ? {} : { at })
		};
	});
}

export function unpackRows<Row extends PointColumns>(
	rows: readonly Row[],
	periods: readonly string[]
): (Omit<Row, keyof PointColumns> & Pointed)[] {
	return rows.map(({ values, flags, few, at, ...row }) => ({
		...row,
		points: values.map((value, index) => ({
			period: periods[at?.[index] ?? index] ?? '',
			value,
			flag: flags?.[index] ?? null,
			...(few?.[index] === undefined ? {} : { few: few[index] })
		}))
	}));
}
