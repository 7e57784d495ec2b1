import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, expect, it } from 'vitest';
import { readPointer, snapshotFile } from '../../pipelines/store/follow.ts';
import { ingest } from '../../pipelines/ingest/ingest.ts';
import { loaded, type Loaded } from '../support/loaded.ts';

const register = (count: number, status: string) =>
	`NIA;Catégorie;Province;Filière;Date d'inscription;Statut\n` +
	Array.from({ length: count }, (_, n) => `FM${n};Artisan;Fès;Bois;01/02/2023;${status}\n`).join(
		''
	);
const coverage = (month: string, count: number) =>
	`NIA;Mois;Situation des droits\n` +
	Array.from({ length: count }, (_, n) => `FM${n};${month};Cotisant\n`).join('');

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());
const at = (minute: number) => ({ now: new Date(Date.UTC(2025, 6, 1, 8, minute)) });

/** Takes out of the published snapshot what tells deliveries, as it was before they were kept. */
async function makeOld({ environment: { store } }: Loaded): Promise<void> {
	const instance = await DuckDBInstance.create(snapshotFile(store, readPointer(store) ?? ''));
	const connection = await instance.connect();
	await connection.run('drop table meta.deliveries; drop table meta.periods');
	for (const column of ['delivery', 'name_key', 'correction', 'read_under', 'options']) {
		await connection.run(`alter table meta.files drop column ${column}`);
	}
	const reader = await connection.runAndReadAll(
		`select table_name from duckdb_tables() where schema_name = 'staging'`
	);
	for (const [table] of reader.getRows()) {
		await connection.run(`alter table staging."${String(table)}" drop column delivery`);
	}
	connection.closeSync();
	instance.closeSync();
}

async function oldStore(): Promise<Loaded> {
	const own = await loaded({ 'registre_2025-05-31.csv': register(10, 'Suspendu') });
	mirsad = own;
	await own.load(
		{
			'registre_2025-06-30.csv': register(10, 'Actif'),
			'amo_2025-05.csv': coverage('05/2025', 10)
		},
		at(1)
	);
	await makeOld(own);
	return own;
}

const statuses =
	'select status::varchar as status, count(*)::integer as n from staging.artisans group by all';
const inForce =
	'select dataset, rows::integer as rows from meta.deliveries order by dataset, place';

it('the archive of an older store becomes deliveries, and the last one can be withdrawn', async () => {
	const own = await oldStore();
	const next = await own.load({ 'amo_2025-06.csv': coverage('06/2025', 10) }, at(2));
	expect(next.exitCode).toBe(0);
	expect(await own.query(inForce)).toEqual([
		{ dataset: 'artisans', rows: 0 },
		{ dataset: 'artisans', rows: 10 },
		{ dataset: 'coverage', rows: 10 },
		{ dataset: 'coverage', rows: 10 }
	]);
	expect(await own.query(statuses)).toEqual([{ status: 'active', n: 10 }]);
	const [{ delivery } = {}] = await own.query(
		`select delivery from meta.deliveries where dataset = 'artisans' and rows > 0`
	);
	await ingest(own.environment, {
		paths: [],
		language: 'fr',
		withdraw: Number(delivery),
		...at(3)
	});
	expect(await own.query(statuses)).toEqual([{ status: 'suspended', n: 10 }]);
});

it('what the archive does not have any more stays published as it is', async () => {
	const own = await oldStore();
	const archive = join(own.environment.store, 'archive');
	for (const name of readdirSync(archive)) rmSync(join(archive, name));
	const next = await own.load({ 'amo_2025-06.csv': coverage('06/2025', 10) }, at(2));
	expect(next.exitCode).toBe(0);
	expect(await own.query(statuses)).toEqual([{ status: 'active', n: 10 }]);
	expect(
		await own.query(
			'select month::varchar as m, count(*)::integer as n from staging.coverage group by all order by all'
		)
	).toEqual([
		{ m: '2025-05-01', n: 10 },
		{ m: '2025-06-01', n: 10 }
	]);
});
