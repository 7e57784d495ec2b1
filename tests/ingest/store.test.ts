import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptSnapshots, pruneSnapshots } from '../../pipelines/store/publish.ts';
import { readPointer, snapshotFile } from '../../pipelines/store/follow.ts';
import { runCli } from '../faults/cli.ts';
import { loaded, type Loaded } from '../support/loaded.ts';
import { openApi } from '../support/snapshot.ts';

const survey = (occupied: number) =>
	`Réf site;Date du relevé;Nb locaux;Occupés;Vacants\nA;30/06/2025;10;${occupied};${10 - occupied}\n`;

let mirsad: Loaded;
let store: string;
let ids: string[];
const now = new Date('2026-02-01T08:00:00Z');
/** Made while a clock was wrong. */
const ahead = '29990101-000000-0123abcd';
const snapshots = (...args: string[]) => runCli(mirsad.environment.data, ['snapshots', ...args]);

beforeAll(async () => {
	mirsad = await loaded({ 'releves-1.csv': survey(1) });
	store = mirsad.environment.store;
	for (const minute of [1, 2]) {
		await mirsad.load(
			{ [`releves-${minute + 1}.csv`]: survey(minute + 1) },
			{ now: new Date(`2025-07-01T08:0${minute}:00Z`) }
		);
	}
	ids = keptSnapshots(store, now);
}, 60_000);
afterAll(() => mirsad.close());

describe('snapshots', () => {
	it('rollback is followed by list and by the server; the next run goes on from there', async () => {
		const [newest = '', , oldest = ''] = ids;
		const { api, warehouse } = openApi(store);
		expect((await api.request('/api/v1/health')).headers.get('x-mirsad-snapshot')).toBe(newest);
		expect(await snapshots('rollback', oldest)).toMatchObject({
			code: 0,
			stdout: `L'instantané publié est maintenant ${oldest} (fichiers : 1).\n`
		});
		expect(await snapshots('list')).toMatchObject({
			code: 0,
			stdout: ids.map((id) => `${id === oldest ? '*' : ' '} ${id}\n`).join('')
		});
		expect((await api.request('/api/v1/health')).headers.get('x-mirsad-snapshot')).toBe(oldest);
		warehouse.close();
		const next = await mirsad.load(
			{ 'b.csv': survey(4).replace('A;', 'B;') },
			{ now: new Date('2025-07-01T08:30:00Z') }
		);
		expect(next.exitCode).toBe(0);
		expect(
			await mirsad.query(
				'select site_ref, occupied::integer as n from staging.occupancy order by all'
			)
		).toEqual([
			{ site_ref: 'A', n: 1 },
			{ site_ref: 'B', n: 4 }
		]);
	});

	it('show gives the files with what became of their rows, in the language of the terminal', async () => {
		const shown = await snapshots('show', ids[1] ?? '');
		expect(shown.code).toBe(0);
		expect(shown.stdout).toMatch(/fichier.*jeu de données.*lues.*chargées.*rejetées.*ignorées/);
		expect(shown.stdout).toMatch(
			/'releves-2\.csv' *│ *'occupancy' *│ *'2025-06-30' *│ *1 *│ *1 *│ *0 *│ *0/
		);
	});

	it.each([
		['rollback', '20200101-000000-00000000'],
		['show', '../current'],
		['undo', '']
	])('%s %s: a sentence, and exit code 2', async (action, id) => {
		const before = readPointer(store);
		const ended = await snapshots(action, ...(id ? [id] : []));
		expect(ended).toMatchObject({ code: 2, stdout: '' });
		expect(ended.stderr).toMatch(/^(Pas d'instantané conservé|snapshots prend) .*\n$/);
		expect(readPointer(store)).toBe(before);
	});

	it('a snapshot that does not open is neither shown nor gone back to', async () => {
		const bad = '20200101-000000-00000000';
		writeFileSync(snapshotFile(store, bad), 'not a database');
		const ended = await snapshots('rollback', bad);
		expect(ended.code).toBe(2);
		expect(ended.stderr).toContain(`L'instantané ${bad} ne s'ouvre pas`);
		rmSync(snapshotFile(store, bad));
	});

	it('while an ingest runs, rollback and prune say so with exit code 4', async () => {
		writeFileSync(join(store, 'lock'), `${process.ppid}`);
		for (const args of [['rollback', ids[0] ?? ''], ['prune']]) {
			const ended = await snapshots(...args);
			expect(ended).toMatchObject({ code: 4, stdout: '' });
			expect(ended.stderr).toContain('Un autre chargement est en cours');
		}
		rmSync(join(store, 'lock'));
	});

	it('prune keeps the ten newest and the current one', async () => {
		const many = Array.from({ length: 12 }, (_, day) => `202601${day + 10}-080000-0123abcd`);
		for (const id of many) writeFileSync(snapshotFile(store, id), '');
		const current = readPointer(store) ?? '';
		const ended = await snapshots('prune');
		expect(ended.code).toBe(0);
		expect(keptSnapshots(store, now)).toEqual([...many.slice(2).reverse(), current]);
		expect(ended.stdout).toContain(many[0]);
	});
});

it('keeps the store to whoever loads it, one that others could read before included', async () => {
	const modeOf = () => (statSync(store).mode & 0o777).toString(8);
	expect(modeOf()).toBe('700');
	chmodSync(store, 0o755);
	await mirsad.load({ 'releves-9.csv': survey(9) }, { now });
	expect(modeOf()).toBe('700');
});

describe('a snapshot dated in the future', () => {
	it('is the last that is preferred, and goes with the next run', async () => {
		writeFileSync(snapshotFile(store, ahead), '');
		expect(keptSnapshots(store, now).at(-1)).toBe(ahead);
		await mirsad.load({ 'releves-8.csv': survey(8) }, { now });
		expect(existsSync(snapshotFile(store, ahead))).toBe(false);
	});

	it('goes with prune', async () => {
		writeFileSync(snapshotFile(store, ahead), '');
		expect((await snapshots('prune')).stdout).toContain(ahead);
		expect(existsSync(snapshotFile(store, ahead))).toBe(false);
	});

	it('stays when it is the published one, with all others: which clock is wrong is not known', () => {
		const folder = join(mirsad.environment.data, 'clocks');
		mkdirSync(folder);
		const other = '29990102-000000-0123abcd';
		for (const id of [ahead, other]) writeFileSync(snapshotFile(folder, id), '');
		expect(pruneSnapshots(folder, { current: ahead }, 10, now)).toEqual([]);
		expect(pruneSnapshots(folder, { current: '20260201-000000-0123abcd' }, 10, now)).toEqual([
			other,
			ahead
		]);
	});
});

it('list of a store that does not exist makes none', async () => {
	const data = join(mirsad.environment.data, 'other');
	mkdirSync(data);
	expect(await runCli(data, ['snapshots', 'list'], { LC_ALL: 'ar_MA.UTF-8' })).toMatchObject({
		code: 0,
		stdout: 'لا توجد أي نسخة محفوظة.\n'
	});
});
