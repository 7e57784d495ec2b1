import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '../../pipelines/contract/text.ts';
import { describeApi } from '../../src/lib/server/api/openapi.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

interface Parameter {
	readonly name: string;
	readonly in: 'path' | 'query';
	readonly description?: string;
	readonly schema: {
		readonly enum?: readonly string[];
		readonly items?: { readonly enum?: readonly string[] };
	};
}
interface Description {
	readonly openapi: string;
	readonly paths: Record<
		string,
		{ readonly get: { readonly summary: string; readonly parameters: readonly Parameter[] } }
	>;
}

const store = temporaryStore();
const { api, warehouse } = openApi(store);
beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

const read = async (lang: string) =>
	(await (await api.request(`/api/v1/openapi.json?lang=${lang}`)).json()) as Description;

it('describes every route, in each language', async () => {
	for (const language of languages) {
		const { openapi, paths } = await read(language);
		expect(openapi).toBe('3.1.0');
		expect(Object.keys(paths)).toContain('/indicators/{id}/values.{format}');
		expect(Object.keys(paths)).toContain('/openapi.json');
		for (const { get } of Object.values(paths)) {
			expect(get.summary).not.toBe('');
			if (language === 'ar') expect(get.summary).toMatch(/\p{Script=Arabic}/u);
		}
	}
});

it('refuses to leave a route out', () => {
	expect(() => describeApi(['/indicators/:id/forecast'], 'en')).toThrow('has no description');
});

it('names no part of a query that its path does not take, and leaves none out', async () => {
	const { paths } = await read('en');
	for (const [path, { get }] of Object.entries(paths)) {
		const ids = get.parameters.find(({ name }) => name === 'id')?.schema.enum ?? [];
		const [first] = path.startsWith('/indicators') ? ['occupancy-rate'] : ids;
		const address = path.replace('{id}', first ?? 'none').replace('{format}', 'csv');
		const unknown = async (search: string) => {
			const response = await api.request(`/api/v1${address}?${search}`);
			if (response.status === 200) return (await response.arrayBuffer(), false);
			const { code } = (await response.json()) as { code: string };
			return code === 'unknown-query-name';
		};
		for (const { name, in: place, schema } of get.parameters) {
			if (place !== 'query' || name === 'filters') continue;
			const [value = '2025-01'] = schema.enum ?? schema.items?.enum ?? [];
			// Of dimensions, an indicator takes those that it lists.
			if (schema.items && !schema.items.enum && !['columns', 'sort'].includes(name)) continue;
			expect(await unknown(`${name}=${value}`), `${path} ${name}`).toBe(false);
		}
		if (path.startsWith('/indicators/{id}/')) {
			expect(await unknown('constructor=1'), path).toBe(true);
		}
	}
});
