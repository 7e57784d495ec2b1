import type { MultiPolygon, Polygon } from 'geojson';
import provinces from './geometry/provinces.json';
import { overlap, type Box } from './place-labels';

export type Place = readonly [number, number];

/** Whose geometry it is: the licence asks for this wherever it is shown. */
export const mapCredit = '© OpenStreetMap contributors, ODbL';

export interface Area {
	/** Whether a box lies in it whole. */
	readonly holds: (box: Box) => boolean;
	/** Whether a box lies in it, be it in part. */
	readonly touches: (box: Box) => boolean;
	readonly id: string;
	/** In pixels of the drawing. */
	readonly shape: Polygon | MultiPolygon;
	/** The middle of the largest circle that fits in: where a label has most room. */
	readonly middle: Place;
	/** Radius of that circle. */
	readonly room: number;
}

export interface RegionMap {
	readonly areas: readonly Area[];
	readonly height: number;
	/** Pixels of a longitude and latitude. */
	readonly place: (longitude: number, latitude: number) => Place;
}

export type Ring = readonly Place[];

/** Steps of the grid on which the middle of a province was looked for. */
export const gridSize = 24;

export const mercatorOf = (latitude: number): number =>
	Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

interface Province {
	readonly id: string;
	readonly properties: {
		/** In twenty-fourths of its frame, from the left and from the top: where a label has most room. */
		readonly middle: Place;
	};
	readonly geometry: Polygon | MultiPolygon;
}

const shapes = (provinces as unknown as { features: readonly Province[] }).features;

const known = new Map<string, RegionMap>();

/**
 * The provinces in Mercator's projection, in a drawing of a width, with room above them if asked for. East is right
 * in every language.
 */
export function regionMap(width: number, inset: number, above = 0): RegionMap {
	const name = `${width} ${inset} ${above}`;
	const map = known.get(name) ?? project(width, inset, above);
	known.set(name, map);
	return map;
}

function project(width: number, inset: number, above: number): RegionMap {
	const corners = shapes.flatMap(({ geometry }) => ringsOf(geometry).flat());
	const [west, east] = extent(corners.map(([longitude]) => (longitude * Math.PI) / 180));
	const [south, north] = extent(corners.map(([, latitude]) => mercatorOf(latitude)));
	const scale = (width - 2 * inset) / (east - west);
	const place = (longitude: number, latitude: number): Place => [
		inset + ((longitude * Math.PI) / 180 - west) * scale,
		above + inset + (north - mercatorOf(latitude)) * scale
	];
	return {
		height: Math.ceil(above + (north - south) * scale + 2 * inset),
		place,
		areas: shapes.map(({ id, geometry, properties }) => {
			const rings = ringsOf(geometry).map((ring) => ring.map((at) => place(...at)));
			const frame = frameAround(rings);
			const isInside = insideOf(rings, frame);
			return {
				id,
				shape: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring.map(rounded)]) },
				holds: (box) => spotsOf(box).every(isInside),
				touches: (box) => overlap(box, frame) && spotsOf(box).some(isInside),
				...spotAt(properties.middle, rings, frame)
			};
		})
	};
}

/** Whether a longitude and latitude lie in a province. */
export function isInProvince(id: string, at: Place): boolean {
	const shape = shapes.find((one) => one.id === id);
	if (!shape) return false;
	const rings = ringsOf(shape.geometry);
	return insideOf(rings, frameAround(rings))(at);
}

const spotsOf = ({ left, right, top, bottom }: Box): Place[] =>
	[0, 0.25, 0.5, 0.75, 1].flatMap((along) =>
		[0, 0.5, 1].map((down): Place => [left + along * (right - left), top + down * (bottom - top)])
	);

export const ringsOf = (shape: Polygon | MultiPolygon): Ring[] =>
	(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flat() as unknown as Ring[];

const extent = (values: readonly number[]): [number, number] => [
	Math.min(...values),
	Math.max(...values)
];

const rounded = ([x, y]: Place): number[] => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** A spot of a grid over the frame, and how far the nearest corner is from it. */
export function spotAt(
	[column, row]: Place,
	rings: readonly Ring[],
	{ left, right, top, bottom }: Box
): Pick<Area, 'middle' | 'room'> {
	const middle: Place = [
		left + ((right - left) * column) / gridSize,
		top + ((bottom - top) * row) / gridSize
	];
	const room = Math.min(...rings.flat().map(([x, y]) => Math.hypot(x - middle[0], y - middle[1])));
	return { middle, room };
}

export function frameAround(rings: readonly Ring[]): Box {
	const [left, right] = extent(rings.flat().map(([x]) => x));
	const [top, bottom] = extent(rings.flat().map(([, y]) => y));
	return { left, right, top, bottom };
}

/** Counts the borders to the right: inside when odd. Labels ask for thousands of places. */
export function insideOf(
	rings: readonly Ring[],
	{ left, right, top, bottom }: Box
): (at: Place) => boolean {
	const borders = bordersByRow(rings, top);
	return ([x, y]) => {
		if (x < left || x > right || y < top || y > bottom) return false;
		let inside = false;
		for (const [[x1, y1], [x2, y2]] of borders[Math.floor(y - top)] ?? []) {
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
		}
		return inside;
	};
}

type Border = readonly [Place, Place];

/** The borders that pass through each row of pixels, for only they can be to the right of a place in it. */
function bordersByRow(rings: readonly Ring[], top: number): Border[][] {
	const rows: Border[][] = [];
	for (const ring of rings) {
		for (const [at, corner] of ring.entries()) {
			const before = ring.at(at - 1) ?? corner;
			const last = Math.floor(Math.max(before[1], corner[1]) - top);
			for (let row = Math.floor(Math.min(before[1], corner[1]) - top); row <= last; row += 1)
				(rows[row] ??= []).push([before, corner]);
		}
	}
	return rows;
}
