import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { incompleteTail, inspectFile } from './inspect.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function inspect(content: string | Buffer) {
	const path = join(folder, 'x.csv');
	writeFileSync(path, content);
	return await inspectFile(path);
}

describe('one pass over the bytes', () => {
	it.each([
		['LF', 'a\nb\n', { newline: 'lf', ends: { lines: 2 } }],
		['CRLF', 'a\r\nb\r\n', { newline: 'crlf', ends: { lines: 2 } }],
		['CR alone', 'a\rb\r', { newline: 'other', ends: { lines: 1 } }],
		['mixed', 'a\r\nb\n', { newline: 'other', ends: { lines: 2 } }],
		['no line end', 'a', { newline: 'lf', ends: { lines: 1 } }],
		['a line feed at the end', 'a\nb\n', { ends: { lines: 2 } }],
		['no line feed at the end', 'a\nb', { ends: { lines: 2 } }],
		['zeros', Buffer.from('a\0b\0'), { zeros: 2 }],
		['one byte-order mark', '\ufeffa\n', { strayMarks: false, utf8: true }],
		['two byte-order marks', '\ufeff\ufeffa\n', { strayMarks: true }],
		['a byte-order mark within', 'a\n\ufeffb\n', { strayMarks: true }],
		['nothing', '', { bytes: 0, utf8: true }]
	])('%s', async (_, content, expected) => expect(await inspect(content)).toMatchObject(expected));

	it.each([
		['LF', '\n', 3],
		['CRLF', '\r\n', 3],
		['CR', '\r', 3]
	])('tells the line of the first byte that is not UTF-8, by %s', async (_, end, line) => {
		const found = await inspect(
			Buffer.concat([Buffer.from(`é${end}b${end}c`), Buffer.from([0xe9]), Buffer.from(end)])
		);
		expect(found).toMatchObject({ utf8: false, invalidLine: line });
	});

	it('a letter cut at the end is no UTF-8', async () => {
		expect(await inspect(Buffer.from('a\né').subarray(0, -1))).toMatchObject({
			utf8: false,
			invalidLine: 2
		});
	});

	it('sees what lies on the seam of two reads, and letters far below the head', async () => {
		const size = 4 << 20;
		const seam = Buffer.concat([Buffer.alloc(size - 1, 'a'), Buffer.from('\ufeffé\n')]);
		expect(await inspect(seam)).toMatchObject({ strayMarks: true, utf8: true });
		const far = Buffer.concat([
			Buffer.alloc(size, 'a\n'),
			Buffer.from('b'),
			Buffer.from([0xe9]),
			Buffer.from('c\n')
		]);
		const found = await inspect(far);
		expect(found).toMatchObject({ utf8: false, invalidLine: size / 2 + 1 });
		expect(found.foreign.toString('latin1')).toBe('béc\n');
	});
});

it('knows how many bytes of a letter are there', () => {
	expect(incompleteTail(Buffer.from('é'))).toBe(0);
	expect(incompleteTail(Buffer.from('é').subarray(0, 1))).toBe(1);
	expect(incompleteTail(Buffer.from('a😀').subarray(0, 4))).toBe(3);
	expect(incompleteTail(Buffer.from('a'))).toBe(0);
});
