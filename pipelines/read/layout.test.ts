import { describe, expect, it } from 'vitest';
import coverage from '../datasets/coverage.ts';
import fairs from '../datasets/fairs.ts';
import occupancy from '../datasets/occupancy.ts';
import sites from '../datasets/sites.ts';
import { readLayout } from './layout.ts';
import { Refusal } from './refusal.ts';

const datasets = [coverage, fairs, occupancy, sites];
const header = 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants';
const row = 'A;31/03/2025;10;6;4\n';

describe('where a table begins', () => {
	it.each<[string, string, object]>([
		['on line 1', `${header}\n${row}`, { headerLine: 1, skip: 1, delimiter: ';' }],
		['below titles', `Titre;a;b\n\n${header}\n${row}`, { headerLine: 3, skip: 3 }],
		['below sep=', `sep=;\n${header}\n${row}`, { headerLine: 2, skip: 2 }],
		['the first of several headers', `${header}\n${row}${header}\n`, { headerLine: 1, skip: 1 }],
		[
			'over two lines of one cell',
			`${header.replace('Date du relevé', '"Date du\nrelevé"')}\n${row}`,
			{ headerLine: 1, skip: 2, skipsWholeLines: false }
		],
		[
			'over two rows',
			`Réf site;Date du relevé;Locaux;;\n;;Nb locaux;Occupés;Vacants\n${row}`,
			{ headerLine: 1, skip: 2, skipsWholeLines: true }
		],
		[
			'not in a row of data under a whole header',
			`${header}\nA;31/03/2025;Fermés;6;4\n`,
			{ headerLine: 1, skip: 1 }
		]
	])('%s', (_, head, expected) => {
		const layout = readLayout(head, datasets);
		expect(layout).toMatchObject(expected);
		expect(layout.match.dataset.id).toBe('occupancy');
		expect(layout.match.columns).toEqual([
			'site_ref',
			'surveyed_on',
			'units',
			'occupied',
			'vacant'
		]);
	});

	it('groups of merged cells name their columns', () => {
		const head = `Réf site;Date du relevé;Nb locaux;Occupés;Vacants;Redevances;\n;;;;;dues;payées\n`;
		expect(readLayout(head, datasets).match.columns.slice(5)).toEqual([
			'fees_due_mad',
			'fees_paid_mad'
		]);
	});

	it('what the header calls unknown comes with what is near', () => {
		const { unknown } = readLayout(`${header};Frequentatio;Couleur;\n`, datasets);
		expect(unknown).toEqual([
			{ header: 'Frequentatio', near: ['Fréquentation'] },
			{ header: 'Couleur', near: [] }
		]);
	});

	it.each<[string, string, string]>([
		['nothing that is known', 'couleur;taille\nbleu;3\n', 'unknown-file'],
		['a required column missing', header.replace(';Vacants', ''), 'missing-column'],
		['a field twice', `${header};المشغولة`, 'column-twice']
	])('%s is refused', (_, head, code) => {
		let refusal: unknown;
		try {
			readLayout(`${head}\n`, datasets);
		} catch (error) {
			refusal = error;
		}
		expect(refusal).toBeInstanceOf(Refusal);
		expect((refusal as Refusal).code).toBe(code);
		for (const text of Object.values((refusal as Refusal).text)) expect(text).toMatch(/1/);
	});
});
