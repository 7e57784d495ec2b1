import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, expect, it } from 'vitest';
import { readPointer, snapshotFile } from '../../pipelines/store/follow.ts';
import { loaded, type Loaded } from '../support/loaded.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

const sessions = 'Réf session;Session;Session (ar);Type\nAG-1;Février;فبراير;Ordinaire\n';
const agenda = 'Réf session;Point;Nature;Intitulé\nAG-1;1;PV;Procès-verbal\nAG-1;2;Débat;Foires\n';

it('a dataset that the published snapshot does not know yet is loaded beside what it has', async () => {
	mirsad = await loaded({ 'sessions.csv': sessions });
	const { store } = mirsad.environment;
	const instance = await DuckDBInstance.create(snapshotFile(store, readPointer(store) ?? ''));
	const connection = await instance.connect();
	await connection.run('drop table staging.agenda');
	connection.closeSync();
	instance.closeSync();
	const run = await mirsad.load({ 'agenda.csv': agenda });
	expect(run.exitCode).toBe(0);
	expect(
		await mirsad.query(`select item::integer as item, kind::varchar as kind from staging.agenda`)
	).toEqual([
		{ item: 1, kind: 'minutes' },
		{ item: 2, kind: 'debate' }
	]);
});
