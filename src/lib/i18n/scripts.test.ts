import { expect, it } from 'vitest';
import { isReference, languageOfText, stretchesOf } from './scripts.ts';

it('a text is parted where it quotes Arabic', () => {
	expect(stretchesOf('In Arabic also النحاس، الصفارة (brass).')).toEqual([
		{ text: 'In Arabic also ', arabic: false },
		{ text: 'النحاس، الصفارة', arabic: true },
		{ text: ' (brass).', arabic: false }
	]);
	expect(stretchesOf('The Darija form «لمعلّم».')[1]).toEqual({ text: 'لمعلّم', arabic: true });
	expect(stretchesOf('Endangered.')).toEqual([{ text: 'Endangered.', arabic: false }]);
	expect(stretchesOf('جهوي is the word')[0]).toEqual({ text: 'جهوي', arabic: true });
});

it('Arabic letters are Arabic on a page that is not', () => {
	expect(languageOfText('معرض رمضان', 'fr')).toBe('ar');
	expect(languageOfText('Foire de Fès', 'fr')).toBeUndefined();
	expect(languageOfText('معرض رمضان', 'ar')).toBeUndefined();
});

it('what an export says in Latin letters is French, its references are nobody’s', () => {
	expect(languageOfText('Foire de Fès', 'ar', { ofExport: true })).toBe('fr');
	expect(languageOfText('Foire de Fès', 'en', { ofExport: true })).toBe('fr');
	expect(languageOfText('Foire de Fès', 'fr', { ofExport: true })).toBeUndefined();
	expect(languageOfText('DC-2022-0001', 'en', { ofExport: true })).toBeUndefined();
	expect(languageOfText('معرض', 'en', { ofExport: true })).toBe('ar');
});

it.each([
	['DC-2022-0001', true],
	['REC/2023/14', true],
	['Foire de Fès', false],
	['Fès-Meknès', false]
])('%s is a reference: %s', (text, expected) => {
	expect(isReference(text)).toBe(expected);
});
