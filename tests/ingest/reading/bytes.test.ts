import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';
import { accountOf } from './accounts.ts';

const french = 'Réf site;Site;Site (ar);Type;Province;État\n';
const arabic = 'مرجع الموقع;اسم الموقع بالفرنسية;الموقع;النوع;العمالة أو الإقليم;الوضعية\n';
const bom = '\ufeff';

/** Two sites whose references begin with the file's name, in both scripts. */
const rows = (name: string) =>
	`${name}-1;Fondouk de l’été;فندق الصيف;Fondouk;Fès;En service\n` +
	`${name}-2;Dar Saniaa;دار الصانعة;دار الصانعة;مكناس;قيد الخدمة\n`;

const latinRows = (name: string) =>
	`${name}-1;Fondouk de l’été;;Fondouk;Fès;En service\n` +
	`${name}-2;Dar Saniaa;;Dar Saniaa;Meknès;En service\n`;

/** File, its bytes, and the encoding that they are in. */
const readable: [name: string, content: (name: string) => string | Buffer, encoding: string][] = [
	['utf-8', (name) => french + rows(name), 'utf-8'],
	['utf-8 with a byte-order mark', (name) => bom + french + rows(name), 'utf-8'],
	['utf-8 with two byte-order marks', (name) => bom + bom + french + rows(name), 'utf-8'],
	[
		'byte-order mark in a cell',
		(name) => french + rows(name).replace('Fondouk;', `${bom}Fondouk;`),
		'utf-8'
	],
	[
		'byte-order mark in a header',
		(name) => french.replace('Province', `${bom}Province`) + rows(name),
		'utf-8'
	],
	['utf-16le with a mark', (name) => Buffer.from(bom + french + rows(name), 'utf16le'), 'utf-16le'],
	['utf-16le without a mark', (name) => Buffer.from(french + rows(name), 'utf16le'), 'utf-16le'],
	[
		'utf-16le without a mark, Arabic headers',
		(name) => Buffer.from(arabic + rows(name), 'utf16le'),
		'utf-16le'
	],
	[
		'utf-16be with a mark',
		(name) => Buffer.from(bom + french + rows(name), 'utf16le').swap16(),
		'utf-16be'
	],
	[
		'utf-16be without a mark',
		(name) => Buffer.from(french + rows(name), 'utf16le').swap16(),
		'utf-16be'
	],
	[
		'windows-1252',
		(name) => iconv.encode(french + latinRows(name), 'windows-1252'),
		'windows-1252'
	],
	[
		'windows-1256, Arabic headers',
		(name) => iconv.encode(arabic + rows(name), 'windows-1256'),
		'windows-1256'
	],
	[
		'windows-1256, French and Arabic',
		(name) => iconv.encode(french.replace('É', 'E') + rows(name), 'windows-1256'),
		'windows-1256'
	],
	['LF', (name) => french + rows(name), 'utf-8'],
	['CRLF', (name) => (french + rows(name)).replaceAll('\n', '\r\n'), 'utf-8'],
	['CR alone', (name) => (french + rows(name)).replaceAll('\n', '\r'), 'utf-8'],
	[
		'CR alone, windows-1256',
		(name) => iconv.encode((arabic + rows(name)).replaceAll('\n', '\r'), 'windows-1256'),
		'windows-1256'
	],
	[
		'LF, CRLF and CR',
		(name) => french.replace('\n', '\r\n') + rows(name).replace('\n', '\r'),
		'utf-8'
	],
	['no line end at the end', (name) => (french + rows(name)).trimEnd(), 'utf-8'],
	['a control-Z at the end', (name) => `${french}${rows(name)}\u001a`, 'utf-8']
];

describe('encodings and line ends', () => {
	let mirsad: Loaded;
	beforeAll(async () => {
		const files = readable.map(([name, content]) => [`${name}.csv`, content(name)] as const);
		mirsad = await loaded(Object.fromEntries(files));
	});
	afterAll(() => mirsad.close());

	it('every file is published', () => expect(mirsad.result.report).toMatchObject({ ok: true }));

	it.each(readable)('%s', async (name, _, encoding) => {
		const file = mirsad.file(`${name}.csv`);
		expect(file).toMatchObject({ encoding, delimiter: ';', header_row: 1, status: 'loaded' });
		const [read, ...others] = accountOf(file);
		expect(others).toEqual([2, 0, name === 'a control-Z at the end' ? 1 : 0]);
		expect(read).toBe(2 + (others[2] ?? 0));
		const sites = await mirsad.query(
			`select name_fr, name_ar, type, province from staging.sites where starts_with(site_ref, '${name}-') order by site_ref`
		);
		const inArabic = (text: string) => (encoding === 'windows-1252' ? null : text);
		expect(sites).toEqual([
			{
				name_fr: 'Fondouk de l’été',
				name_ar: inArabic('فندق الصيف'),
				type: 'fondouk',
				province: '03.231'
			},
			{
				name_fr: 'Dar Saniaa',
				name_ar: inArabic('دار الصانعة'),
				type: 'dar_saniaa',
				province: '03.061'
			}
		]);
	});
});

const good = Buffer.from(french + rows('x'));
const damaged = Buffer.concat([
	good,
	Buffer.from('x-3;Caf'),
	Buffer.from([0xc3, 0x28]),
	Buffer.from(';;Fondouk;Fès;En service\n')
]);
const oddBytes = Buffer.from(bom + french + rows('x'), 'utf16le');

describe('files that are refused', () => {
	let mirsad: Loaded | undefined;
	afterEach(() => mirsad?.close());

	it.each<[string, Buffer | string, string, RegExp]>([
		['damaged UTF-8, with the line', damaged, 'damaged-utf8', /ligne 4 /],
		[
			'damaged UTF-8 with a byte-order mark',
			Buffer.concat([Buffer.from(bom), damaged]),
			'damaged-utf8',
			/ligne 4 /
		],
		[
			'UTF-8 cut within a letter',
			good.subarray(0, good.lastIndexOf('é') + 1),
			'damaged-utf8',
			/ligne 2 /
		],
		['UTF-16 with half a letter', oddBytes.subarray(0, -3), 'damaged-text', /ligne \d+ .*utf-16le/],
		[
			'zeros among text',
			Buffer.concat([good, Buffer.alloc(40)]),
			'unreadable-encoding',
			/ligne 1 /
		],
		[
			'binary',
			Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
			'unreadable-encoding',
			/ligne 1 /
		],
		[
			'a workbook named .csv',
			Buffer.concat([Buffer.from('504b030414000600', 'hex'), Buffer.alloc(100)]),
			'spreadsheet-file',
			/un classeur.*CSV UTF-8/
		],
		['empty', '', 'empty-file', /vide/],
		['only spaces', '  \r\n \t \n\u00a0\n', 'empty-file', /vide/],
		['only a byte-order mark', bom, 'empty-file', /vide/],
		['a header without rows', french, 'no-rows', /ligne 1 : un en-tête et aucune ligne/],
		['a header and blank lines', `${french}\n;;;;;\n`, 'no-rows', /ligne 1/]
	])('%s', async (_, content, code, message) => {
		mirsad = await loaded({ 'x.csv': content });
		expect(mirsad.result).toMatchObject({ exitCode: 3, report: { ok: false, code } });
		expect(mirsad.result.report.message).toMatch(message);
	});
});

describe('--encoding', () => {
	let mirsad: Loaded | undefined;
	afterEach(() => mirsad?.close());

	it('takes the bytes as told', async () => {
		const bytes = iconv.encode(`${french}x-1;Été;;Fondouk;Fès;En service\n`, 'windows-1252');
		mirsad = await loaded({ 'x.csv': bytes }, { encoding: 'windows-1252' });
		expect(mirsad.file()).toMatchObject({ encoding: 'windows-1252', loaded: 1 });
	});

	it('refuses bytes that are not what is told, with the line', async () => {
		const bytes = iconv.encode(french + rows('x'), 'windows-1256');
		mirsad = await loaded({ 'x.csv': bytes }, { encoding: 'utf-8' });
		expect(mirsad.result.report).toMatchObject({ code: 'damaged-utf8' });
	});
});

it('letters that tell the encoding may be far below the first bytes', async () => {
	const plain = 'REF SITE;SITE;TYPE;PROVINCE;ETAT\n';
	const many = Array.from({ length: 14_000 }, (_, index) =>
		`s${index};Un;Fondouk;Taza;En service des lieux\n`.replace(' des lieux', '')
	);
	const bytes = iconv.encode(
		`${plain}${many.join('')}z;فندق;Fondouk;تازة;En service\n`,
		'windows-1256'
	);
	const mirsad = await loaded({ 'x.csv': bytes });
	expect(bytes.length).toBeGreaterThan(450_000);
	expect(mirsad.file()).toMatchObject({ encoding: 'windows-1256', loaded: 14_001 });
	expect(await mirsad.query("select name_fr from staging.sites where site_ref = 'z'")).toEqual([
		{ name_fr: 'فندق' }
	]);
	mirsad.close();
});
