import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { encodeFile } from './encode.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-encode-'));
const from = join(folder, 'utf8');
const to = join(folder, 'encoded');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
	['windows-1252', 'Fès ; Édition\n', [0x46, 0xe8, 0x73, 0x20, 0x3b, 0x20, 0xc9]],
	['windows-1256', 'فاس ; è\n', [0xdd, 0xc7, 0xd3, 0x20, 0x3b, 0x20, 0xe8]],
	['utf-8', 'è\n', [0xef, 0xbb, 0xbf, 0xc3, 0xa8]]
] as const)('writes %s', async (encoding, text, bytes) => {
	writeFileSync(from, '');
	await encodeFile(from, to, { encoding, head: text });
	expect([...readFileSync(to).subarray(0, bytes.length)]).toEqual(bytes);
});

it('keeps a character whole that lies between two chunks', async () => {
	const text = `${'a'.repeat((1 << 20) - 1)}è${'ف'.repeat(10)}\n`;
	writeFileSync(from, text);
	await encodeFile(from, to, { encoding: 'windows-1256', head: '' });
	expect(readFileSync(to)).toHaveLength(text.length);
});

it.each([
	['windows-1256', 'École', 'É'],
	['windows-1252', 'فاس', 'ف']
] as const)('refuses what %s cannot hold', async (encoding, text, character) => {
	writeFileSync(from, text);
	await expect(encodeFile(from, to, { encoding, head: '' })).rejects.toThrow(character);
});
