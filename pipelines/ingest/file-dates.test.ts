import { expect, it } from 'vitest';
import { datesInName, versionInName } from './file-dates.ts';

it.each([
	['cnss_amo_2025-06.csv', '2025-06-30'],
	['registre_20250131.csv', '2025-01-31'],
	['releves 30-06-2025.csv', '2025-06-30'],
	['registre_062025.csv', '2025-06-30'],
	['Registre juin 2025.csv', '2025-06-30'],
	['registre-Février_2024.csv', '2024-02-29'],
	['السجل يونيو 2025.csv', '2025-06-30'],
	['سجل ٣٠-٠٦-٢٠٢٥.csv', '2025-06-30'],
	['سجل غشت ٢٠٢٤.csv', '2024-08-31'],
	['registre 30-06-25.csv', '2025-06-30'],
	['registre_20250630101500.csv', '2025-06-30'],
	['export_20250630T1015.csv', '2025-06-30'],
	['au 5 mai 2025.csv', '2025-05-05'],
	['juin25.csv', '2025-06-30'],
	['juin-25.csv', '2025-06-30'],
	['2025 juin.csv', '2025-06-30'],
	['releves T2 2025.csv', '2025-06-30'],
	['1er trimestre 2025.csv', '2025-03-31'],
	['registre_2025-06-30_v2 (1).csv', '2025-06-30'],
	['du 01-06-2025 au 30-06-2025.csv', '2025-06-30'],
	['lot.zip/registre mai 2025.csv', '2025-05-31'],
	['mai 2025.zip/registre.csv', '2025-05-31'],
	['cnss202506.csv', '2025-06-30'],
	['AMO062025_v2.csv', '2025-06-30'],
	['export20250630T10h15.csv', '2025-06-30'],
	['export_2025-06v2.csv', '2025-06-30'],
	['amo 6-2025.csv', '2025-06-30'],
	['M06-2025.csv', '2025-06-30'],
	['registre 25-06-30.csv', '2025-06-30'],
	['registre 30.6.25.csv', '2025-06-30'],
	['30-JUN-25.csv', '2025-06-30'],
	['report_June_30_2025.csv', '2025-06-30'],
	['2ème trim. 2025.csv', '2025-06-30'],
	['2025Q2.csv', '2025-06-30'],
	['releves S1 2025.csv', '2025-06-30'],
	['الفصل الثالث 2024.csv', '2024-09-30'],
	['الأسدس الأول ٢٠٢٥.csv', '2025-06-30'],
	['foires.csv', null],
	['lot-1234567.csv', null],
	['maison 12.csv', null]
])('%s is dated %s', (name, date) => {
	expect(datesInName(name)).toMatchObject({ date, isExact: true });
});

it('a year alone orders files and dates nothing', () => {
	expect(datesInName('registre 2024.csv')).toMatchObject({ date: '2024-12-31', isExact: false });
	expect(datesInName('formation_2024-2025.csv')).toMatchObject({ isExact: false, months: [] });
});

it('months named without a day are the period of a file, a day is only its date', () => {
	expect(datesInName('amo_2025-06.csv').months).toEqual(['2025-06-01']);
	expect(datesInName('amo_2025-01_2025-06.csv').months).toEqual(['2025-01-01', '2025-06-01']);
	for (const name of ['amo mai-juin 2025', 'amo de mai à juin 2025', 'ملف ماي ويونيو 2025']) {
		expect(datesInName(`${name}.csv`).months).toEqual(['2025-05-01', '2025-06-01']);
	}
	expect(datesInName('amo juin 2025 (extrait le 02-07-2025).csv')).toMatchObject({
		date: '2025-07-02',
		months: ['2025-06-01']
	});
	expect(datesInName('amo_2025-06-30.csv').months).toEqual([]);
});

it.each([
	['amo.csv', 'amo_v2.csv'],
	['amo.csv', 'amo (1).csv'],
	['amo (1).csv', 'amo (2).csv'],
	['amo.csv', 'amo_corrigé.csv'],
	['amo.csv', 'amo bis.csv'],
	['amo_corrigé.csv', 'amo_final.csv'],
	['السجل.csv', 'السجل نهائي.csv'],
	['amo_v2.csv', 'amo_v10.csv'],
	['amo.csv', 'amo rev2.csv'],
	['amo.csv', 'amo[1].csv'],
	['amo.csv', 'amo annule et remplace.csv'],
	['amo.csv', 'amo mis à jour.csv'],
	['السجل.csv', 'السجل المصحح.csv'],
	['السجل.csv', 'السجل نسخة 2.csv']
])('%s comes before %s', (before, after) => {
	const [a, b] = [versionInName(before), versionInName(after)];
	const differing = a.findIndex((number, place) => number !== b[place]);
	expect(a[differing]).toBeLessThan(b[differing] ?? 0);
});
