import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { towns } from './geometry/towns';
import { isInProvince, mapCredit, regionMap } from './region';

const rowsOf = (file: string) =>
	readFileSync(`data/reference/${file}.csv`, 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(','));
const provinces = rowsOf('provinces');
const communes = new Map(rowsOf('communes').map(([id = '', province = '']) => [id, province]));

describe('the map', () => {
	it('has the nine provinces, each where the reference says it is', () => {
		expect(
			regionMap(500, 4)
				.areas.map(({ id }) => id)
				.sort()
		).toEqual(provinces.map(([id]) => id).sort());
		for (const [id = '', , , name, , , , , , , latitude, longitude] of provinces) {
			expect(isInProvince(id, [Number(longitude), Number(latitude)]), name).toBe(true);
		}
	});

	it('lies in its drawing, north up and east right', () => {
		const map = regionMap(500, 4);
		for (const { shape, middle } of map.areas) {
			for (const [x = -1, y = -1] of shape.coordinates.flat(2) as number[][]) {
				expect(x).toBeGreaterThanOrEqual(4);
				expect(x).toBeLessThanOrEqual(496);
				expect(y).toBeGreaterThanOrEqual(4);
				expect(y).toBeLessThanOrEqual(map.height - 3.9);
			}
			expect(middle[0]).toBeGreaterThan(0);
		}
		const [fez, taza, taounate] = [
			map.place(-5, 34.03),
			map.place(-4, 34.2),
			map.place(-4.64, 34.54)
		];
		expect(taza[0]).toBeGreaterThan(fez[0]);
		expect(taounate[1]).toBeLessThan(fez[1]);
	});

	it('keeps neighbours on one border: what one has, another or the outside has', () => {
		const corners = regionMap(500, 4).areas.map(
			({ shape }) => new Set((shape.coordinates.flat(2) as number[][]).map(String))
		);
		const [first, ...others] = corners;
		const shared = [...(first ?? [])].filter((corner) => others.some((other) => other.has(corner)));
		expect(shared.length).toBeGreaterThan(20);
	});

	it('says whose geometry it is', () => {
		expect(mapCredit).toBe('© OpenStreetMap contributors, ODbL');
	});

	it.each([...towns])('puts the town %s into its province', (commune, place) => {
		expect(isInProvince(communes.get(commune) ?? '', place)).toBe(true);
	});
});
