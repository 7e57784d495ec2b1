import { describe, expect, it } from 'vitest';
import artisans from '../datasets/artisans.ts';
import coverage from '../datasets/coverage.ts';
import { HeaderMatcher, headersOf } from './headers.ts';

const matcher = new HeaderMatcher([artisans, coverage]);

describe('headers', () => {
	it.each([
		[
			'cnss_no',
			[
				'N° CNSS',
				'No CNSS',
				'n° cnss',
				'Nº CNSS',
				'№ CNSS',
				'N°CNSS',
				'رقم الانخراط',
				'cnss_no',
				'CNSS number'
			]
		],
		[
			'due_mad',
			[
				'Montant appelé',
				'MONTANT APPELE',
				'Montant  appelé',
				'Montant appelé (DH)',
				'Montant appelé en dirhams',
				'Montant appelé MAD',
				'المبلغ الواجب (درهم)',
				'المبلغ الواجب بالدرهم',
				'المبلغ الواجب',
				'المبلغ  الواجِب',
				'المبلـغ الواجب'
			]
		],
		[
			'cnss_registered_on',
			["Date d'immatriculation", 'Date d’immatriculation', 'DATE D IMMATRICULATION']
		],
		['month', ['Mois', 'MOIS', 'الشهر', 'Month']]
	])('%s is %j', (column, spellings) => {
		for (const spelling of spellings) {
			const [best] = new HeaderMatcher([coverage]).match([spelling]);
			expect([spelling, best?.columns]).toEqual([spelling, [column]]);
		}
	});

	it('every column is known by each of its names', () => {
		for (const dataset of [artisans, coverage]) {
			for (const column of Object.keys(dataset.columns)) {
				for (const name of headersOf(dataset, column)) {
					const own = new HeaderMatcher([dataset]).match([name])[0];
					expect([name, own?.columns]).toEqual([name, [column]]);
				}
			}
		}
	});

	it('the contract that a row fits best comes first', () => {
		const [best, other] = matcher.match(['NIA', 'Mois', 'Situation des droits', 'CIN']);
		expect([best?.dataset.id, best?.matched, best?.missing]).toEqual(['coverage', 3, []]);
		expect([other?.dataset.id, other?.matched]).toEqual(['artisans', 2]);
	});

	it('of several spellings of a cell the first that is known counts', () => {
		const [best] = matcher.match(['NIA', ['Droits Mois', 'Mois'], 'Situation des droits']);
		expect(best?.columns).toEqual(['nia', 'month', 'state']);
	});

	it('a field in two columns is told, but not a name that is dropped', () => {
		expect(matcher.match(['NIA', 'Mois', 'الشهر', 'Situation des droits'])[0]?.twice).toEqual([
			'month'
		]);
		const [register] = matcher.match([
			'NIA',
			'Nom',
			'الاسم العائلي',
			'Province',
			'Filière',
			'Statut'
		]);
		expect(register?.twice).toEqual([]);
		expect(register?.columns.slice(1, 3)).toEqual(['last_name', null]);
	});

	it('a corrected rejects file is known by its four columns', () => {
		const [best] = matcher.match([
			'NIA',
			'Mois',
			'Situation des droits',
			'record',
			'column',
			'rule',
			'message'
		]);
		expect(best).toMatchObject({ correction: true, matched: 3 });
	});
});
