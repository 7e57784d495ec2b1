import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { collectFiles } from './collect.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-collect-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('finds exports in folders and behind links, in the order of their names, and nothing hidden', () => {
	mkdirSync(join(folder, 'amo'));
	mkdirSync(join(folder, 'folder.csv'));
	for (const name of ['b.csv', '.c.csv', 'note.txt', 'amo/a.CSV']) {
		writeFileSync(join(folder, name), 'x');
	}
	symlinkSync(join(folder, 'b.csv'), join(folder, 'link.csv'));
	symlinkSync(join(folder, 'gone'), join(folder, 'broken.csv'));
	expect(collectFiles([folder]).map((path) => basename(path))).toEqual([
		'a.CSV',
		'b.csv',
		'link.csv'
	]);
});
