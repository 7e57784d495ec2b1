import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RefusalBody } from '../../src/lib/server/refusals/refusal.ts';
import type { SearchResult } from '../../src/lib/server/search/search.ts';
import { somePersons } from '../support/rows.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const v1 = '/api/v1';

beforeAll(async () => {
	await publishSnapshot(store, { ...someSector, artisans: somePersons });
});
afterAll(() => warehouse.close());

interface Body {
	ok: true;
	snapshot: string;
	query: { q: string; limit: number };
	total: number;
	results: SearchResult[];
}

async function find(q: string, query: Readonly<Record<string, string>> = {}): Promise<Body> {
	const response = await api.request(`${v1}/search?${new URLSearchParams({ q, ...query })}`);
	expect(response.status).toBe(200);
	return (await response.json()) as Body;
}

describe('a name is found as it is written', () => {
	it.each([
		// accents and case
		['fes', 'province 03.231'],
		['FÈS', 'province 03.231'],
		// another language than that of any page
		['Fez', 'province 03.231'],
		['فاس', 'province 03.231'],
		// hamza, tatweel, vowels, ta marbuta, alif maqsura
		['افران', 'province 03.271'],
		['إِفْران', 'province 03.271'],
		['تازه', 'province 03.561'],
		['تــازة', 'province 03.561'],
		// the article, missing and added
		['حاجب', 'province 03.171'],
		['الفاس', 'province 03.231'],
		['زليج', 'term zellige'],
		// near misses, words in another order, run together
		['tazza', 'province 03.561'],
		['taounatte', 'province 03.531'],
		['bolmane', 'province 03.131'],
		['elhajeb', 'province 03.171'],
		['yacoub moulay', 'province 03.591'],
		['artisans registered', 'indicator registered-artisans'],
		// what stands beside a name
		['province de Taza', 'province 03.561'],
		['إقليم تازة', 'province 03.561'],
		['commune Sefrou', 'commune 034510109'],
		// the beginning of a word
		['couvert', 'theme coverage'],
		['occupancy r', 'indicator occupancy-rate'],
		// codes and ids
		['REG-01', 'indicator registered-artisans'],
		['womens-share', 'indicator womens-share'],
		['03.061', 'province 03.061'],
		// words of two languages
		['artisan inscrit', 'indicator registered-artisans'],
		// laws, whatever separates their numbers
		['loi 50.17', 'term law_50_17'],
		// a session by the month in which it met
		['دورة يونيو 2025', 'session J'],
		['session de juin 2025', 'session J'],
		['June 2025 session', 'session J'],
		// what figures are divided by, and what rows hold
		['dinanderie', 'term dinanderie'],
		['maître artisan', 'member kind:master'],
		['visitors_method', 'column fairs.visitors_method']
	])('%s: %s', async (q, first) => {
		const { results } = await find(q);
		const [best] = results;
		expect(`${best?.kind} ${best?.id}`).toBe(first);
	});

	it.each([['xyzzy'], ['!!!'], ['٪'], ['qqqqqqqq']])('%s: nothing', async (q) => {
		expect(await find(q)).toMatchObject({ total: 0, results: [] });
	});
});

it('a word of several things finds them all, names before mentions', async () => {
	const { results } = await find('zellige', { lang: 'fr' });
	expect(results[0]).toMatchObject({ kind: 'term', path: '/glossary#zellige', score: 1 });

	const fairs = (await find('foires')).results;
	expect(fairs.map(({ kind }) => kind)).toEqual(
		expect.arrayContaining(['theme', 'dataset', 'term', 'indicator'])
	);
	const scores = fairs.map(({ score }) => score);
	expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

it('where nothing has all the words, the rarer word goes first', async () => {
	const { results } = await find('artisans taza');
	expect(results[0]).toMatchObject({ kind: 'province', id: '03.561' });
	expect(results.some(({ kind }) => kind === 'indicator')).toBe(true);
});

it('says which name was recognised, that of the asker where several are the same', async () => {
	const women = (await find('women', { lang: 'ar' })).results[0];
	expect(women?.matched).toEqual({ language: 'en', text: 'Women' });
	for (const lang of ['fr', 'en']) {
		const taza = (await find('taza', { lang })).results[0];
		expect(taza?.matched).toEqual({ language: lang, text: 'Taza' });
	}
	expect((await find('REG-01')).results[0]?.matched).toBeNull();
});

it('a territory leads to the register of that territory', async () => {
	const [province] = (await find('Sefrou')).results;
	expect(province?.path).toBe('/places/03.451');
});

it('a commune says what it lies in, which is often of the same name', async () => {
	const communeOf = async (q: string) =>
		(await find(q)).results.find(({ kind }) => kind === 'commune')?.detail;
	expect(await communeOf('Taza')).toEqual({
		ar: 'الإقليم: تازة',
		fr: 'Province\u00a0: Taza',
		en: 'Province: Taza'
	});
	expect((await communeOf('Oulad Tayeb'))?.fr).toBe('Préfecture\u00a0: Fès');
});

it('gives as many as asked, and says how many there are', async () => {
	const all = await find('بني', { limit: '100' });
	const two = await find('بني', { limit: '2' });
	expect(all.total).toBe(all.results.length);
	expect(two).toMatchObject({ total: all.total, query: { q: 'بني', limit: 2 } });
	expect(two.results).toEqual(all.results.slice(0, 2));
});

it.each([
	['', 'invalid-query'],
	['?q=', 'invalid-query'],
	['?q=%20%20', 'invalid-query'],
	[`?q=${'a'.repeat(101)}`, 'invalid-query'],
	['?q=fes&limit=0', 'invalid-query'],
	['?q=fes&limit=101', 'invalid-query'],
	['?q=fes&limit=1e1', 'invalid-query'],
	['?q=fes&lang=de', 'invalid-query'],
	['?q=fes&q=taza', 'repeated-query-name'],
	['?q=fes&kind=term', 'unknown-query-name'],
	['?q=fes&constructor=1', 'unknown-query-name']
])('search%s: 400 %s', async (query, code) => {
	const response = await api.request(`${v1}/search${query}`);
	expect(response.status).toBe(400);
	const body = (await response.json()) as RefusalBody;
	expect(body).toMatchObject({ ok: false, code });
	expect(body.message).not.toBe('');
});

it('any text is answered or refused', async () => {
	const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
	await fc.assert(
		fc.asyncProperty(text, async (q) => {
			const response = await api.request(`${v1}/search?${new URLSearchParams({ q })}`);
			expect([200, 400]).toContain(response.status);
		}),
		{ numRuns: 60, seed: 1 }
	);
});
