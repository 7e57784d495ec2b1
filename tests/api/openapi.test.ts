import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '../../pipelines/contract/text.ts';
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
interface Operation {
	readonly summary: string;
	readonly parameters: readonly Parameter[];
	readonly responses: Readonly<
		Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
	>;
}
interface Description {
	readonly openapi: string;
	readonly paths: Record<string, { readonly get: Operation }>;
	readonly components: { readonly schemas: Readonly<Record<string, object>> };
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
		expect(Object.keys(paths)).toContain('/indicators/{id}/{file}');
		expect(Object.keys(paths)).toContain('/openapi.json');
		for (const { get } of Object.values(paths)) {
			expect(get.summary).not.toBe('');
			if (language === 'ar') expect(get.summary).toMatch(/\p{Script=Arabic}/u);
		}
	}
});

it('shows what each route answers, and how it refuses', async () => {
	const { paths } = await read('en');
	for (const [path, { get }] of Object.entries(paths)) {
		for (const answer of ['200', 'default']) {
			const shown = Object.values(get.responses[answer]?.content ?? {});
			expect(shown.length, `${path} ${answer}`).toBeGreaterThan(0);
			for (const { schema } of shown) expect(Object.keys(schema), path).not.toEqual([]);
		}
	}
});

it('has every shape that it refers to, and no word left in three languages', async () => {
	const description = await read('fr');
	const { schemas } = description.components;
	const text = JSON.stringify(description);
	const named = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
	expect(named).toContain('#/components/schemas/Value');
	for (const ref of new Set(named)) {
		expect(Object.keys(schemas)).toContain(ref?.replace('#/components/schemas/', ''));
	}
	expect(text).not.toMatch(/"x-/);
});

it('leaves out no route', async () => {
	const { paths } = await read('en');
	const served = api.routes
		.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/'))
		.map(({ path }) => path.slice('/api/v1'.length).replace(/:(\w+)(\{.*\})?/g, '{$1}'));
	const described = Object.keys(paths).map((path) => path.replace(/^\/openapi\.json$/, '/openapi'));
	expect([...new Set(served)].sort()).toEqual(described.sort());
});

it('names no part of a query that its path does not take, and leaves none out', async () => {
	const { paths } = await read('en');
	for (const [path, { get }] of Object.entries(paths)) {
		const ids = get.parameters.find(({ name }) => name === 'id')?.schema.enum ?? [];
		const named = get.parameters.find(({ name }) => ['file', 'counts'].includes(name));
		const [file = ''] = named?.schema.enum ?? [];
		const [first] = path.startsWith('/indicators') ? ['occupancy-rate'] : ids;
		const address = path.replace('{id}', first ?? 'none').replace(/\{(file|counts)\}/, file);
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
