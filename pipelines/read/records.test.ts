import { describe, expect, it } from 'vitest';
import { LongRecord, QuoteFault, RecordReader, recordsOf } from './records.ts';

const semicolon = { delimiter: ';' };

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
		['empty cells', ';\n', [['', '']]],
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
	])('%s', (_, text, records) => expect(recordsOf(text, semicolon)).toEqual(records));

	it('are the same however the text is cut', () => {
		const text = 'a;"b\n;""c"""\n"";é\n"x";y';
		const whole = recordsOf(text, semicolon);
		for (let cut = 0; cut <= text.length; cut++) {
			const records: [string[], number][] = [];
			const reader = new RecordReader({
				...semicolon,
				take: (cells, line) => void records.push([cells, line])
			});
			reader.push(text.slice(0, cut));
			reader.push(text.slice(cut));
			reader.end();
			expect(records.map(([cells]) => cells)).toEqual(whole);
			expect(records.map(([, line]) => line)).toEqual([1, 3, 4]);
		}
	});

	it('begin below the lines that are skipped, whatever these hold', () => {
		expect(recordsOf('"title\n\na;b\n', { delimiter: ';', skip: 2 })).toEqual([['a', 'b']]);
	});

	it('end when nobody wants more', () => {
		const seen: string[] = [];
		const reader = new RecordReader({
			...semicolon,
			take: ([cell = '']) => {
				seen.push(cell);
				return seen.length < 2;
			}
		});
		reader.push('a\nb\nc\n');
		reader.end();
		expect(seen).toEqual(['a', 'b']);
	});
});

describe('faults, with the line of the quote', () => {
	it.each([
		['a quote that is not closed', 'a;b\nc;"d\ne;f\n', 2],
		['one that opens on a later line of its record', 'a;b\n"c\nd";"e\nf', 3],
		['one with text behind it', 'a;b\n"c"d;e\n', 2]
	])('%s', (_, text, line) => {
		expect(() => recordsOf(text, semicolon)).toThrow(new QuoteFault(line));
	});

	it('a quote that is not closed ends the reading early, not at the end of memory', () => {
		const reader = new RecordReader({ ...semicolon, take: () => undefined });
		reader.push('a;b\n');
		expect(() => {
			for (let chunk = 0; chunk < 100; chunk++) reader.push(`"${'c;d\n'.repeat(200_000)}`);
		}).toThrow(QuoteFault);
	});

	it('a row without end', () => {
		const reader = new RecordReader({ ...semicolon, take: () => undefined });
		expect(() => {
			for (let chunk = 0; chunk < 100; chunk++) reader.push('a;'.repeat(500_000));
		}).toThrow(new LongRecord(1));
	});

	it('can be overlooked where only the header is looked for', () => {
		expect(recordsOf('"title\na;"b"\n', { delimiter: ';', lenient: true })).toEqual([
			['"title'],
			['a', 'b']
		]);
	});
});
