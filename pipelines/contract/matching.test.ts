import { describe, expect, it } from 'vitest';
import { editDistance, matchingKey, nearest } from './matching.ts';

describe('two spellings of one name have one key', () => {
	it.each([
		['case', 'FES-MEKNES', 'Fès-Meknès'],
		['accents', 'Séfrou', 'Sefrou'],
		['decomposed accents', 'Fe\u0300s', 'Fès'],
		['doubled spaces', 'El  Hajeb ', 'El Hajeb'],
		['no-break and narrow spaces', 'El\u00a0Hajeb', 'El\u202fHajeb'],
		['a dash, an en dash, a minus', 'Fès–Meknès', 'Fès−Meknès'],
		['a tatweel used as a dash', 'فاس ـ مكناس', 'فاس مكناس'],
		['tatweel within a word', 'ميزرانـــة', 'ميزرانة'],
		['shadda and vowels', 'القبّاضَة', 'القباضة'],
		['alif with and without hamza', 'إفران', 'افران'],
		['hamza as a mark of its own', 'ا\u0655فران', 'إفران'],
		['ta marbuta and ha', 'تازة', 'تازه'],
		['alif maqsura and ya', 'المصلى', 'المصلي'],
		['a Persian keyboard', 'مکناس', 'مكناس'],
		['presentation forms', 'ﻓﺎﺱ', 'فاس'],
		['apostrophes', 'Date d’inscription', "date d'inscription"],
		['degree sign', 'N° carte', 'No carte'],
		['degree sign, no space', 'n°carte', 'NO CARTE'],
		['ordinal sign', 'Nº carte', 'N° carte'],
		['one sign for number', '№ carte', 'N° carte'],
		['ligature', 'Mœurs', 'Moeurs'],
		['Arabic-Indic digits', '٢٠٢٥', '2025'],
		['a mark of direction', '\u200fفاس\u200e', 'فاس'],
		['a byte-order mark', '\ufeffProvince', 'Province']
	])('%s', (_, one, other) => expect(matchingKey(one)).toBe(matchingKey(other)));

	it.each([
		['the Arabic article is kept', 'الحاجب', 'حاجب'],
		['names that differ', 'Sidi El Makhfi', 'Sidi Mokhfi'],
		['a word that ends in n', 'Plan °C', 'Pla no C']
	])('%s', (_, one, other) => expect(matchingKey(one)).not.toBe(matchingKey(other)));
});

it('counts edits', () => {
	expect(editDistance('provinc', 'province')).toBe(1);
	expect(editDistance('', 'fes')).toBe(3);
	expect(editDistance('sefrou', 'sefrou')).toBe(0);
});

describe('suggestions', () => {
	it('are the nearest, best first', () => {
		expect(nearest('Taounatte', ['Taza', 'Taounate', 'Sefrou'])[0]).toBe('Taounate');
	});
	it('are none when nothing is near', () => {
		expect(nearest('Couleur', ['NIA', 'Mois'], { within: 0.34 })).toEqual([]);
	});
});
