import {
	closeSync,
	copyFileSync,
	mkdirSync,
	openSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { readPointer, snapshotFile } from '../../pipelines/store/follow.ts';
import { thinned } from '../support/full.ts';
import { loaded, type Loaded } from '../support/loaded.ts';
import { openApi } from '../support/snapshot.ts';
import { survey } from './cli.ts';

let twice: Loaded;
let mirsad: Loaded;
let store: string;
let older: string;
let newest: string;
const pointer = () => join(store, 'current');
const sites = () => mirsad.query('select site_ref from staging.occupancy order by all');
const servedBy = async ({ api }: ReturnType<typeof openApi>) => {
	const response = await api.request('/api/v1/datasets');
	return response.status === 200 ? response.headers.get('x-mirsad-snapshot') : response.status;
};

beforeAll(async () => {
	twice = await loaded({ 'a.csv': survey(4) });
	older = readPointer(twice.environment.store) ?? '';
	await twice.load({ 'b.csv': survey(5, 'B') }, { now: new Date('2025-07-02T08:00:00Z') });
	newest = readPointer(twice.environment.store) ?? '';
});
beforeEach(() => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	mirsad = twice.copy();
	store = mirsad.environment.store;
});
afterEach(() => {
	vi.restoreAllMocks();
	mirsad.close();
});
afterAll(() => twice.close());

const makeAhead = () =>
	copyFileSync(snapshotFile(store, older), snapshotFile(store, '29990101-000000-0123abcd'));

const next = (site: string) =>
	mirsad.load({ 'next.csv': survey(6, site) }, { now: new Date('2025-07-03T08:00:00Z') });

const harms: [string, () => void][] = [
	['cut short', () => writeFileSync(pointer(), newest.slice(0, 11))],
	['empty', () => writeFileSync(pointer(), '')],
	['lost', () => rmSync(pointer())],
	['not to be read', () => (rmSync(pointer()), mkdirSync(pointer()))],
	['lost, beside a snapshot of a day to come', () => (rmSync(pointer()), makeAhead())]
];

it.each(thinned(harms, 2))(
	'a pointer that is %s: the newest kept snapshot is served, and the next run goes on from it',
	async (_, harm) => {
		const running = openApi(store);
		expect(await servedBy(running)).toBe(newest);
		harm();
		const fresh = openApi(store);
		expect(await servedBy(running)).toBe(newest);
		expect(await servedBy(fresh)).toBe(newest);
		expect((await next('C')).exitCode).toBe(0);
		expect(await sites()).toEqual([{ site_ref: 'A' }, { site_ref: 'B' }, { site_ref: 'C' }]);
		expect(await servedBy(fresh)).toBe(readPointer(store));
		running.warehouse.close();
		fresh.warehouse.close();
	}
);

it('a pointer to a snapshot that is not there: the newest kept one is served', async () => {
	const running = openApi(store);
	expect(await servedBy(running)).toBe(newest);
	writeFileSync(pointer(), '20260101-000000-00000000');
	const fresh = openApi(store);
	expect(await servedBy(running)).toBe(newest);
	expect(await servedBy(fresh)).toBe(newest);
	expect((await next('C')).exitCode).toBe(0);
	expect(await sites()).toHaveLength(3);
	expect(await servedBy(fresh)).toBe(readPointer(store));
	running.warehouse.close();
	fresh.warehouse.close();
});

it('a newest snapshot that does not open: the last good one answers, before and after a restart', async () => {
	writeFileSync(pointer(), older);
	const running = openApi(store);
	expect(await servedBy(running)).toBe(older);
	writeFileSync(snapshotFile(store, newest), 'not a database');
	writeFileSync(pointer(), newest);
	const fresh = openApi(store);
	expect(await servedBy(running)).toBe(older);
	expect(await servedBy(fresh)).toBe(older);
	expect((await next('C')).exitCode).toBe(0);
	expect(await sites()).toEqual([{ site_ref: 'A' }, { site_ref: 'C' }]);
	expect(await servedBy(running)).toBe(readPointer(store));
	running.warehouse.close();
	fresh.warehouse.close();
});

it('pages changed on the disk of a snapshot that still opens: the next run goes on from the one before', async () => {
	const path = snapshotFile(store, newest);
	const file = openSync(path, 'r+');
	const { size } = statSync(path);
	for (let at = 3 * 4096 + 64; at < size; at += 4096)
		writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, at);
	closeSync(file);
	const warned: string[] = [];
	const result = await mirsad.load(
		{ 'next.csv': survey(6, 'C') },
		{ now: new Date('2025-07-03T08:00:00Z'), warn: (line) => warned.push(line) }
	);
	expect(result).toMatchObject({ exitCode: 0, report: { code: 'published' } });
	expect(warned.join('\n')).toContain(newest);
	expect(await sites()).toEqual([{ site_ref: 'A' }, { site_ref: 'C' }]);
});

it('nothing that opens: 503, and the next run publishes', async () => {
	for (const id of [older, newest]) writeFileSync(snapshotFile(store, id), 'not a database');
	const fresh = openApi(store);
	expect(await servedBy(fresh)).toBe(503);
	expect((await next('C')).exitCode).toBe(0);
	expect(await servedBy(fresh)).toBe(readPointer(store));
	fresh.warehouse.close();
});
