import { expect, it } from 'vitest';
import { rowsOf } from './messages/analysis';
import { rowCount } from './messages/charts';
import { say, sayCount } from './say';

const text = { ar: 'إلى غاية {date}', fr: 'au {date}', en: 'as of {date}' };

it('puts values in, isolated in Arabic only', () => {
	expect(say(text, 'fr', { date: '30 juin' })).toBe('au 30 juin');
	expect(say(text, 'ar', { date: '50-17' })).toBe('إلى غاية \u206850-17\u2069');
});

it('leaves a name without value in sight', () => {
	expect(say(text, 'en')).toBe('as of {date}');
});

it.each([
	[0, 'لا سطر'],
	[1, 'سطر واحد'],
	[2, 'سطران'],
	[5, '\u20685\u2069 أسطر'],
	[11, '\u206811\u2069 سطرا'],
	[100, '\u2068100\u2069 سطر']
])('counts %i in Arabic with its own form', (count, said) => {
	expect(sayCount(rowCount, 'ar', count, { n: String(count) })).toBe(said);
});

it('counts in French, where zero is singular', () => {
	expect(sayCount(rowCount, 'fr', 0, { n: '0' })).toBe('0 ligne');
	expect(sayCount(rowCount, 'fr', 2, { n: '2' })).toBe('2 lignes');
});

it('an abbreviation at the end of a sentence brings its own full stop', () => {
	const sentence = { ar: 'من {value}.', fr: 'De {value}.', en: 'From {value}.' };
	expect(say(sentence, 'fr', { value: '10 000 hab.' })).toBe('De 10 000 hab.');
	expect(say(sentence, 'fr', { value: '10' })).toBe('De 10.');
});

it('agrees what became of rows with their number', () => {
	const ignored = (language: 'ar' | 'fr', count: number) =>
		sayCount(rowsOf.ignored, language, count, { n: String(count) });
	expect(ignored('fr', 1)).toBe('1 ignorée');
	expect(ignored('fr', 3)).toBe('3 ignorées');
	expect([1, 2, 3, 11].map((count) => ignored('ar', count))).toEqual([
		'واحد متجاهل',
		'اثنان متجاهلان',
		'\u20683\u2069 متجاهلة',
		'\u206811\u2069 متجاهلا'
	]);
});
