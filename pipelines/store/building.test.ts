import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Building } from './building.ts';

let folder: string;
let path: string;
let building: Building;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'mirsad-building-'));
	path = join(folder, "the run's.duckdb");
	building = await Building.open(path, { memory: '500MB', threads: 1 }, join(folder, 'scratch'));
});
afterEach(() => {
	building.closeSync();
	rmSync(folder, { recursive: true, force: true });
});

it('every connection makes its tables in the file, and sees what others made', async () => {
	const [one, other] = [await building.connect(), await building.connect()];
	await one.run('create schema staging');
	await one.run('create table work.taken as select 1 as file');
	await other.run('create table staging.sites as from work.taken');
	const reader = await one.runAndReadAll('select current_database(), file from staging.sites');
	expect(reader.getRows()).toEqual([['building', 1]]);
});

it('no log is written beside the file, which is whole once it is closed', async () => {
	const connection = await building.connect();
	await connection.run('create table sites as from range(300000) as r(site)');
	await connection.run('insert into sites values (-1)');
	expect(readdirSync(folder).filter((name) => name.endsWith('.wal'))).toEqual([]);
	await connection.run('checkpoint');
	connection.closeSync();
	building.closeSync();
	const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
	const own = await instance.connect();
	const reader = await own.runAndReadAll('select count(*)::integer, min(site)::integer from sites');
	expect(reader.getRows()).toEqual([[300001, -1]]);
	own.closeSync();
	instance.closeSync();
});
