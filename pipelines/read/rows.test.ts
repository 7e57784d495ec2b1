import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRows } from './rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirsad-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string, header = ['a', 'b', 'c'], skip = 1) {
	const path = join(folder, 'x.csv');
	const targets = { whole: join(folder, 'whole'), ragged: join(folder, 'ragged') };
	writeFileSync(path, text);
	const counts = await readRows(path, { delimiter: ';', header, skip }, targets);
	const lines = (target: string) => readFileSync(target, 'utf8').split('\n').slice(0, -1);
	return { counts, whole: lines(targets.whole), ragged: lines(targets.ragged) };
}

describe('files read row by row', () => {
	it('whole rows, and others with record, line and text', async () => {
		expect(await read('a;b;c\n1;2;3\n\n4;5\n6;7;8;9\n"x;y";"2\n3";"""q"""\n')).toEqual({
			counts: { whole: 2, ragged: 2, ignored: 0 },
			whole: ['1;2;1;2;3', '4;6;"x;y";"2', '3";"""q"""'],
			ragged: ['2,4,false,4;5', '3,5,false,6;7;8;9']
		});
	});

	it('CRLF leaves nothing in the last cell', async () => {
		expect((await read('a;b;c\r\n1;2;3\r\n4;5\r\n')).whole).toEqual(['1;2;1;2;3']);
	});

	it.each([
		['a total that is too wide', '1;2;3\nTotal;2;3;4;5\n', [1, 0, 1]],
		['a total that ends early is a whole row', '1;2;3\n;Total\n', [2, 0, 0]],
		['a note at the foot', '1;2;3\nSource;x\n', [1, 0, 1]],
		['a single cell at the foot', '1;2;3\nfin\n', [1, 0, 1]],
		['a single cell among rows', '1;2;3\nfin\n1;2;3\n', [2, 1, 0]]
	])('%s', async (_, rows, expected) => {
		const { counts } = await read(`a;b;c\n${rows}`);
		expect([counts.whole, counts.ragged, counts.ignored]).toEqual(expected);
	});

	it('rows of plain text and rows with quotes keep their records and lines, wherever chunks end', async () => {
		const rows = Array.from({ length: 60_000 }, (_, index) =>
			index % 20_000 === 7 ? `${index};"two\nlines";x` : `${index};فاس;x`
		);
		const { counts, whole } = await read(`a;b;c\n${rows.join('\n')}\n1;2`);
		expect(counts).toEqual({ whole: 60_000, ragged: 1, ignored: 0 });
		expect(whole.slice(0, 2)).toEqual(['1;2;0;فاس;x', '2;3;1;فاس;x']);
		expect(whole.slice(-2)).toEqual(['59999;60003;59998;فاس;x', '60000;60004;59999;فاس;x']);
	});

	it('a line without end is refused, not kept in memory', async () => {
		const endless = 'a;b;c\n'.concat('x'.repeat(20 << 20));
		await expect(read(endless)).rejects.toMatchObject({ code: 'long-row' });
	});

	it('blank cells beyond the header do not count', async () => {
		expect((await read('a;b;c\n1;2;3;;\n')).counts).toEqual({ whole: 1, ragged: 0, ignored: 0 });
		expect((await read('a;b;c;;\n1;2;3\n', ['a', 'b', 'c', '', ''])).counts.whole).toBe(1);
	});

	it('a header shorter than most rows is refused', async () => {
		await expect(read('a;b;c\n1;2;3;4\n1;2;3;4\n1;2;3\n')).rejects.toMatchObject({
			code: 'short-header'
		});
	});

	it('a quote left open is refused', async () => {
		await expect(read('a;b;c\n1;"2;3\n')).rejects.toMatchObject({ code: 'open-quote' });
	});
});
