import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { datasets } from '../../src/lib/server/datasets/catalogue.ts';
import { dimensionIds, type DimensionId } from '../../src/lib/server/dimensions/catalogue.ts';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import { Snapshot } from '../../src/lib/server/warehouse/snapshot.ts';
import type { Statement } from '../../src/lib/server/warehouse/statement.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

/** A name that an export may hold and that SQL would stumble over. */
const hostile = `Banque "C'"'); drop table marts.register; -- \u202e$v0 ; é`;

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const reads = vi.spyOn(Snapshot.prototype, 'read');
const streams = vi.spyOn(Snapshot.prototype, 'stream');
let members: Readonly<Record<DimensionId, readonly { readonly id: string }[]>>;

beforeAll(async () => {
	const [loan] = someSector.loans ?? [];
	await publishSnapshot(store, {
		...someSector,
		loans: [...(someSector.loans ?? []), { ...loan, application_ref: 'L9', bank: hostile }]
	});
	members = await warehouse.using(undefined, ({ facts }) => facts.members);
});
beforeEach(() => vi.clearAllMocks());
afterAll(() => {
	vi.restoreAllMocks();
	warehouse.close();
});

/** What was asked of DuckDB since the last time that this was forgotten. */
function statements(): Statement[] {
	return [...reads.mock.calls, ...streams.mock.calls].map(([statement]) => statement);
}

/** Nothing but an answer, or the one error shape with a message. */
async function answers(path: string): Promise<void> {
	const response = await api.request(path);
	const text = await response.text();
	if (response.status === 200) return;
	const body = JSON.parse(text) as Record<string, unknown>;
	expect(Object.keys(body)).toEqual(['ok', 'code', 'message', 'details']);
	expect(body.ok).toBe(false);
	expect(response.status, text).toBeGreaterThanOrEqual(400);
	expect(response.status, text).toBeLessThan(500);
	expect(body.message).not.toBe('');
}

const strange = fc.oneof(
	fc.constantFrom(
		...[
			'__proto__',
			'constructor',
			'toString',
			'hasOwnProperty',
			'',
			' ',
			',',
			'..',
			'null',
			'NaN'
		],
		...['unknown', '1e309', '-1', '99999999999999999999', '0x10', '2025-13', '2025-02-30'],
		...['2025-06', '2025-06-30', '1900-01..', '..2199-12', "' or 1=1 --", hostile, '\u0000'],
		...['\ud800', '٢٠٢٥-٠٦', 'month', 'province,province', 'province,sex', 'json', 'fr', 'ar']
	),
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.string({ minLength: 2000, maxLength: 4000 })
);
const names = fc.oneof(
	fc.constantFrom(
		...dimensionIds,
		...['by', 'grain', 'from', 'to', 'compare', 'snapshot', 'lang', 'excel', 'columns', 'sort'],
		...['limit', 'offset', 'nia', 'artisan', 'month', 'registered_on', '__proto__', 'constructor']
	),
	fc.string({ maxLength: 12 })
);
const paths = fc.oneof(
	...['values', 'values.csv', 'values.arrow', 'values.nope'].map((end) =>
		fc.constantFrom(...indicators).map(({ id }) => `indicators/${id}/${end}`)
	),
	fc.constantFrom(...datasets).map(({ id }) => `datasets/${id}/rows.csv`),
	fc.constantFrom(...datasets).map(({ id }) => `datasets/${id}/rows`),
	fc
		.tuple(fc.constantFrom('indicators', 'datasets', 'dimensions', ''), strange)
		.map(([resource, id]) => `${resource}/${encodeURIComponent(id.toWellFormed())}/values`)
);
const pairs = fc.array(fc.tuple(names, strange), { maxLength: 4 });

it('any query is answered, or refused in the one shape', async () => {
	await fc.assert(
		fc.asyncProperty(paths, pairs, async (path, query) => {
			const search = new URLSearchParams(query);
			await answers(`/api/v1/${path}?${search}`);
		}),
		{ numRuns: 400, seed: 11 }
	);
});

it.each(['%', '%E0%A4%A', 'by=%00', 'by=%C3%28', '&&&=', 'a=1&a=2', '?', '#', 'by=province&by='])(
	'a query written %s is answered or refused',
	async (search) => {
		await answers(`/api/v1/indicators/registered-artisans/values?${search}`);
		await answers(`/api/v1/datasets/artisans/rows?${search}`);
	}
);

/** Dimensions whose members no definition names, so that none may stand in SQL. */
const places = [
	'province',
	'commune',
	'bank',
	'campaign',
	'site',
	'establishment',
	'session'
] as const;

it('what a visitor sent reaches SQL as a bound value, and in no other way', async () => {
	const asked = indicators.flatMap((indicator) =>
		places.filter((id) => indicator.dimensions.includes(id)).map((id) => [indicator, id] as const)
	);
	for (const [{ id, grains }, dimension] of asked) {
		const [member = { id: '' }, other = member] = [...members[dimension]].reverse();
		const days = { from: '2023-03-17', to: '2025-05-19' };
		const sent = [...new Set([member.id, other.id])];
		for (const grain of grains) {
			vi.clearAllMocks();
			const query = new URLSearchParams({ ...days, grain, [dimension]: sent.join(',') });
			await answers(`/api/v1/indicators/${id}/values?${query}`);
			const texts = statements()
				.map(({ sql }) => sql)
				.join('\n');
			for (const value of [...sent, ...Object.values(days)]) expect(texts).not.toContain(value);
			if (statements().length === 0) continue;
			const bound = statements().flatMap(({ values }) => Object.values(values));
			expect(bound).toEqual(expect.arrayContaining(sent));
		}
	}
});

it('a member with quotes and semicolons is one like any other', async () => {
	const query = new URLSearchParams({ bank: hostile });
	const response = await api.request(`/api/v1/indicators/loan-applications/values?${query}`);
	expect(await response.json()).toMatchObject({ ok: true, rows: [{ value: 1 }] });
	expect(statements().some(({ sql }) => sql.includes('drop'))).toBe(false);
	const rows = await api.request(`/api/v1/datasets/loans/rows?${query}`);
	expect(await rows.json()).toMatchObject({ ok: true, total: 1 });
	expect(statements().some(({ sql }) => sql.includes('drop'))).toBe(false);
});
