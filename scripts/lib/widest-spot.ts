import type { Geometry } from 'geojson';
import {
	frameAround,
	gridSize,
	insideOf,
	mercatorOf,
	ringsOf,
	spotAt,
	type Place
} from '../../src/lib/charts/region.ts';

/** Large enough that the rows of `insideOf` are thin. */
const scale = 20_000;

/** Where on a grid over a province the largest circle fits in: a label needs no finer one. */
export function widestSpot(geometry: Geometry): Place {
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
		throw new Error(`A province is no ${geometry.type}.`);
	const rings = ringsOf(geometry).map((ring) =>
		ring.map(([longitude, latitude]): Place => [
			((longitude * Math.PI) / 180) * scale,
			-mercatorOf(latitude) * scale
		])
	);
	const frame = frameAround(rings);
	const isInside = insideOf(rings, frame);
	let best = { spot: [0, 0] as Place, room: 0 };
	for (let column = 1; column < gridSize; column += 1) {
		for (let row = 1; row < gridSize; row += 1) {
			const { middle, room } = spotAt([column, row], rings, frame);
			if (room > best.room && isInside(middle)) best = { spot: [column, row], room };
		}
	}
	return best.spot;
}
