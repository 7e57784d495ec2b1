import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../pipelines/contract/catalogue.ts';
import { runsOf } from '../support/full.ts';
import { fileApart, loaded, loadedApart, type Loaded, type Files } from '../support/loaded.ts';
import { accountOf } from './reading/accounts.ts';

const header = 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants';

/** Rows as they come: `#` is the number of the site. */
const kinds = {
	good: 'S#;31/03/2025;10;6;4',
	quoted: '"S#";31/03/2025;10;6;4',
	short: 'S#;31/03/2025',
	long: 'S#;31/03/2025;10;6;4;5;x',
	undated: 'S#;32/13/2025;10;6;4',
	unknown: 'S#;31/03/2025;dix;6;4',
	blank: '',
	delimiters: ' ;;;;',
	header,
	total: 'Total;;999;999;999'
};
type Kind = keyof typeof kinds;

const row = fc.record({
	kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
	site: fc.integer({ min: 0, max: 9 })
});
const file = fc.record({
	rows: fc.array(row, { maxLength: 30 }),
	lineEnd: fc.constantFrom('\n', '\r\n'),
	isEnded: fc.boolean()
});

it('read = loaded + rejected + ignored, whatever rows files have: none is lost, and good ones are loaded', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(file, { minLength: 12, maxLength: 12 }), async (files) => {
			const texts = files.map(({ rows, lineEnd, isEnded }, place) => {
				// A file with the bytes of another is the same delivery, and not loaded again.
				const first = 100 * (place + 1);
				const sound = [0, ...rows].map((_, index) => kinds.good.replace('#', `${first + index}`));
				const lines = rows.map(({ kind, site }) => kinds[kind].replace('#', `${site}`));
				return [header, ...sound, ...lines].join(lineEnd) + (isEnded ? lineEnd : '');
			});
			const mirsad = await loadedApart(texts);
			for (const [index, { rows }] of files.entries()) {
				const [read, rowsLoaded] = accountOf(mirsad.file(fileApart(index)));
				const isBlank = ({ kind }: { kind: Kind }) => kind === 'blank' || kind === 'delimiters';
				const good = rows.filter(({ kind }) => kind === 'good' || kind === 'quoted');
				const sites = new Set(good.map(({ site }) => site));
				expect(read).toBe(1 + rows.length + rows.filter((one) => !isBlank(one)).length);
				expect(rowsLoaded).toBe(1 + rows.length + sites.size);
			}
			mirsad.close();
		}),
		{ numRuns: runsOf(1, 100) }
	);
}, 600_000);

describe('a delivery of a part', () => {
	const people = Array.from({ length: 20 }, (_, number) => number);
	const register = (persons: readonly number[]) =>
		`NIA;Catégorie;Province;Filière;Date d'inscription;Statut\n${persons.map((number) => `FM${number};Artisan;Fès;Bois;01/02/2023;Actif\n`).join('')}`;
	const month = (persons: readonly number[]) =>
		`NIA;Mois;Situation des droits\n${persons.map((number) => `FM${number};05/2025;Droits ouverts\n`).join('')}`;

	let whole: Loaded;
	beforeAll(async () => {
		whole = await loaded({
			'registre_2025-05-31.csv': register(people),
			'amo_2025-05.csv': month(people)
		});
	});
	afterAll(() => whole.close());

	it('never leaves fewer persons than the contract lets pass, unless somebody accepts it', async () => {
		const catalogue = await loadCatalogue();
		const part = fc.subarray(people, { minLength: 1, maxLength: people.length - 1 });
		await fc.assert(
			fc.asyncProperty(fc.constantFrom('artisans', 'coverage'), part, async (id, persons) => {
				const mirsad = whole.copy();
				const files: Files =
					id === 'artisans'
						? { 'registre_2025-06-30.csv': register(persons) }
						: { 'amo_2025-05_v2.csv': month(persons) };
				const count = async () => {
					const [found] = await mirsad.query(`select count(*)::integer as n from staging.${id}`);
					return Number(found?.n);
				};
				const { guards } = catalogue.get(id) ?? {};
				const isTooFew = persons.length < people.length * Number(guards?.rows);
				const { exitCode } = await mirsad.load(files, { now: new Date('2025-07-02T08:00:00Z') });
				expect([exitCode, await count()]).toEqual(
					isTooFew ? [3, people.length] : [0, persons.length]
				);
				const now = new Date('2025-07-03T08:00:00Z');
				await mirsad.load(files, { now, acceptChanges: true });
				expect(await count()).toBe(persons.length);
				mirsad.close();
			}),
			{ numRuns: runsOf(1, 100), endOnFailure: true }
		);
	}, 600_000);
});
