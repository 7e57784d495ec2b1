import fc from 'fast-check';
import iconv from 'iconv-lite';

/** Exports that load, one a contract, with a bit of everything in them. */
const exports = [
	`Réf site;Date du relevé;Nb locaux;Occupés;Vacants;Redevances dues;Contrainte principale
A1;31/03/2025;1 250;1 000;250;27.926;Aucune
B2;2025-03-31;8;5;3;1250,50;Gestion
"C3";45747;3;3;0;;ND
Total;;1 261;1 008;253;;
Source : relevé de mars
`,
	`مرجع الموقع;اسم الموقع بالفرنسية;الموقع;النوع;العمالة أو الإقليم;الجماعة;الوضعية
S1;Fondouk;"فندق ""الصيف""";فندق حرفي;عمالة فاس;فاس;قيد الخدمة
S2;Dar Saniaa;دار الصانعة;دار الصانعة;إفران;أزرو;مغلق
المجموع;;;;;;
`,
	`Chambre de test,,,,,,
,,,,,,
NIA,Catégorie,Date de naissance,Province,Filière,Date d'inscription,Statut
A001,Artisan,01/01/1980,Fès,Bois,01/02/2023,Actif
A002,Maître artisan,"26 juin 1975",3.061,"Cuir",2023-02-05,Radié
NIA,Catégorie,Date de naissance,Province,Filière,Date d'inscription,Statut
A003,Coopérative,,Taza,P5,12-03-24,Actif
`,
	`NIA\tMois\tSituation des droits\tMontant appelé\tMontant payé\r
A001\t06/2025\tDroits ouverts\t141,90\t141,90\r
A002\tيونيو 2025\tDroits fermés\t141.90\t0\r
`
];

const encodings = ['utf8', 'utf8', 'utf16le', 'utf-16be', 'windows-1252', 'windows-1256'];

/** Bytes that real files have where nobody expects them. */
const pieces = [
	'"',
	'""',
	'"\n',
	'\n',
	'\r',
	'\r\n',
	'\n\n',
	';',
	',',
	'\t',
	'|',
	';;;;',
	'\0',
	'\ufeff',
	'\ufeff\ufeff',
	' ',
	'\u00a0',
	'\u202f',
	'\u200f',
	'=1+1',
	'#REF!',
	'2,1E+11',
	'27.926',
	'1,250',
	'-5',
	'٢٧٫٩٢٦',
	'99999999999999999999',
	'9'.repeat(400),
	'0000-00-00',
	'31/02/2025',
	'13/25/2024',
	'Total',
	'المجموع',
	'ـ',
	'é',
	'ÿ',
	'\u001a',
	'sep=;\n',
	"'",
	'\\',
	'${',
	'--',
	';--',
	"');",
	'\ud83d\ude00'
].map((piece) => Buffer.from(piece));

type Mutation = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Buffer, share: number) => Math.floor(bytes.length * share);

function linesOf(bytes: Buffer): string[] {
	return bytes.toString('latin1').split('\n');
}

function ofLines(lines: readonly string[]): Buffer {
	return Buffer.from(lines.join('\n'), 'latin1');
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
	fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([share, byte]): Mutation => (bytes) => {
		const flipped = Buffer.from(bytes);
		if (flipped.length) flipped[at(bytes, share)] = byte;
		return flipped;
	}),
	fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(
		([share, length]): Mutation =>
			(bytes) =>
				Buffer.concat([
					bytes.subarray(0, at(bytes, share)),
					bytes.subarray(at(bytes, share) + length)
				])
	),
	fc.tuple(place, fc.constantFrom(...pieces)).map(
		([share, piece]): Mutation =>
			(bytes) =>
				Buffer.concat([
					bytes.subarray(0, at(bytes, share)),
					piece,
					bytes.subarray(at(bytes, share))
				])
	),
	place.map(
		(share): Mutation =>
			(bytes) =>
				bytes.subarray(0, at(bytes, share))
	),
	fc.tuple(place, place).map(([from, to]): Mutation => (bytes) => {
		const lines = linesOf(bytes);
		lines.splice(Math.floor(lines.length * to), 0, lines[Math.floor(lines.length * from)] ?? '');
		return ofLines(lines);
	}),
	fc.tuple(place, fc.constantFrom(...pieces)).map(([share, piece]): Mutation => (bytes) => {
		const cells = bytes.toString('latin1').split(/(?<=[;,\t\n])/);
		const index = Math.floor(cells.length * share);
		cells[index] = piece.toString('latin1') + (cells[index] ?? '').slice(-1);
		return Buffer.from(cells.join(''), 'latin1');
	}),
	fc.tuple(fc.constantFrom(';', ',', '\t'), fc.constantFrom(';', ',', '\t', '|')).map(
		([from, to]): Mutation =>
			(bytes) =>
				Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
	),
	fc.constantFrom('\r\n', '\r', '\n\n').map(
		(end): Mutation =>
			(bytes) =>
				Buffer.from(bytes.toString('latin1').replaceAll('\n', end), 'latin1')
	),
	fc.constant<Mutation>((bytes) => Buffer.concat([bytes, bytes])),
	fc.constant<Mutation>((bytes) => ofLines(linesOf(bytes).reverse()))
);

const mutated = fc
	.tuple(
		fc.constantFrom(...exports),
		fc.constantFrom(...encodings),
		fc.boolean(),
		fc.array(mutation, { maxLength: 6 })
	)
	.map(([text, encoding, marked, mutations]) =>
		mutations.reduce(
			(bytes, mutate) => mutate(bytes),
			iconv.encode(marked ? `\ufeff${text}` : text, encoding)
		)
	);

const anyBytes = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes));

const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(...pieces),
			fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => Buffer.from(text))
		),
		{ maxLength: 60 }
	)
	.map((parts) => Buffer.concat(parts));

/** A valid header, and anything at all below it. */
const anyBelowHeader = fc
	.tuple(fc.constantFrom(...exports), fc.oneof(anyText, anyBytes))
	.map(([text, below]) => Buffer.concat([Buffer.from(text), below]));

/** Any bytes at all, more often than not a valid export that something happened to. */
export const hostileFile: fc.Arbitrary<Buffer> = fc.oneof(
	{ weight: 8, arbitrary: mutated },
	{ weight: 2, arbitrary: anyBelowHeader },
	{ weight: 1, arbitrary: anyText },
	{ weight: 1, arbitrary: anyBytes }
);
