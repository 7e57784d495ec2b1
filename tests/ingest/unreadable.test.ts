import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { exportFault } from '../../pipelines/ingest/storage-faults.ts';
import { survey } from '../faults/cli.ts';
import { loaded, type Loaded } from '../support/loaded.ts';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

it('a folder of exports that may not be read is named, and the store not accused', () => {
	const fault = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/exports/2025' });
	expect(exportFault(fault, '/data/store')?.fr).toMatch(/^\/exports\/2025 : lecture refusée/);
	expect(exportFault({ ...fault, path: '/data/store/x' }, '/data/store')).toBeNull();
	expect(exportFault(new Error('other'), '/data/store')).toBeNull();
});

it('a file that may not be read is refused by its name, and the others are published', async () => {
	mirsad = await loaded({ 'a.csv': survey(4) });
	const folder = join(mirsad.environment.incoming, 'given');
	mkdirSync(folder);
	writeFileSync(join(folder, 'b.csv'), survey(5, 'B'));
	writeFileSync(join(folder, 'c.csv'), survey(6, 'C'));
	chmodSync(join(folder, 'b.csv'), 0);
	// Who may read everything may read this file too.
	const isAlmighty = spawnSync('cat', [join(folder, 'b.csv')]).status === 0;
	const { exitCode, report } = await mirsad.load({}, { paths: [folder] });
	expect(exitCode).toBe(isAlmighty ? 0 : 3);
	expect(report.files.map(({ status }) => status)).toEqual([
		isAlmighty ? 'loaded' : 'refused',
		'loaded'
	]);
	if (!isAlmighty) expect(report.message).toContain('b.csv: ce fichier ne peut pas être lu');
});
