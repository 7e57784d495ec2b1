import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from '../support/full.ts';
import { loaded, type Files, type Loaded } from '../support/loaded.ts';

const header = 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n';
const good = (from: number, to: number) =>
	Array.from(
		{ length: to - from },
		(_, i) => `S${from + i};30/06/2025;10;${i % 10};${10 - (i % 10)}\n`
	);
const table =
	'select site_ref, surveyed_on::varchar as d, units::integer as n, occupied::integer as o from staging.occupancy order by all';
const unaccounted = 'select name from meta.files where read <> loaded + rejected + ignored';
const at = (minute: number) => ({ now: new Date(Date.UTC(2025, 6, 1, 8, minute)) });

async function tableOf(files: Files): Promise<Record<string, unknown>[]> {
	const mirsad = await loaded(files);
	expect(mirsad.result.exitCode).toBe(0);
	const rows = await mirsad.query(table);
	mirsad.close();
	return rows;
}

it('three loads, and corrections loaded twice: every row stays accounted for, and is there once', async () => {
	const mirsad: Loaded = await loaded({
		'1.csv': [header, ...good(0, 40), 'B1;31/02/2025;10;5;5\n', 'B2;30/06/2025;10;5;4\n'].join('')
	});
	const folder = mirsad.result.report.rejects_file;
	await mirsad.load({ '2.csv': header + good(30, 60).join('') }, at(1));
	await mirsad.load({ '3.csv': header + good(60, 80).join('') }, at(2));
	const corrected = readFileSync(`${folder}/1.csv`, 'utf8')
		.replace('B1;31/02/2025', 'B1;28/02/2025')
		.replace('B2;30/06/2025;10;5;4', 'B2;30/06/2025;10;6;4');
	const before = await mirsad.query(table);
	expect(before).toHaveLength(80);
	const first = await mirsad.load({ 'corrige.csv': corrected }, at(3));
	expect(first.report.files[0]).toMatchObject({ read: 2, loaded: 2, rejected: 0, ignored: 0 });
	const after = await mirsad.query(table);
	expect(after).toHaveLength(82);
	expect(after).toEqual(expect.arrayContaining(before));
	// The same bytes are nothing new; the same rows in other bytes change nothing.
	const same = await mirsad.load({ 'corrige-bis.csv': corrected }, at(4));
	expect(same.report.code).toBe('nothing-new');
	const again = await mirsad.load({ 'corrige-ter.csv': `${corrected}\r\n` }, at(5));
	expect(again.report.code).toBe('published');
	expect(await mirsad.query(table)).toEqual(after);
	expect(await mirsad.query(unaccounted)).toEqual([]);
	expect(
		await mirsad.query(
			'select sum(read)::integer as read, sum(loaded)::integer as loaded, sum(rejected)::integer as rejected from meta.files'
		)
	).toEqual([{ read: 96, loaded: 94, rejected: 2 }]);
	mirsad.close();
});

it('a file split anywhere, its lines in any order, gives the same table', async () => {
	const lines = good(0, 12);
	const whole = await tableOf({ 'releves.csv': header + lines.join('') });
	const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
	await fc.assert(
		fc.asyncProperty(
			shuffled,
			fc.integer({ min: 1, max: lines.length - 1 }),
			async (order, cut) => {
				const files = {
					'b.csv': header + order.slice(0, cut).join(''),
					'a.csv': header + order.slice(cut).join('')
				};
				expect(await tableOf(files)).toEqual(whole);
			}
		),
		{ numRuns: runsOf(2, 20), seed: 1 }
	);
});

it('the archive keeps the export itself, however it was packed', async () => {
	const content = header + good(0, 5).join('');
	const mirsad = await loaded({ 'releves.csv.gz': gzipSync(content) });
	expect(mirsad.result.report.code).toBe('published');
	const kept = join(mirsad.environment.store, 'archive', `${mirsad.file().sha256}.csv.gz`);
	expect(gunzipSync(readFileSync(kept)).toString()).toBe(content);
	mirsad.close();
});
