import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decideEncoding } from './encoding.ts';
import type { Inspection } from './inspect.ts';
import { LineEnds } from './line-ends.ts';

function inspected(head: Buffer, more: Partial<Inspection> = {}): Inspection {
	const utf8 = !head.toString('utf8').includes('\ufffd');
	return {
		sha256: '',
		bytes: head.length,
		head,
		utf8,
		invalidLine: utf8 ? null : 1,
		foreign: Buffer.alloc(0),
		ends: new LineEnds(),
		newline: 'lf',
		strayMarks: false,
		zeros: head.filter((byte) => byte === 0).length,
		...more
	};
}

const decide = (head: Buffer, more?: Partial<Inspection>) => decideEncoding(inspected(head, more));

describe('encodings, decided by evidence', () => {
	it.each<[string, Buffer, string]>([
		['ASCII', Buffer.from('a;b\n'), 'utf-8'],
		['French UTF-8', Buffer.from('Fès;Méknès\n'), 'utf-8'],
		['Arabic UTF-8', Buffer.from('فاس;مكناس\n'), 'utf-8'],
		['UTF-8 with a mark', Buffer.from('\ufeffa'), 'utf-8'],
		['UTF-16LE with a mark', Buffer.from('\ufeffفاس', 'utf16le'), 'utf-16le'],
		['UTF-16BE with a mark', Buffer.from('\ufeffفاس', 'utf16le').swap16(), 'utf-16be'],
		['UTF-16LE without', Buffer.from('Province;Fès\n', 'utf16le'), 'utf-16le'],
		['UTF-16BE without', Buffer.from('Province;Fès\n', 'utf16le').swap16(), 'utf-16be'],
		[
			'UTF-16LE in Arabic without',
			Buffer.from('العمالة أو الإقليم;الجماعة\nفاس;فاس\n', 'utf16le'),
			'utf-16le'
		],
		['windows-1252 French', iconv.encode('Préfecture de Fès\n', 'windows-1252'), 'windows-1252'],
		[
			'windows-1252 capitals',
			iconv.encode('RÉGION FÈS-MEKNÈS;DÉLIVRÉE À\n', 'windows-1252'),
			'windows-1252'
		],
		['windows-1252, one degree sign', iconv.encode('N° carte\n', 'windows-1252'), 'windows-1252'],
		[
			'windows-1252, apostrophes',
			iconv.encode('Date d’inscription – “A”\n', 'windows-1252'),
			'windows-1252'
		],
		['windows-1256 Arabic', iconv.encode('الصناعة التقليدية\n', 'windows-1256'), 'windows-1256'],
		[
			'windows-1256, one Arabic word in much French',
			iconv.encode(`${'préfecture créée\n'.repeat(200)}فاس\n`, 'windows-1256'),
			'windows-1256'
		],
		['ISO-8859-6', iconv.encode('دار الصانعة;مركب الصناعة\n', 'iso-8859-6'), 'iso-8859-6'],
		[
			'ISO-8859-6 under ASCII',
			iconv.encode('Site;Type\nفندق;قيد الخدمة\n', 'iso-8859-6'),
			'iso-8859-6'
		],
		[
			'Latin-9',
			iconv.encode('Main d’œuvre;Cœur de Fès\n'.replace('’', ' '), 'iso-8859-15'),
			'iso-8859-15'
		],
		['Latin-9, euros', iconv.encode('Montant (€);Fès\n', 'iso-8859-15'), 'iso-8859-15'],
		['MacRoman', iconv.encode('Réf site;Date du relevé;Occupés\nFès\n', 'macintosh'), 'macintosh'],
		[
			'MacRoman, apostrophes',
			iconv.encode('Date d’ouverture;État;Meknès\n', 'macintosh'),
			'macintosh'
		],
		[
			'windows-1256, Arabic and French',
			iconv.encode('Fès;فاس\nMéknès;مكناس\n', 'windows-1256'),
			'windows-1256'
		]
	])('%s', (_, head, encoding) => expect(decide(head)).toMatchObject({ encoding }));

	it.each([4094, 4095, 4096, 4097, 8191])('a French word after %i bytes counts', (length) => {
		const head = Buffer.concat([Buffer.alloc(length, ' '), Buffer.from(' à ', 'latin1')]);
		expect(decide(head)).toMatchObject({ encoding: 'windows-1252' });
	});

	it('letters below the head count', () => {
		const head = Buffer.from('REF;SITE\n');
		const foreign = iconv.encode('فندق;صيف\n', 'windows-1256');
		expect(decide(head, { utf8: false, foreign })).toMatchObject({ encoding: 'windows-1256' });
	});

	it.each<[string, Buffer, string]>([
		[
			'UTF-8 with one bad byte',
			Buffer.concat([Buffer.from('Fès;Méknès;Séfrou '), Buffer.from([0xe9, 0x20])]),
			'damaged-utf8'
		],
		[
			'UTF-8 with a mark and a bad byte',
			Buffer.concat([Buffer.from('\ufeffFes '), Buffer.from([0xe9, 0x20])]),
			'damaged-utf8'
		],
		['UTF-8 with a mark and zeros', Buffer.from('\ufeffa\0b'), 'unreadable-encoding'],
		['four bytes a letter', Buffer.from('fffe000041000000', 'hex'), 'unreadable-encoding'],
		[
			'control characters',
			Buffer.from(Array.from({ length: 200 }, (_, index) => index % 32)),
			'unreadable-encoding'
		],
		[
			'high bytes without a word',
			Buffer.from([0xd7, 0x20, 0xd7, 0x20, 0xf7]),
			'unreadable-encoding'
		]
	])('%s is a fault, not a guess', (_, head, fault) =>
		expect(decide(head)).toMatchObject({ fault })
	);
});
