import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import type { Cell } from '$lib/charts/chart-model';
import { rowsMarkup } from './table-rows';

function rowOf(cells: readonly Cell[], language: 'ar' | 'fr' = 'fr'): Element {
	const columns = cells.map((_, at) => ({
		label: '',
		numeric: at > 0,
		...(at > 0 ? { field: 'value' } : {})
	}));
	const markup = rowsMarkup({ caption: '', columns, rows: [{ cells }] }, language);
	const row = parseHTML(`<table>${markup}</table>`).document.querySelector('tr');
	if (!row) throw new Error('there is no row');
	return row;
}

it('what an office wrote stays text', () => {
	const text = `<img src=x onerror="alert('1')"> & Fils`;
	const row = rowOf([
		{ text, raw: '"><b>' },
		{ text, query: '"><b>' }
	]);
	expect([...row.querySelectorAll('bdi')].map((bdi) => bdi.textContent)).toEqual([text, text]);
	expect(row.querySelector('img, b')).toBeNull();
	expect(row.querySelector('th')?.getAttribute('data-raw')).toBe('"><b>');
});

it('a value keeps its number, an absent one its reason, a provisional one both', () => {
	const row = rowOf([
		{ text: 'Fès', raw: '03.231', href: '/fr?province=03.231', chosen: true },
		{ text: '28\u202f114' },
		{ text: 'Masqué', raw: '', flag: 'withheld' },
		{ text: '812', flag: 'provisional' }
	]);
	const [known, absent, open] = row.querySelectorAll('td');
	expect(row.querySelector('a')?.getAttribute('aria-current')).toBe('true');
	expect(known?.outerHTML).toBe('<td class="numeric" data-raw="28114"><bdi>28\u202f114</bdi></td>');
	expect(absent?.getAttribute('data-raw')).toBe('');
	expect(absent?.querySelector('.flag')?.getAttribute('title')).toBeTruthy();
	expect(open?.querySelector('bdi')?.textContent).toBe('812');
	expect(open?.querySelector('.flag .visually-hidden')?.textContent).toBe('Provisoire');
});

it('a text says its language where it is another than the page’s', () => {
	const languages = [
		...rowOf([{ text: 'فاس' }, { text: 'Fès', ofExport: true }], 'fr').querySelectorAll('bdi')
	];
	expect(languages.map((bdi) => bdi.getAttribute('lang'))).toEqual(['ar', null]);
});
