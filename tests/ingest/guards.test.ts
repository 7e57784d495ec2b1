import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loaded, type Files, type Loaded } from '../support/loaded.ts';

const rows = (count: number, row: (n: number) => string) =>
	Array.from({ length: count }, (_, n) => `${row(n)}\n`).join('');
const coverage = (
	month: string,
	count: number,
	{ state = 'Cotisant', paid = '156,00', first = 0 } = {}
) =>
	`NIA;Mois;Situation des droits;Montant payé\n${rows(count, (n) => `FM${first + n};${month};${state};${paid}`)}`;
const register = (count: number, { prefix = 'FM', status = 'Actif', bank = 'Oui' } = {}) =>
	`NIA;Catégorie;Province;Filière;Date d'inscription;Statut;Compte bancaire\n${rows(count, (n) => `${prefix}${n};Artisan;Fès;Bois;01/02/2023;${status};${bank}`)}`;
const fairs = (fair: string, count: number) => rows(count, (n) => `${fair};FM${n}`);
const header = 'Réf foire;NIA\n';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());
const at = (minute: number) => ({ now: new Date(Date.UTC(2025, 6, 1, 8, minute)) });
const months =
	'select month::varchar as m, count(*)::integer as n from staging.coverage group by all order by all';

describe('a file about one period never takes the place of another', () => {
	it('one stray month among a month is rejected', async () => {
		mirsad = await loaded({ 'amo_2025-05.csv': coverage('05/2025', 30) });
		const june = coverage('06/2025', 29).concat('FM40;05/2025;Cotisant;156,00\n');
		const { report } = await mirsad.load({ 'amo_2025-06.csv': june }, at(1));
		expect(report.files[0]).toMatchObject({ read: 30, loaded: 29, rejected: 1 });
		const rejects = readFileSync(join(report.rejects_file ?? '', 'amo_2025-06.csv'), 'utf8');
		expect(rejects).toContain('FM40;05/2025;Cotisant;156,00;30;Mois;other-period');
		expect(await mirsad.query(months)).toEqual([
			{ m: '2025-05-01', n: 30 },
			{ m: '2025-06-01', n: 29 }
		]);
	});

	it('one exhibitor under the reference of another fair is rejected', async () => {
		mirsad = await loaded({ 'exposants.csv': header + fairs('F1', 30) });
		const { report } = await mirsad.load(
			{ 'exposants 2.csv': `${header}${fairs('F2', 40)}F1;FM99\n` },
			at(1)
		);
		expect(report.files[0]).toMatchObject({ loaded: 40, rejected: 1 });
		expect(
			await mirsad.query(
				'select fair_ref, count(*)::integer as n from staging.fair_participations group by all order by all'
			)
		).toEqual([
			{ fair_ref: 'F1', n: 30 },
			{ fair_ref: 'F2', n: 40 }
		]);
	});

	it('a name that says one month and rows that say another refuse it', async () => {
		mirsad = await loaded({ 'amo يونيو 2025.csv': coverage('01/2025', 30) });
		expect(mirsad.result).toMatchObject({ exitCode: 3, report: { code: 'other-period' } });
		expect(mirsad.result.report.message).toMatch(/06\/2025.*01\/2025 \(30\)/);
	});
});

describe('what would take away much of what is in force is held back, until one insists', () => {
	it.each<[string, Files, Files, string, RegExp]>([
		[
			'a corrective file of a few rows',
			{ 'amo_2025-04.csv': coverage('04/2025', 100) },
			{ 'amo_2025-04_rectificatif.csv': coverage('04/2025', 4) },
			'fewer-rows',
			/04\/2025 : ce fichier remplacerait 100 lignes en vigueur par 4\./
		],
		[
			'a register of other persons',
			{ 'registre mai 2025.csv': register(30) },
			{ 'registre juin 2025.csv': register(30, { prefix: 'XX' }) },
			'other-keys',
			/30 des 30 identifiants/
		],
		[
			'a register of which a column empties',
			{ 'registre_2025-05.csv': register(30) },
			{ 'registre_2025-06.csv': register(30, { bank: '' }) },
			'emptier-column',
			/« Compte bancaire » avait 30 valeurs/
		],
		[
			'a month whose column is gone, though nothing of it is replaced',
			{ 'amo_2025-04.csv': coverage('04/2025', 30) },
			{
				'amo_2025-05.csv': `NIA;Mois;Situation des droits\n${rows(30, (n) => `FM${n};05/2025;Cotisant`)}`
			},
			'column-gone',
			/« Montant payé », présente dans le fichier précédent, manque ici/
		],
		[
			'loans whose amounts are divided',
			{
				'credits_2025-05.csv': `Réf demande;NIA;Banque;Date de dépôt;Décision;Montant demandé (DH)\n${rows(20, (n) => `R${n};FM${n};B;01/02/2025;En cours;1000`)}`
			},
			{
				'credits_2025-06.csv': `Réf demande;NIA;Banque;Date de dépôt;Décision;Montant demandé (DH)\n${rows(20, (n) => `R${n};FM${n};B;01/02/2025;En cours;10`)}`
			},
			'smaller-sum',
			/« Montant demandé \(DH\) » passerait de .* à 200/
		],
		[
			'a month of persons whom nobody knows',
			{ 'registre_2025-05.csv': register(30) },
			{ 'amo_2025-05.csv': coverage('05/2025', 30, { first: 500 }) },
			'nobody-known',
			/aucune des personnes de ce fichier \(30\)/
		]
	])('%s', async (_, before, after, code, message) => {
		mirsad = await loaded(before);
		const published = mirsad.result.report.snapshot;
		const held = await mirsad.load(after, at(1));
		expect(held).toMatchObject({ exitCode: 3, report: { code, snapshot: published } });
		expect(held.report.files[0]).toMatchObject({ status: 'held-back' });
		expect(held.report.message).toMatch(message);
		const insisted = await mirsad.load(after, { ...at(2), acceptChanges: true });
		expect(insisted).toMatchObject({ exitCode: 0, report: { code: 'published' } });
	});

	it('in one run too, each against the one before it', async () => {
		mirsad = await loaded({
			'registre_2025-05-31.csv': register(30),
			'registre_2025-06-30.csv': register(4)
		});
		expect(mirsad.result).toMatchObject({ exitCode: 3, report: { code: 'fewer-rows' } });
		expect(await mirsad.query('select count(*)::integer as n from staging.artisans')).toEqual([
			{ n: 30 }
		]);
	});
});

it('two extracts that nothing orders are refused by both names; parts of one are not', async () => {
	mirsad = await loaded({
		'registre.csv': register(30),
		'extrait.csv': register(30, { status: 'Suspendu' })
	});
	expect(mirsad.result).toMatchObject({
		exitCode: 3,
		report: { code: 'order-unknown', snapshot: null }
	});
	expect(mirsad.result.report.message).toMatch(
		/extrait\.csv et registre\.csv sont deux extractions/
	);
	const parts = await mirsad.load({
		'registre-fes.csv': register(30),
		'registre-taza.csv': register(30, { prefix: 'TZ' })
	});
	expect(parts.exitCode).toBe(0);
	expect(await mirsad.query('select count(*)::integer as n from staging.artisans')).toEqual([
		{ n: 60 }
	]);
});

describe('a correction belongs to its delivery', () => {
	const bad = (good: number) =>
		`${register(good)}${rows(3, (n) => `BAD${n};Artisan;Fas Jdid;Bois;01/02/2023;Actif;Oui`)}`;
	const corrected = (result: Loaded['result'], name: string) =>
		readFileSync(join(result.report.rejects_file ?? '', name), 'utf8').replaceAll(
			/Fas Jdid/g,
			'Fès'
		);
	const count = 'select count(*)::integer as n from staging.artisans';

	it('whose file was refused: refused with what helps, or taken together with it', async () => {
		const file = bad(20);
		mirsad = await loaded({ 'registre_2025-06-30.csv': file });
		expect(mirsad.result.report.code).toBe('too-many-rejects');
		const rejects = corrected(mirsad.result, 'registre_2025-06-30.csv');
		const alone = await mirsad.load({ 'registre_2025-06-30.csv': rejects }, at(1));
		expect(alone).toMatchObject({
			exitCode: 3,
			report: { code: 'orphan-correction', snapshot: null }
		});
		const both = await mirsad.load(
			{ 'registre_2025-06-30.csv': file, 'registre_2025-06-30 corrigé.csv': rejects },
			at(2)
		);
		expect(both.exitCode).toBe(0);
		expect(await mirsad.query(count)).toEqual([{ n: 23 }]);
	});

	it('is refused once later data is in force', async () => {
		mirsad = await loaded({ 'registre_2025-05-31.csv': bad(97) });
		const rejects = corrected(mirsad.result, 'registre_2025-05-31.csv');
		await mirsad.load({ 'registre_2025-06-30.csv': register(99) }, at(1));
		const stale = await mirsad.load({ 'registre_2025-05-31.csv': rejects }, at(2));
		expect(stale).toMatchObject({ exitCode: 3, report: { code: 'stale-correction' } });
		expect(await mirsad.query(count)).toEqual([{ n: 99 }]);
	});

	it('is known without the columns that a spreadsheet lost, and never taken for a full delivery', async () => {
		mirsad = await loaded({ 'registre_2025-06-30.csv': bad(97) });
		const rejects = corrected(mirsad.result, 'registre_2025-06-30.csv')
			.split('\r\n')
			.map((line) => line.replace(/;(message|"[^"]*"|[^;]*)$/, ''))
			.join('\r\n');
		const own = await mirsad.load({ 'autre nom.csv': rejects }, at(1));
		expect(own.exitCode).toBe(0);
		expect(await mirsad.query(count)).toEqual([{ n: 100 }]);
	});

	it('comes and goes with it', async () => {
		mirsad = await loaded({ 'registre_2025-06-30.csv': bad(97) });
		const rejects = corrected(mirsad.result, 'registre_2025-06-30.csv');
		await mirsad.load({ 'registre_2025-06-30.csv': rejects }, at(1));
		await mirsad.load(
			{ 'registre_2025-06-30_v2.csv': register(99, { status: 'Suspendu' }) },
			at(2)
		);
		await mirsad.load({}, { ...at(3), withdraw: 2 });
		expect(await mirsad.query(count)).toEqual([{ n: 100 }]);
	});
});
