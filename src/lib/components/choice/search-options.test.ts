import { describe, expect, it } from 'vitest';
import { groupsOf } from './option';
import { searchOptions } from './search-options';

const places = [
	{ id: '03.231', label: 'Préfecture de Fès' },
	{ id: '03.061', label: 'Meknès' },
	{ id: '03.531', label: 'Séfrou' }
];
const crafts = [
	{ id: 'zellij', label: 'الزليج' },
	{ id: 'carpentry', label: 'نجارة الأثاث' },
	{ id: 'saddlery', label: 'السراجة' }
];

describe('searching options', () => {
	it.each([
		['fes', ['03.231']],
		['MEKNES', ['03.061']],
		['fès préfecture', ['03.231']],
		['03.5', ['03.531']],
		['', ['03.231', '03.061', '03.531']],
		['rabat', []]
	])('finds by %j without accents, in any order', (written, ids) => {
		expect(searchOptions(places, written).map(({ id }) => id)).toEqual(ids);
	});

	it.each([
		['زليج', ['zellij']],
		['الاثاث', ['carpentry']],
		['أثاث', ['carpentry']],
		['نجاره', ['carpentry']],
		['السِّراجة', ['saddlery']]
	])('finds %s whatever the hamza, article or vowels', (written, ids) => {
		expect(searchOptions(crafts, written).map(({ id }) => id)).toEqual(ids);
	});

	it('puts what begins with the word before what holds it', () => {
		const found = searchOptions(
			[
				{ id: 'a', label: 'Prêts refusés' },
				{ id: 'b', label: 'Refus' }
			],
			'refus'
		);
		expect(found.map(({ id }) => id)).toEqual(['b', 'a']);
	});
});

it('options stand under their headings in the order given', () => {
	const groups = groupsOf([
		{ id: '2025-01', label: 'January', group: '2025' },
		{ id: '2024-12', label: 'December', group: '2024' },
		{ id: '2025-02', label: 'February', group: '2025' }
	]);
	expect(groups.map(({ name, options }) => [name, options.map(({ id }) => id)])).toEqual([
		['2025', ['2025-01', '2025-02']],
		['2024', ['2024-12']]
	]);
});
