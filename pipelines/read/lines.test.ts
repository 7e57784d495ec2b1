import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLines } from './lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(text: string, numbers: readonly number[]): Promise<string[]> {
	const path = join(folder, 'lines.csv');
	writeFileSync(path, text);
	return await readLines(path, numbers);
}

describe('lines of a file by their numbers', () => {
	test.each([
		['the first and the last', 'a;1\nb;2\nc;3\n', [1, 3], ['a;1', 'c;3']],
		['a last one without a line end', 'a;1\nb;2', [2], ['b;2']],
		['line ends of Windows', 'a;1\r\nb;2\r\n', [1, 2], ['a;1', 'b;2']],
		['Arabic', 'فاس\nمكناس\n', [2], ['مكناس']],
		['none', 'a;1\n', [], []],
		['a number beyond the end', 'a;1\n', [1, 5], ['a;1']]
	])('%s', async (_, text, numbers, lines) => expect(await linesOf(text, numbers)).toEqual(lines));

	test('lines that lie across the chunks in which files are read', async () => {
		const long = 'é'.repeat(700_000);
		expect(await linesOf(`${long}\n${long}x\nend\n`, [2, 3])).toEqual([`${long}x`, 'end']);
	});
});
