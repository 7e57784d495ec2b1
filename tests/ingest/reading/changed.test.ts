import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, it } from 'vitest';
import { rememberTexts } from '../../../pipelines/check/known-texts.ts';
import { createTaken } from '../../../pipelines/check/plain-rows.ts';
import { loadCatalogue } from '../../../pipelines/contract/catalogue.ts';
import { readFiles } from '../../../pipelines/ingest/read-files.ts';
import { readReference } from '../../../pipelines/reference.ts';
import { loaded } from '../../support/loaded.ts';

const header = 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants\n';
const root = mkdtempSync(join(tmpdir(), 'mirsad-changed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Reads files of which one changes after it was hashed. */
async function readChanging(files: Record<string, string>, change: (path: string) => void) {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run("attach ':memory:' as work");
	const datasets = [...(await loadCatalogue()).values()];
	const reference = readReference([join(import.meta.dirname, '../../../data/reference')]);
	await createTaken(connection, datasets, reference);
	const scratch = mkdtempSync(join(root, 'scratch-'));
	const inputs = Object.entries(files).map(([name, text]) => {
		const path = join(root, name);
		writeFileSync(path, text);
		return { path, name, content: path };
	});
	const texts = rememberTexts(reference);
	let opened = 0;
	const outcomes = await readFiles(instance, connection, inputs, {
		datasets,
		reference,
		known: new Set(),
		scratch,
		asOf: null,
		today: '2025-07-01',
		firstFile: 1,
		textsOf(dataset) {
			if (++opened === inputs.length) change(join(root, 'occupation.csv'));
			return texts(dataset);
		}
	});
	const taken = await connection.runAndReadAll('select file, site_ref from work.taken_occupancy');
	connection.closeSync();
	instance.closeSync();
	return { outcomes, taken: taken.getRows() };
}

const changes = [
	['is written to', (path: string) => appendFileSync(path, 'S2;30/06/2025;10;4;6\n')],
	['is taken away', (path: string) => rmSync(path)]
] as const;
const text = `${header}S1;30/06/2025;10;5;5\n`;

it.each(changes)('a file that %s between its hash and its rows is refused', async (_, change) => {
	const { outcomes } = await readChanging({ 'occupation.csv': text }, change);
	expect(outcomes).toMatchObject([{ status: 'refused', code: 'file-changed' }]);
});

it('the files beside one that is taken away are read, each row once', async () => {
	const files = {
		'occupation.csv': text,
		'deux.csv': `${header}S2;30/06/2025;10;5;5;;;7\nS3;30/06/2025;10;5;5\n`,
		'trois.csv': `${header}S4;30/06/2025;10;5;5\n`
	};
	const { outcomes, taken } = await readChanging(files, (path) => rmSync(path));
	expect(outcomes).toMatchObject([
		{ status: 'refused', code: 'file-changed' },
		{ status: 'read', raw: { rows: 2, isNumbered: true } },
		{ status: 'read', raw: { rows: 1, isNumbered: false } }
	]);
	expect(taken.sort()).toEqual([
		[2, 'S2'],
		[2, 'S3'],
		[3, 'S4']
	]);
});

it('a file that is written to before it is archived stops the run: what is published stays', async () => {
	const mirsad = await loaded({ 'un.csv': `${header}S1;30/06/2025;10;5;5\n` });
	const published = mirsad.result.report.snapshot;
	const { incoming } = mirsad.environment;
	const append = () => {
		const name = readdirSync(incoming, { encoding: 'utf8', recursive: true }).find((path) =>
			path.endsWith('deux.csv')
		);
		appendFileSync(join(incoming, name ?? ''), 'S3;30/06/2025;10;4;6\n');
	};
	const { exitCode, report } = await mirsad.load(
		{ 'deux.csv': `${header}S2;30/06/2025;10;5;5\n` },
		{ onStep: (step) => step === 'checked' && append() }
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
