import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeHead, writeDecoded } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { Refusal } from './refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-decode-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function decode(content: Buffer, encoding: Encoding) {
	const [source, target] = [join(folder, 'in'), join(folder, 'out')];
	writeFileSync(source, content);
	const { lines } = await writeDecoded(source, encoding, target);
	return { lines, text: readFileSync(target, 'utf8') };
}

const text = 'Fès;"فاس"\r\nd’été;مكناس\rx\n';
const uniform = 'Fès;"فاس"\nd’été;مكناس\nx\n';

describe('files written again as UTF-8 with LF', () => {
	it.each<[Encoding, Buffer]>([
		['utf-8', Buffer.from(`\ufeff\ufeff${text.replace('é', '\ufeffé')}`)],
		['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
		['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
		['windows-1256', iconv.encode(text, 'windows-1256')]
	])('%s', async (encoding, bytes) => {
		expect(await decode(bytes, encoding)).toEqual({
			text: uniform,
			lines: 3
		});
	});

	it('windows-1252 has its own signs, which are not those of latin-1', async () => {
		const signs = 'œuvre – 5 € “d’été”\n';
		expect((await decode(iconv.encode(signs, 'windows-1252'), 'windows-1252')).text).toBe(signs);
	});

	it('line ends and letters may lie on the seam of two reads', async () => {
		const size = 1 << 20;
		const lines = Buffer.concat([Buffer.alloc(size - 1, 'a'), Buffer.from('\r\nb\n')]);
		for (const encoding of ['utf-8', 'windows-1256'] as const) {
			const { text, lines: found } = await decode(lines, encoding);
			expect([text.length, found]).toEqual([size + 2, 2]);
		}
		const letters = Buffer.concat([Buffer.alloc(size - 1, 'a'), Buffer.from('é\n')]);
		expect((await decode(letters, 'utf-8')).text.slice(-2)).toBe('é\n');
	});

	it.each<[string, Encoding, Buffer, number]>([
		['a byte that windows-1252 has not', 'windows-1252', Buffer.from('a\nb\x81\n', 'latin1'), 2],
		['half a letter of UTF-16', 'utf-16le', Buffer.from('a\nb\n', 'utf16le').subarray(0, -1), 2],
		['a lone half of a pair', 'utf-16le', Buffer.from('a\nb\ud83d\n', 'utf16le'), 2],
		['a zero', 'utf-16le', Buffer.from('a\n\0b\n', 'utf16le'), 2]
	])('%s is refused with its line', async (_, encoding, bytes, line) => {
		const failure = await decode(bytes, encoding).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(Refusal);
		expect((failure as Refusal).text.fr).toMatch(new RegExp(`^ligne ${line} .*${encoding}`));
	});
});

it('the head ends with its last whole line', () => {
	const head = Buffer.from('\ufeffa\r\nb\r\nc');
	expect(decodeHead(head, 'utf-8', false)).toBe('a\nb\n');
	expect(decodeHead(head, 'utf-8', true)).toBe('a\nb\nc');
});

it.each<[Encoding, Buffer]>([
	['utf-8', Buffer.from('Fès فاس').subarray(0, -1)],
	['utf-16le', Buffer.from('Fès فاس \ud83d', 'utf16le')],
	['utf-16le', Buffer.from('Fès فاس', 'utf16le').subarray(0, -1)],
	['utf-16be', Buffer.from('Fès فاس', 'utf16le').swap16().subarray(0, -1)],
	['windows-1252', Buffer.from('F\xe8s \x81 \x9c', 'latin1')],
	['windows-1256', iconv.encode('Fès فاس', 'windows-1256')]
])('a head of %s is read as iconv does it, what is cut apart', (encoding, head) => {
	const bare = (text: string) => text.replace(/[\ufffd\ud800-\udfff]/g, '');
	expect(bare(decodeHead(head, encoding, true))).toBe(bare(iconv.decode(head, encoding)));
});
