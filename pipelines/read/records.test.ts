import { describe, expect, it } from 'vitest';
import { LongRecord, QuoteFault, Records, recordsOf, unwrapped } from './records.ts';

const filled = (text: string) =>
	recordsOf(text, ';')
		.map(({ cells }) => cells)
		.filter((cells) => cells.join() !== '');

describe('records', () => {
	it.each([
		[
			'cells',
			'a;b\nc;d\n',
			[
				['a', 'b'],
				['c', 'd']
			]
		],
		['no line end at the end', 'a;b', [['a', 'b']]],
		['empty cells', 'a;\n', [['a', '']]],
		['quotes', '"a";"b"\n', [['a', 'b']]],
		['quoted delimiters', '"a;b";c\n', [['a;b', 'c']]],
		[
			'quoted line ends',
			'"a\nb";c\nd;e\n',
			[
				['a\nb', 'c'],
				['d', 'e']
			]
		],
		['doubled quotes', '"a ""b""";c\n', [['a "b"', 'c']]],
		['an empty quoted cell', '"";c\n', [['', 'c']]],
		['a quote within a cell', 'a 5" b;c\n', [['a 5" b', 'c']]],
		['spaces after a closing quote', '"a"  ;b\n', [['a', 'b']]]
	])('%s', (_, text, records) => expect(filled(text)).toEqual(records));

	it('are the same however the text is cut', () => {
		const text = 'a;"b\n;""c"""\n"";é\n"x" ;y';
		const whole = recordsOf(text, ';');
		expect(whole.map(({ line }) => line)).toEqual([1, 3, 4]);
		for (let cut = 0; cut <= text.length; cut++) {
			const records = new Records(';');
			const parts = [records.push(text.slice(0, cut), false), records.push(text.slice(cut), true)];
			expect(parts.flat()).toEqual(whole);
		}
	});
});

describe('faults, with the line of the quote', () => {
	it.each([
		['a quote that is not closed', 'a;b\nc;"d\ne;f\n', 2],
		['one that opens on a later line of its record', 'a;b\n"c\nd";"e\nf', 3],
		['one with text behind it', 'a;b\n"c"d;e\n', 2]
	])('%s', (_, text, line) => {
		expect(() => new Records(';').push(text, true)).toThrow(new QuoteFault(line));
	});

	it('a row without end, and a quote without one, end the reading early', () => {
		for (const piece of ['a;', '"c;d\n']) {
			const records = new Records(';');
			expect(() => {
				for (let chunk = 0; chunk < 100; chunk++) {
					records.push(chunk === 0 ? piece : piece.replaceAll('"', '').repeat(200_000), false);
				}
			}).toThrow(new LongRecord(1));
		}
	});

	it('are overlooked where only the header is looked for', () => {
		expect(filled('"title\na;"b"\n')).toEqual([['"title'], ['a', '"b"']]);
	});
});

it('a row that a spreadsheet saved as one quoted cell is a row', () => {
	expect(unwrapped(['a,"b ""c""",d'], ',')).toEqual(['a', 'b "c"', 'd']);
	expect(unwrapped(['a,b', 'c'], ',')).toEqual(['a,b', 'c']);
});
