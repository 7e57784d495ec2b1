import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { singleByteDecoder, singleByteEncodings, singleByteText } from './single-byte.ts';

const uniform = (text: string) => text.replace(/\r\n?/g, '\n');

/** Mostly ASCII, as files are, with line ends of all kinds. */
const bytes = fc
	.array(
		fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(...Buffer.from('abc;12')) },
			{ weight: 1, arbitrary: fc.constantFrom(10, 13) },
			{ weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) }
		),
		{ maxLength: 60 }
	)
	.map((list) => Buffer.from(list));

describe.each(singleByteEncodings)('%s', (encoding) => {
	it('has the letters that iconv knows', () => {
		const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
		expect(singleByteText(all, encoding)).toBe(uniform(iconv.decode(all, encoding)));
	});

	it('is decoded as iconv does it, wherever a file is cut into chunks', () => {
		fc.assert(
			fc.property(bytes, fc.nat(60), (content, cut) => {
				const decode = singleByteDecoder(encoding, () => undefined);
				const parts = [content.subarray(0, cut), content.subarray(cut)];
				const text = parts.map((part) => decode(part).toString('utf8')).join('');
				decode(null);
				expect(text).toBe(uniform(iconv.decode(content, encoding)));
			})
		);
	});
});

it('bytes without a letter are told with the text before them', () => {
	const before: string[] = [];
	const decode = singleByteDecoder('windows-1252', (text) => before.push(text.toString('utf8')));
	decode(Buffer.from('é;\x81\n\x9d', 'latin1'));
	expect(before).toEqual(['é;', 'é;\ufffd\n']);
});
