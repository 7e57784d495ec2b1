/**
 * Cuts the nine prefectures and provinces out of `morocco-map`, simplifies their shared borders,
 * looks where each has most room for a label, and writes what the charts read: `npx tsx scripts/cut-map.ts`. Run it again when the package
 * changes; nothing else needs the package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import { simplifyLine } from './lib/simplify-line.ts';
import { widestSpot } from './lib/widest-spot.ts';

/** Ids of ISO 3166-2:MA, as the package has them, and of the High Commission for Planning. */
const provinces: Readonly<Record<string, string>> = {
	'MA-FES': '03.231',
	'MA-MEK': '03.061',
	'MA-TAZ': '03.561',
	'MA-TAO': '03.531',
	'MA-SEF': '03.451',
	'MA-HAJ': '03.171',
	'MA-MOU': '03.591',
	'MA-BOM': '03.131',
	'MA-IFR': '03.271'
};
/** Corners that change less than this area, in square degrees, are dropped: about 0.5 km². */
const leastArea = 0.00005;
const target = 'src/lib/charts/geometry/provinces.json';

const require = createRequire(import.meta.url);
const source = require.resolve('morocco-map/data/provinces.json');
const topology = JSON.parse(readFileSync(source, 'utf8')) as Topology<{
	provinces: GeometryCollection<{ name: string }>;
}>;
const { transform } = topology;
if (!transform) throw new Error('The map is not quantized as expected.');
const { scale, translate } = transform;

/** Arcs as longitudes and latitudes, each simplified once: neighbours share them. */
const arcs = topology.arcs.map((arc) => {
	let [x, y] = [0, 0];
	const points = arc.map(([dx = 0, dy = 0]) => {
		[x, y] = [x + dx, y + dy];
		return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
	});
	return simplifyLine(points, leastArea).map(([lon, lat]) => [round(lon), round(lat)]);
});
const simple = { ...topology, arcs };
delete simple.transform;

const features = topology.objects.provinces.geometries.flatMap((shape) => {
	const id = provinces[String(shape.id)];
	if (!id) return [];
	const { geometry } = feature(simple, shape as Polygon);
	return [{ type: 'Feature', id, properties: { middle: widestSpot(geometry) }, geometry }];
});
if (features.length !== Object.keys(provinces).length) {
	throw new Error(`The map has ${features.length} of the provinces.`);
}
const text = `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
writeFileSync(target, text);
console.log(`${target}: ${features.length} provinces, ${text.length} bytes`);

function round(degrees: number): number {
	return Math.round(degrees * 1e4) / 1e4;
}
