import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupIds } from '../../src/lib/i18n/groups.ts';
import type { GroupBoard } from '../../src/lib/server/boards/group/group-board.ts';
import type { PlaceBoard } from '../../src/lib/server/boards/place/place-board.ts';
import type { TableModel } from '../../src/lib/charts/chart-model.ts';
import type { Answer } from '../../src/lib/server/query/answer.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const target = {
	indicator: 'registered-artisans',
	year: '2025',
	province: '03.231',
	target: '100'
};
const internal = openApi(store);
const open = openApi(store, { audience: 'public' });

beforeAll(() => publishSnapshot(store, someSector, { targets: [target] }));
afterAll(() => {
	internal.warehouse.close();
	open.warehouse.close();
});

type Api = typeof internal.api;

async function pageOf<Page>(api: Api, path: string): Promise<Page> {
	const response = await api.request(`/api/v1/pages/${path}`);
	expect(response.status, path).toBe(200);
	return ((await response.json()) as { page: Page }).page;
}

interface Shown {
	readonly query: string;
	readonly value: number | null;
}

/** Every figure of a page, at whatever depth, with the question that gives it. */
function figuresIn(value: unknown): Shown[] {
	if (typeof value !== 'object' || value === null) return [];
	const inside = Object.values(value).flatMap(figuresIn);
	return 'query' in value && 'value' in value && typeof value.query === 'string'
		? [value as Shown, ...inside]
		: inside;
}

async function findWrong(api: Api, figures: readonly Shown[]): Promise<string[]> {
	const wrong: string[] = [];
	for (const { query, value } of figures) {
		const { rows } = (await (await api.request(query)).json()) as Answer;
		const said = rows[0]?.value ?? null;
		if (said !== value) wrong.push(`${query}: ${said}, shown ${value}`);
	}
	return wrong;
}

const paths = [
	'places/03.231',
	'places/03.561?beside=03.061',
	...groupIds.map((id) => `groups/${id}`)
];

describe.each([
	['internal', internal.api],
	['public', open.api]
] as const)('for the %s audience', (_, api) => {
	it.each(paths)('every figure of %s is what the API answers to its question', async (path) => {
		const figures = figuresIn(await pageOf(api, path));
		expect(figures.length).toBeGreaterThan(20);
		expect(await findWrong(api, figures)).toEqual([]);
	});

	it('every column of the table of provinces is what the API answers by province', async () => {
		const { table } = await pageOf<{ table: TableModel }>(api, 'places');
		for (const [at, { query }] of table.columns.entries()) {
			if (!query) continue;
			const { rows } = (await (await api.request(query)).json()) as Answer;
			for (const { cells, total } of table.rows) {
				if (total) continue;
				const said = rows.find(({ province }) => province === cells[0]?.raw)?.value ?? null;
				const { text = '', raw = text } = cells[at] ?? {};
				expect(raw.replace(/[\u202f,]/g, ''), query).toBe(said === null ? '' : String(said));
			}
		}
	});
});

it('a place that is none is refused with the nearest', async () => {
	const response = await internal.api.request('/api/v1/pages/places/03.23');
	expect(response.status).toBe(404);
	expect(await response.json()).toMatchObject({ code: 'unknown-place' });
	expect((await internal.api.request('/api/v1/pages/places/unknown')).status).toBe(404);
	const group = await internal.api.request('/api/v1/pages/groups/woman');
	expect(await group.json()).toMatchObject({
		code: 'unknown-group',
		details: { nearest: ['women', 'rural-women', 'rural'] }
	});
	const beside = await internal.api.request('/api/v1/pages/places/03.231?beside=99');
	expect(await beside.json()).toMatchObject({ code: 'unknown-member' });
});
