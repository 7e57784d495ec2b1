import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SettledFiles } from './settled.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-settled-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a file is taken once it has stopped growing, once, and again when it has changed', () => {
	const path = join(folder, 'releves.csv');
	const files = new SettledFiles();
	writeFileSync(path, 'a');
	expect(files.look([path])).toEqual([]);
	appendFileSync(path, 'b');
	expect(files.look([path])).toEqual([]);
	expect(files.look([path])).toEqual([path]);
	expect(files.look([path])).toEqual([]);
	appendFileSync(path, 'c');
	expect(files.look([path])).toEqual([]);
	expect(files.look([path])).toEqual([path]);
});
