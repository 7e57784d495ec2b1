import { afterEach, describe, expect, it } from 'vitest';
import { runCli } from '../faults/cli.ts';
import { thinned } from '../support/full.ts';
import { loaded, type Loaded } from '../support/loaded.ts';

const person = (number: number, status = 'Actif', province = 'Fès') =>
	`FM${number};Artisan;${province};Bois;01/02/2023;${status}\n`;
const register = (from: number, to: number, status?: string) =>
	`NIA;Catégorie;Province;Filière;Date d'inscription;Statut\n` +
	Array.from({ length: to - from }, (_, index) => person(from + index, status)).join('');
const coverage = (month: string, count: number, state: string, first = 0) =>
	`NIA;Mois;Situation des droits;Montant appelé\n` +
	Array.from({ length: count }, (_, index) => `FM${first + index};${month};${state};156,00\n`).join(
		''
	);

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

const at = (minute: number) => ({ now: new Date(Date.UTC(2025, 6, 1, 8, minute)) });
const states =
	'select state::varchar as state, count(*)::integer as n from staging.coverage group by all order by all';
const statuses =
	'select status::varchar as status, count(*)::integer as n from staging.artisans group by all order by all';

describe('the same bytes again', () => {
	it('good, bad, good ends with good: a month', async () => {
		const good = coverage('05/2025', 20, 'Droits ouverts');
		mirsad = await loaded({ 'amo_2025-05.csv': good });
		await mirsad.load({ 'amo_2025-05_v2.csv': coverage('05/2025', 20, 'Droits fermés') }, at(1));
		expect(await mirsad.query(states)).toEqual([{ state: 'rights_closed', n: 20 }]);
		const again = await mirsad.load({ 'amo_2025-05.csv': good }, at(2));
		expect(again).toMatchObject({ exitCode: 0, report: { code: 'published' } });
		expect(again.report.files[0]).toMatchObject({ status: 'loaded', read: 20, loaded: 20 });
		expect(await mirsad.query(states)).toEqual([{ state: 'rights_open', n: 20 }]);
	});

	it('good, bad, good ends with good: a register', async () => {
		const good = register(0, 20);
		mirsad = await loaded({ 'registre juin 2025.csv': good });
		await mirsad.load({ 'registre juin 2025 corrigé.csv': register(0, 20, 'Suspendu') }, at(1));
		expect(await mirsad.query(statuses)).toEqual([{ status: 'suspended', n: 20 }]);
		expect((await mirsad.load({ 'registre juin 2025.csv': good }, at(2))).exitCode).toBe(0);
		expect(await mirsad.query(statuses)).toEqual([{ status: 'active', n: 20 }]);
	});

	it('are nothing new in a folder that has what took their place, too', async () => {
		const files = {
			'registre_2025-05-31.csv': register(0, 20, 'Suspendu'),
			'registre_2025-06-30.csv': register(0, 20)
		};
		mirsad = await loaded(files);
		const again = await mirsad.load(files, at(1));
		expect(again).toMatchObject({ exitCode: 0, report: { code: 'nothing-new' } });
		expect(again.report.files.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
		expect(await mirsad.query(statuses)).toEqual([{ status: 'active', n: 20 }]);
	});

	it('of an older extract do not silently take the place of a newer one', async () => {
		const may = { 'registre_2025-05-31.csv': register(0, 20, 'Suspendu') };
		mirsad = await loaded(may);
		await mirsad.load({ 'registre_2025-06-30.csv': register(0, 20) }, at(1));
		const held = await mirsad.load(may, at(2));
		expect(held).toMatchObject({ exitCode: 3, report: { code: 'superseded' } });
		expect(held.report.files[0]).toMatchObject({ status: 'held-back' });
		expect(held.report.message).toContain('npm run deliveries -- withdraw 2');
		expect(await mirsad.query(statuses)).toEqual([{ status: 'active', n: 20 }]);
		await mirsad.load(may, { ...at(3), acceptChanges: true });
		expect(await mirsad.query(statuses)).toEqual([{ status: 'suspended', n: 20 }]);
	});
});

describe('npm run deliveries', () => {
	const deliveries = (...args: string[]) =>
		runCli(mirsad?.environment.data ?? '', ['deliveries', ...args]);

	it('lists what is in force, and withdraw brings back what was before', async () => {
		mirsad = await loaded({ 'amo_2025-05.csv': coverage('05/2025', 20, 'Droits ouverts') });
		await mirsad.load({ 'amo_2025-05_v2.csv': coverage('05/2025', 20, 'Droits fermés') }, at(1));
		const listed = await deliveries('list');
		expect(listed.code).toBe(0);
		expect(listed.stdout).toMatch(
			/1 *│ *'Couverture AMO des artisans \(CNSS\)'.*'05\/2025'.* 0 *│/
		);
		expect(listed.stdout).toMatch(
			/2 *│ *'Couverture AMO des artisans \(CNSS\)'.*'05\/2025'.* 20 *│/
		);
		expect((await deliveries('show', '2')).stdout).toMatch(/[0-9a-f]{64}/);
		const withdrawn = await deliveries('withdraw', '2');
		expect(withdrawn).toMatchObject({ code: 0, stderr: '' });
		expect(withdrawn.stdout).toContain('Livraison 2 retirée');
		expect(await mirsad.query(states)).toEqual([{ state: 'rights_open', n: 20 }]);
		expect((await deliveries('list')).stdout).not.toMatch(/^.*│ *2 *│ *'Couv/m);
	});

	it('withdrawing the only one leaves nothing of it', async () => {
		mirsad = await loaded({
			'registre_2025-06-30.csv': register(0, 20),
			'amo_2025-05.csv': coverage('05/2025', 20, 'Droits ouverts')
		});
		expect((await deliveries('withdraw', '2')).code).toBe(0);
		expect(await mirsad.query(states)).toEqual([]);
		expect(await mirsad.query(statuses)).toEqual([{ status: 'active', n: 20 }]);
	});

	const wrong = [
		['withdraw', '99'],
		['show', 'x'],
		['list', '1'],
		['undo', '1'],
		['withdraw', '']
	];
	it.each(thinned(wrong, 2))('%s %s: a sentence, and exit code 2', async (...args) => {
		mirsad = await loaded({ 'registre_2025-06-30.csv': register(0, 20) });
		const ended = await deliveries(...args.filter(Boolean));
		expect(ended).toMatchObject({ code: 2, stdout: '' });
		expect(ended.stderr).toMatch(/^(Pas de livraison|deliveries prend) .*\n$/);
	});
});

it('one refused file holds back itself: the others are published, and it is said', async () => {
	mirsad = await loaded({
		'registre_2025-06-30.csv': register(0, 20),
		'x.csv': 'couleur;taille\nbleu;3\n'
	});
	expect(mirsad.result).toMatchObject({ exitCode: 3, report: { ok: false, code: 'unknown-file' } });
	expect(mirsad.result.report.message).toMatch(/^Instantané \S+ publié\. x\.csv ?: /);
	expect(mirsad.result.report.files.map(({ status }) => status)).toEqual(['loaded', 'refused']);
	expect(await mirsad.query(statuses)).toEqual([{ status: 'active', n: 20 }]);
});

it('all or nothing: one refused file keeps all others', async () => {
	mirsad = await loaded(
		{ 'registre_2025-06-30.csv': register(0, 20), 'x.csv': 'couleur;taille\nbleu;3\n' },
		{ allOrNothing: true }
	);
	expect(mirsad.result).toMatchObject({ exitCode: 3, report: { snapshot: null } });
	expect(mirsad.result.report.files.map(({ status }) => status)).toEqual(['held-back', 'refused']);
});

it('order is by date, not by alphabet: months in words', async () => {
	mirsad = await loaded({
		'Registre avril 2025.csv': register(0, 20),
		'Registre juin 2025.csv': register(0, 20, 'Suspendu')
	});
	expect(mirsad.result.exitCode).toBe(0);
	expect(await mirsad.query(statuses)).toEqual([{ status: 'suspended', n: 20 }]);
});
