import { expect, it } from 'vitest';
import { addressIn, languageOf, languageOfHeader, languageOfPath } from './detect';

it.each([
	['ar-MA,ar;q=0.9,fr;q=0.5', 'ar'],
	['en;q=0.4, fr;q=0.8', 'fr'],
	['de-DE,en;q=0.3', 'en'],
	['de-DE', 'fr'],
	['ar;q=0, en', 'en'],
	['', 'fr'],
	[null, 'fr']
])('%s asks for %s', (header, language) => {
	expect(languageOfHeader(header)).toBe(language);
});

it('reads the language of an address', () => {
	expect(languageOfPath('/ar/themes/register')).toBe('ar');
	expect(languageOfPath('/xx')).toBeNull();
});

it('takes the language of the path, then of the query, then of the browser', () => {
	const embedded = new URL('http://localhost/embed/indicators/womens-share?lang=ar');
	expect(languageOf(embedded, 'en')).toBe('ar');
	expect(languageOf(new URL('http://localhost/en/data?lang=ar'), 'fr')).toBe('en');
	expect(languageOf(new URL('http://localhost/embed/indicators/womens-share'), 'en')).toBe('en');
});

it('keeps path and query when the language changes', () => {
	const url = new URL('http://localhost/fr/themes/register?province=03.231,03.061');
	expect(addressIn('ar', url)).toBe('/ar/themes/register?province=03.231,03.061');
	expect(addressIn('en', new URL('http://localhost/nowhere'))).toBe('/en');
});
