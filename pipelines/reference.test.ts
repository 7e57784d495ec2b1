import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readReference } from './reference.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-reference-'));
cpSync(join(import.meta.dirname, '..', 'data', 'reference'), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const targets = 'indicator,year,province,target';
const annotations = 'from,to,indicator,theme,text_ar,text_fr,text_en';

it.each([
	['targets', targets, 'x,2025,03.999,1', 'no province has the code "03.999"'],
	['targets', targets, 'x,25,,1', 'the year "25" is not four digits'],
	['targets', targets, 'x,2025,,1 200', 'the target "1 200" is not a number'],
	['targets', targets, 'x,2025,,"1,5"', 'the target "1,5" is not a number'],
	['targets', targets, ',2025,,1', 'the indicator is empty'],
	['targets', targets, 'x,2025,,1\nx,2025,,2', 'line 3: the same indicator, year and province'],
	['annotations', annotations, '31/01/2025,,,fairs,أ,f,e', 'from, "31/01/2025", is not a day'],
	['annotations', annotations, '2025-02-30,,,fairs,أ,f,e', 'from, "2025-02-30", is not a day'],
	['annotations', annotations, '2025-02-10,2025-02-01,,fairs,أ,f,e', 'is before from'],
	['annotations', annotations, '2025-02-10,,,fairs,,f,e', 'text_ar is empty'],
	['annotations', annotations, '2025-02-10,,,,أ,f,e', 'the theme is empty']
])('%s.csv with %s %s is refused: %s', (file, header, line, fault) => {
	const path = join(folder, `${file}.csv`);
	writeFileSync(path, `${header}\n${line}\n`);
	expect(() => readReference([folder])).toThrow(fault);
	cpSync(join(import.meta.dirname, '..', 'data', 'reference', `${file}.csv`), path);
});

it('reads the committed files', () => {
	expect(readReference([folder]).provinces).toHaveLength(9);
});
