import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import { policyOf } from '../../src/lib/server/indicators/disclosure.ts';
import type { Answer } from '../../src/lib/server/query/answer.ts';
import { thinned } from '../support/full.ts';
import { manyPersons } from '../support/many-persons.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);

beforeAll(() => publishSnapshot(store, {}, { sql: manyPersons }), 60_000);
afterAll(() => {
	warehouse.close();
	rmSync(store, { recursive: true, force: true });
});

const ask = async (path: string, audience: 'internal' | 'public') =>
	(await api.request(`/api/v1/${path}`, {}, { audience })).text();

/** Counts of persons that an indicator is made of, large enough not to be met by chance. */
async function countsOf(id: string, audience: 'internal' | 'public'): Promise<number[]> {
	const { rows } = JSON.parse(await ask(`indicators/${id}/values`, audience)) as Answer;
	return rows
		.flatMap(({ value, numerator, denominator }) => [value, numerator, denominator])
		.filter((count): count is number => Number.isInteger(count) && Number(count) >= 500);
}

const ofPersons = indicators.filter((indicator) => policyOf(indicator)?.rule.of === 'persons');

it.each(thinned(ofPersons, 6).map(({ id }) => id))(
	'nothing that the public reads of %s says what only the chamber knows',
	async (id) => {
		const of = `indicators/${id}`;
		const published = new Set(await countsOf(id, 'public'));
		const exact = (await countsOf(id, 'internal')).filter((count) => !published.has(count));
		const told = [
			...['explain', 'change', 'gaps', 'status', 'signals'],
			...['values.jsonstat', 'values.csv', 'values.jsonl']
		].map((path) => `${of}/${path}`);
		for (const path of [...told, `pages/${of}`, `pages/embed/${of}`]) {
			const numbers = new Set(numbersIn(await ask(path, 'public')));
			expect(
				exact.filter((count) => numbers.has(count)),
				path
			).toEqual([]);
		}
	}
);

/** Numbers as they stand in texts of three languages: thousands apart, or not. */
function numbersIn(text: string): number[] {
	const plain = text.replace(/(?<=\d)[\u00a0\u202f\u2009.,](?=\d{3}(?!\d))/g, '');
	return [...plain.matchAll(/(?<![\d.])\d+(?![\d.]*\d)/g)].map(([digits]) => Number(digits));
}
