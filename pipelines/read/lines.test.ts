import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LineIndex, readLines } from './lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The bytes pass by three at a time. */
function linesOf(text: string, numbers: readonly number[]): string[] {
	const path = join(folder, 'lines.csv');
	const bytes = Buffer.from(text);
	writeFileSync(path, bytes);
	const index = new LineIndex();
	for (let at = 0; at < bytes.length; at += 3) index.add(bytes.subarray(at, at + 3));
	return readLines(path, numbers, index);
}

describe('lines of a file by their numbers', () => {
	test.each([
		['the first and the last', 'a;1\nb;2\nc;3\n', [1, 3], ['a;1', 'c;3']],
		['a last one without a line end', 'a;1\nb;2', [2], ['b;2']],
		['line ends of Windows', 'a;1\r\nb;2\r\n', [1, 2], ['a;1', 'b;2']],
		['Arabic', 'فاس\nمكناس\n', [2], ['مكناس']],
		['none', 'a;1\n', [], []],
		['a number beyond the end', 'a;1\n', [1, 5], ['a;1']]
	])('%s', (_, text, numbers, lines) => expect(linesOf(text, numbers)).toEqual(lines));

	test('lines that lie across the chunks in which files are read', () => {
		const long = 'é'.repeat(70_000);
		expect(linesOf(`${long}\n${long}x\nend\n`, [2, 3])).toEqual([`${long}x`, 'end']);
	});

	test('any line of many', () => {
		const text = Array.from({ length: 1000 }, (_, index) => `${index + 1};سطر\n`).join('');
		const numbers = [1, 63, 64, 65, 128, 129, 500, 999, 1000];
		expect(linesOf(text, numbers)).toEqual(numbers.map((number) => `${number};سطر`));
	});
});
