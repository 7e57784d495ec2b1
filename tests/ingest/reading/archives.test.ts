import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';
import { accountOf } from './accounts.ts';
import { zipOf } from './zip.ts';

const survey = (ref: string) =>
	`Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n${ref};31/03/2025;10;6;4\n`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

const sites = 'select site_ref from staging.occupancy order by site_ref';

describe('packed exports', () => {
	it('a .csv.gz is read as what is in it', async () => {
		mirsad = await loaded({ 'a.csv.gz': gzipSync(survey('A')) });
		expect(mirsad.file()).toMatchObject({ name: 'a.csv.gz', sha256: sha256(survey('A')) });
		expect(accountOf(mirsad.file())).toEqual([1, 1, 0, 0]);
		const again = await mirsad.load({ 'a.csv': survey('A') });
		expect(again.report.files[0]).toMatchObject({ status: 'unchanged' });
	});

	it('the CSV files of a .zip are files of the run', async () => {
		mirsad = await loaded({
			'envoi.zip': zipOf({
				'lisez-moi.txt': 'bonjour',
				'mars/a.csv': survey('A'),
				'b.csv': survey('B'),
				'__MACOSX/._b.csv': 'x',
				'.cache.csv': 'x'
			}),
			'c.csv': survey('C')
		});
		const { files } = mirsad.result.report;
		expect(files.map(({ name }) => name)).toEqual([
			'c.csv',
			'envoi.zip/b.csv',
			'envoi.zip/mars/a.csv'
		]);
		expect(files.map(accountOf)).toEqual([
			[1, 1, 0, 0],
			[1, 1, 0, 0],
			[1, 1, 0, 0]
		]);
		expect(files[1]?.sha256).toBe(sha256(survey('B')));
		expect(await mirsad.query(sites)).toEqual([
			{ site_ref: 'A' },
			{ site_ref: 'B' },
			{ site_ref: 'C' }
		]);
		const archived = join(mirsad.environment.store, 'archive', `${sha256(survey('B'))}.csv.gz`);
		expect(gunzipSync(readFileSync(archived)).toString()).toBe(survey('B'));
	});

	it('rejects of packed files can be written and read', async () => {
		const bad = `${survey('A')}B;31/02/2025;10;6;4\n`;
		mirsad = await loaded(
			{
				'envoi.zip': zipOf({ 'mars/a.csv': bad }),
				'z.csv.gz': gzipSync(bad.replaceAll(/^([AB]);/gm, '$1$1;'))
			},
			{ acceptRejects: true }
		);
		const folder = mirsad.result.report.rejects_file ?? '';
		expect(existsSync(join(folder, 'envoi.zip-mars-a.csv'))).toBe(true);
		expect(existsSync(join(folder, 'z.csv'))).toBe(true);
	});

	it("a member's own date goes before its archive's", async () => {
		mirsad = await loaded({
			'envoi-2025-06-30.zip': zipOf({ 'a-2025-03.csv': survey('A'), 'b.csv': survey('B') })
		});
		expect(mirsad.result.report.files.map((file) => file.reference_date)).toEqual([
			'2025-03-31',
			'2025-06-30'
		]);
	});

	it.each<[string, Record<string, Buffer>, string]>([
		['a damaged .gz', { 'a.csv.gz': gzipSync(survey('A')).subarray(0, 40) }, 'bad-archive'],
		['a .gz that is none', { 'a.csv.gz': Buffer.from(survey('A')) }, 'bad-archive'],
		['a damaged .zip', { 'a.zip': zipOf({ 'a.csv': survey('A') }).subarray(0, 90) }, 'bad-archive'],
		['a .zip that is none', { 'a.zip': Buffer.from(survey('A')) }, 'bad-archive'],
		['a .zip without CSV', { 'a.zip': zipOf({ 'a.txt': 'x' }) }, 'empty-archive'],
		[
			'a .gz that would fill the disk',
			{ 'a.csv.gz': gzipSync(Buffer.alloc(80 << 20)) },
			'archive-too-large'
		],
		[
			'a .zip that would fill the disk',
			{ 'a.zip': zipOf({ 'a.csv': Buffer.alloc(40 << 20), 'b.csv': Buffer.alloc(40 << 20) }) },
			'archive-too-large'
		]
	])('%s is refused', async (_, files, code) => {
		mirsad = await loaded(files);
		expect(mirsad.result).toMatchObject({ exitCode: 3, report: { code } });
		expect(mirsad.result.report.files[0]).toMatchObject({ status: 'refused' });
	});
});
