import { expect, it } from 'vitest';
import { sortedTable } from './sort.ts';

const table = {
	caption: '',
	columns: [
		{ label: 'Province', numeric: false },
		{ label: 'Value', numeric: true, field: 'value' },
		{ label: 'Word', numeric: false }
	],
	rows: [
		{ cells: [{ text: 'Taza' }, { text: '12,5 %', raw: '0.125' }, { text: '' }] },
		{ cells: [{ text: 'Fès' }, { text: '9', raw: '9' }, { text: '' }] },
		{
			cells: [
				{ text: 'Sefrou' },
				{ text: 'n. d.', flag: 'missing' as const, raw: '' },
				{ text: '' }
			]
		},
		{ cells: [{ text: 'Ifrane' }, { text: '100 %', raw: '1', faint: true }, { text: '' }] },
		{ total: true, cells: [{ text: 'Ensemble' }, { text: '5', raw: '5' }, { text: '' }] }
	]
};
const sorted = (search: string, usual?: string) =>
	sortedTable(table, {
		page: { path: '/fr/themes/x', search: new URLSearchParams(search) },
		...{ hash: '#table', language: 'fr' },
		...(usual ? { usual } : {})
	});
const names = ({ rows }: ReturnType<typeof sorted>) => rows.map(({ cells }) => cells[0]?.text);

it.each([
	['', ['Taza', 'Fès', 'Sefrou', 'Ifrane', 'Ensemble']],
	['sort=value', ['Taza', 'Fès', 'Sefrou', 'Ifrane', 'Ensemble']],
	['sort=-value', ['Fès', 'Taza', 'Sefrou', 'Ifrane', 'Ensemble']],
	['sort=name', ['Fès', 'Ifrane', 'Sefrou', 'Taza', 'Ensemble']],
	['sort=nobody', ['Taza', 'Fès', 'Sefrou', 'Ifrane', 'Ensemble']]
])('%s: %o, the whole last, none and few before it', (search, order) => {
	expect(names(sorted(search))).toEqual(order);
});

it('headings lead to the other order and keep what else was chosen', () => {
	const hrefs = (search: string, usual?: string) =>
		sorted(search, usual).columns.map(({ href }) => href);
	expect(hrefs('sex=F')).toEqual([
		'/fr/themes/x?sex=F&sort=name#table',
		'/fr/themes/x?sex=F&sort=-value#table',
		undefined
	]);
	expect(hrefs('sort=-value')[1]).toBe('/fr/themes/x?sort=value#table');
	expect(hrefs('sort=-value', 'value')[1]).toBe('/fr/themes/x#table');
});
