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

type Ring = readonly Place[];

const mercator = (latitude: number): number =>
	Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

const shapes = (
	provinces as unknown as { features: { id: string; geometry: Polygon | MultiPolygon }[] }
).features;

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
	const [south, north] = extent(corners.map(([, latitude]) => mercator(latitude)));
	const scale = (width - 2 * inset) / (east - west);
	const place = (longitude: number, latitude: number): Place => [
		inset + ((longitude * Math.PI) / 180 - west) * scale,
		above + inset + (north - mercator(latitude)) * scale
	];
	return {
		height: Math.ceil(above + (north - south) * scale + 2 * inset),
		place,
		areas: shapes.map(({ id, geometry }) => {
			const rings = ringsOf(geometry).map((ring) => ring.map((at) => place(...at)));
			const frame = frameAround(rings);
			const isInside = insideOf(rings, frame);
			return {
				id,
				shape: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring.map(rounded)]) },
				holds: (box) => spotsOf(box).every(isInside),
				touches: (box) => overlap(box, frame) && spotsOf(box).some(isInside),
				...widestSpot(rings, frame, isInside)
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

const ringsOf = (shape: Polygon | MultiPolygon): Ring[] =>
	(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).flat() as unknown as Ring[];

const extent = (values: readonly number[]): [number, number] => [
	Math.min(...values),
	Math.max(...values)
];

const rounded = ([x, y]: Place): number[] => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** Looks on a grid; a label needs no more. */
function widestSpot(
	rings: readonly Ring[],
	{ left, right, top, bottom }: Box,
	isInside: (at: Place) => boolean
): Pick<Area, 'middle' | 'room'> {
	let best = { middle: [left, top] as Place, room: 0 };
	for (let column = 1; column < 24; column += 1) {
		for (let row = 1; row < 24; row += 1) {
			const at: Place = [left + ((right - left) * column) / 24, top + ((bottom - top) * row) / 24];
			if (!isInside(at)) continue;
			const room = Math.min(...rings.flat().map(([x, y]) => Math.hypot(x - at[0], y - at[1])));
			if (room > best.room) best = { middle: at, room };
		}
	}
	return best;
}

function frameAround(rings: readonly Ring[]): Box {
	const [left, right] = extent(rings.flat().map(([x]) => x));
	const [top, bottom] = extent(rings.flat().map(([, y]) => y));
	return { left, right, top, bottom };
}

/** Counts the borders to the right: inside when odd. Labels ask for thousands of places. */
function insideOf(
	rings: readonly Ring[],
	{ left, right, top, bottom }: Box
): (at: Place) => boolean {
	return ([x, y]) => {
		if (x < left || x > right || y < top || y > bottom) return false;
		let inside = false;
		for (const ring of rings) {
			let before = ring.at(-1);
			for (const corner of ring) {
				const [[x1, y1], [x2, y2]] = [before ?? corner, corner];
				if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
				before = corner;
			}
		}
		return inside;
	};
}
