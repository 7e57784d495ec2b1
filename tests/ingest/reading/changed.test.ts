import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, it } from 'vitest';
import { rememberTexts } from '../../../pipelines/check/known-texts.ts';
import { createTaken } from '../../../pipelines/check/plain-rows.ts';
import { loadCatalogue } from '../../../pipelines/contract/catalogue.ts';
import { readFile } from '../../../pipelines/ingest/read-file.ts';
import { readReference } from '../../../pipelines/reference.ts';
import { loaded } from '../../support/loaded.ts';

const header = 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n';
const root = mkdtempSync(join(tmpdir(), 'mirsad-changed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it.each([
	['is written to', (path: string) => appendFileSync(path, 'S2;30/06/2025;10;4;6\n')],
	['is taken away', (path: string) => rmSync(path)]
])('a file that %s between its hash and its rows is refused', async (_, change) => {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run("attach ':memory:' as work");
	const datasets = [...(await loadCatalogue()).values()];
	const reference = readReference([join(import.meta.dirname, '../../../data/reference')]);
	await createTaken(connection, datasets, reference);
	const path = join(root, 'occupation.csv');
	mkdirSync(join(root, 'scratch'), { recursive: true });
	writeFileSync(path, `${header}S1;30/06/2025;10;5;5\n`);
	const textsOf = rememberTexts(reference);
	const outcome = await readFile(connection, { path, name: 'occupation.csv', content: path }, 1, {
		datasets,
		reference,
		known: new Set(),
		scratch: join(root, 'scratch'),
		textsOf(dataset) {
			change(path);
			return textsOf(dataset);
		}
	});
	expect(outcome).toMatchObject({ status: 'refused', code: 'file-changed' });
	connection.closeSync();
	instance.closeSync();
});

it('a file that is written to before it is archived stops the run: what is published stays', async () => {
	const mirsad = await loaded({ 'un.csv': `${header}S1;30/06/2025;10;5;5\n` });
	const published = mirsad.result.report.snapshot;
	const path = join(mirsad.environment.incoming, '2', 'deux.csv');
	const { exitCode, report } = await mirsad.load(
		{ 'deux.csv': `${header}S2;30/06/2025;10;5;5\n` },
		{ onStep: (step) => step === 'checked' && appendFileSync(path, 'S3;30/06/2025;10;4;6\n') }
	);
	expect({ exitCode, ...report }).toMatchObject({
		exitCode: 3,
		code: 'file-changed',
		snapshot: published,
		message:
			"deux.csv: le fichier a changé pendant sa lecture. Attendez qu'il soit complet puis rechargez-le."
	});
	expect(await mirsad.query('select site_ref from staging.occupancy')).toEqual([
		{ site_ref: 'S1' }
	]);
	const again = await mirsad.load({});
	expect(again.exitCode).toBe(0);
	mirsad.close();
});
