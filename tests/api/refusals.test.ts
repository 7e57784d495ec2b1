import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RefusalBody } from '../../src/lib/server/refusals/refusal.ts';
import { dimensionIds } from '../../src/lib/server/dimensions/catalogue.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { somePersons, someSites } from '../support/rows.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const v1 = '/api/v1';
const values = `${v1}/indicators/occupancy-rate/values`;
const site = `${v1}/indicators/occupancy-rate`;
const rows = `${v1}/datasets/artisans/rows`;

beforeAll(async () => {
	await publishSnapshot(store, { artisans: somePersons, sites: someSites });
});
afterAll(() => warehouse.close());

it.each([
	[`${v1}/indicators/nope/values`, 404, 'unknown-indicator'],
	[`${v1}/indicators/nope`, 404, 'unknown-indicator'],
	[`${v1}/indicators/constructor`, 404, 'unknown-indicator'],
	[`${values}?by=constructor`, 400, 'unknown-dimension'],
	[`${values}?by=sex`, 400, 'unknown-dimension'],
	[`${values}?by=province,province`, 400, 'invalid-query'],
	[`${values}?by=province,milieu,site_type,site`, 400, 'invalid-query'],
	[`${values}?from=2024-13`, 400, 'invalid-query'],
	[`${values}?from=2024-02-30`, 400, 'invalid-query'],
	[`${values}?to=hier`, 400, 'invalid-query'],
	[`${values}?from=2025-02&to=2025-01`, 400, 'invalid-query'],
	[`${values}?grain=week`, 400, 'invalid-query'],
	[`${values}?compare=toString`, 400, 'invalid-query'],
	[`${values}?province=03.999`, 400, 'unknown-member'],
	[`${values}?province=`, 400, 'unknown-member'],
	[`${values}?province=03.231,`, 400, 'unknown-member'],
	[`${values}?sexe=F`, 400, 'unknown-query-name'],
	[`${values}?__proto__=F`, 400, 'unknown-query-name'],
	[`${values}?province=03.231&province=03.061`, 400, 'repeated-query-name'],
	[`${values}?lang=de`, 400, 'invalid-query'],
	[`${values}?snapshot=yesterday`, 400, 'unknown-snapshot'],
	[`${values}?snapshot=20200101-000000-00000000`, 410, 'snapshot-not-kept'],
	[`${values}.docx`, 404, 'unknown-format'],
	[`${values}.csv?excel=de`, 400, 'invalid-query'],
	[`${v1}/snapshots/20200101-000000-00000000`, 404, 'unknown-snapshot'],
	[`${v1}/snapshots/yesterday`, 404, 'unknown-snapshot'],
	[`${v1}/dimensions/nope`, 404, 'unknown-dimension'],
	[`${v1}/datasets/nope`, 404, 'unknown-dataset'],
	[`${v1}/datasets/nope/template.csv`, 404, 'unknown-dataset'],
	[`${rows}?nia=X`, 400, 'unknown-query-name'],
	[`${rows}?columns=phone`, 400, 'unknown-column'],
	[`${rows}?sort=-last_name`, 400, 'unknown-column'],
	[`${rows}?limit=10001`, 400, 'invalid-query'],
	[`${rows}?limit=-1`, 400, 'invalid-query'],
	[`${rows}?offset=x`, 400, 'invalid-query'],
	[`${rows}?registered_on=2025-06-31`, 400, 'invalid-query'],
	[`${rows}?registered_on=..`, 400, 'invalid-query'],
	[`${rows}?registered_on=a..b..c`, 400, 'invalid-query'],
	[`${rows}?members=many`, 400, 'invalid-query'],
	[`${rows}?sex=X`, 400, 'unknown-member'],
	[`${rows}?artisan=1`, 400, 'invalid-query'],
	[
		`${v1}/indicators/artisan-density/values?grain=month&from=1900-01&to=2199-12&by=province,milieu`,
		200,
		''
	],
	[
		`${v1}/indicators/registered-artisans/values?grain=month&from=1900-01&by=commune`,
		400,
		'too-many-rows'
	],
	[`${site}/change?by=province,site`, 400, 'invalid-query'],
	[`${site}/change?by=sex`, 400, 'unknown-dimension'],
	[`${site}/change?compare=year`, 400, 'unknown-query-name'],
	[`${site}/change?from=2025-02&to=2025-01`, 400, 'invalid-query'],
	[`${site}/change?grain=week`, 400, 'invalid-query'],
	[`${v1}/indicators/nope/change`, 404, 'unknown-indicator'],
	[`${v1}/indicators/nope/explain`, 404, 'unknown-indicator'],
	[`${site}/explain?by=sex`, 400, 'unknown-dimension'],
	[`${v1}/indicators/nope/gaps`, 404, 'unknown-indicator'],
	[`${v1}/indicators/registered-artisans/gaps`, 400, 'not-a-rate'],
	[`${v1}/indicators/fair-sales/gaps`, 400, 'not-a-rate'],
	[`${site}/gaps?by=province`, 400, 'unknown-query-name'],
	[`${site}/gaps?to=soon`, 400, 'invalid-query'],
	[`${site}/signals?grain=none`, 400, 'invalid-query'],
	[`${site}/signals?by=site`, 400, 'unknown-query-name'],
	[`${site}/signals?site=nowhere`, 400, 'unknown-member'],
	[`${site}/status?from=2024-01`, 400, 'unknown-query-name'],
	[`${site}/status?province=03.999`, 400, 'unknown-member'],
	[`${v1}/status?indicators=nope`, 400, 'unknown-indicator'],
	[`${v1}/status?province=03.231`, 400, 'unknown-query-name'],
	[`${v1}/annotations?indicator=nope`, 400, 'unknown-indicator'],
	[`${v1}/annotations?theme=nope`, 400, 'invalid-query'],
	[`${v1}/annotations?to=soon`, 400, 'invalid-query'],
	[`${v1}/annotations?province=03.231`, 400, 'unknown-query-name'],
	[`${v1}/nothing`, 404, 'unknown-path'],
	[`${v1}`, 404, 'unknown-path'],
	['/api', 404, 'unknown-path'],
	[`${v1}/health/`, 404, 'unknown-path']
])('%s answers %i %s', async (path, status, code) => {
	const response = await api.request(path);
	expect(response.status).toBe(status);
	if (status === 200) return;
	const body = (await response.json()) as RefusalBody;
	expect(body).toMatchObject({ ok: false, code });
	expect(body.message).not.toBe('');
	expect(response.headers.get('content-type')).toContain('application/json');
	expect(response.headers.get('etag')).toBeNull();
});

it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
	const response = await api.request(`${v1}/health`, { method });
	expect(response.status).toBe(405);
	expect(response.headers.get('allow')).toBe('GET, HEAD');
	expect(await response.json()).toMatchObject({ ok: false, code: 'method-not-allowed' });
});

describe('messages', () => {
	it('name the nearest right names, by label in any language too', async () => {
		const nearestTo = async (path: string) =>
			((await (await api.request(path)).json()) as RefusalBody).details?.nearest;
		expect(await nearestTo(`${v1}/indicators/occupancy/values`)).toContain('occupancy-rate');
		expect(await nearestTo(`${values}?by=provinces`)).toContain('province');
		expect(await nearestTo(`${values}?province=Fes`)).toContain('03.231');
		expect(await nearestTo(`${values}?province=${encodeURIComponent('مكناس')}`)).toContain(
			'03.061'
		);
		expect(await nearestTo(`${rows}?columns=${encodeURIComponent('Filière')}`)).toContain('branch');
		expect(await nearestTo(`${values}?compar=year`)).toContain('compare');
	});

	it('say the names of members, and the codes to ask by', async () => {
		const response = await api.request(`${values}?province=Fes&lang=fr`);
		const { message } = (await response.json()) as RefusalBody;
		const said = message.replace(/[\u2068\u2069]/g, '');
		expect(said).toContain("« Fes » n'est pas une valeur de Province (province).");
		expect(said).toContain('Fès (03.231)');
	});

	it('speak the language asked, else that of the browser, else French', async () => {
		const message = async (path: string, headers: Record<string, string> = {}) =>
			((await (await api.request(path, { headers })).json()) as RefusalBody).message;
		expect(await message(`${v1}/nope`)).toContain("l'adresse");
		expect(await message(`${v1}/nope?lang=ar`)).toContain('العنوان');
		expect(await message(`${v1}/nope`, { 'accept-language': 'de, en;q=0.5' })).toContain('Nothing');
		expect(await message(`${v1}/nope?lang=fr`, { 'accept-language': 'ar' })).toContain("l'adresse");
	});

	it.each([
		['fr;q=0.2, ar-MA;q=0.9, en;q=0.5', 'العنوان'],
		['ar;q=0, es', "l'adresse"],
		[';;q=,,', "l'adresse"]
	])('follow the weights of the browser: %s', async (wished, words) => {
		const response = await api.request(`${v1}/nope`, { headers: { 'accept-language': wished } });
		expect(((await response.json()) as RefusalBody).message).toContain(words);
	});
});

describe('a store', () => {
	it('without a snapshot answers 503 until one is published', async () => {
		const empty = temporaryStore();
		const opened = openApi(empty);
		const before = await opened.api.request(`${v1}/health`);
		expect(before.status).toBe(503);
		expect(before.headers.get('retry-after')).not.toBeNull();
		expect(await before.json()).toMatchObject({ ok: false, code: 'no-snapshot' });
		await publishSnapshot(empty, {});
		expect((await opened.api.request(`${v1}/health`)).status).toBe(200);
		const years = await opened.api.request(
			`${v1}/indicators/fairs-held/values?grain=year&from=2024-01&to=2025-12`
		);
		expect(await years.json()).toMatchObject({
			as_of: null,
			rows: [{ flag: 'missing' }, { flag: 'missing' }]
		});
		opened.warehouse.close();
	});

	it('whose newest snapshot is corrupted goes on with the last good one, and says so', async () => {
		const damaged = temporaryStore();
		const opened = openApi(damaged);
		const good = await publishSnapshot(damaged, {});
		expect((await opened.api.request(`${v1}/health`)).status).toBe(200);
		const bad = '20250701-120000-deadbeef';
		writeFileSync(join(damaged, `${bad}.duckdb`), 'not a database');
		writeFileSync(join(damaged, 'current'), bad);
		const health = await opened.api.request(`${v1}/health`);
		expect(await health.json()).toMatchObject({ ok: true, snapshot: good, unreadable: bad });
		opened.warehouse.close();
		const fresh = openApi(damaged);
		const anew = await fresh.api.request(`${v1}/health`);
		expect(await anew.json()).toMatchObject({ ok: true, snapshot: good, unreadable: bad });
		fresh.warehouse.close();
	});
});

describe('the public', () => {
	const { api } = openApi(store, { audience: 'public' });
	const ask = async (path: string, language = 'fr') =>
		api.request(`${v1}${path}`, { headers: { 'accept-language': language } });

	it.each(['artisans', 'coverage', 'loans', 'vaep', 'transmissions', 'fair_participations'])(
		'reads no rows of %s, which are about persons',
		async (dataset) => {
			for (const file of ['rows', 'rows.json', 'rows.csv', 'rows.arrow']) {
				const response = await ask(`/datasets/${dataset}/${file}`);
				expect(response.status).toBe(403);
				expect(await response.json()).toMatchObject({ ok: false, code: 'audience' });
			}
			expect((await ask(`/datasets/${dataset}`)).status).toBe(200);
			expect((await ask(`/datasets/${dataset}/template.csv`)).status).toBe(200);
		}
	);

	it('is told why in its language', async () => {
		const said = async (language: string) => {
			const response = await ask('/datasets/loans/rows', language);
			return ((await response.json()) as { message: string }).message;
		};
		expect(await said('fr')).toContain('concernent des personnes');
		expect(await said('en')).toContain('about persons');
		expect(await said('ar')).toContain('أشخاص');
	});

	it('reads the other rows, without the columns that may speak of a few', async () => {
		const response = await ask('/datasets/fairs/rows');
		expect(response.status).toBe(200);
		const { columns } = (await response.json()) as { columns: string[] };
		expect(columns).toContain('visitors');
		expect(columns).not.toContain('sales_mad');
		const described = await ask('/datasets/fairs');
		const { dataset } = (await described.json()) as { dataset: { columns: { id: string }[] } };
		expect(dataset.columns.map(({ id }) => id)).toEqual(columns);
	});

	it.each([
		'/datasets/endangered_crafts/rows?masters=1..4',
		'/datasets/endangered_crafts/rows?columns=name_fr,masters',
		'/datasets/endangered_crafts/rows.csv?sort=-masters',
		'/datasets/training/rows?women_enrolled=1'
	])('cannot ask for such a column: %s', async (path) => {
		const response = await ask(path);
		expect(response.status).toBe(403);
		expect(await response.json()).toMatchObject({ ok: false, code: 'audience' });
	});
});

describe('any address', () => {
	const names = fc.oneof(
		fc.constantFrom(
			...dimensionIds,
			'by',
			'grain',
			'from',
			'to',
			'compare',
			'lang',
			'snapshot',
			'excel'
		),
		fc.constantFrom('columns', 'sort', 'limit', 'offset', 'registered_on', 'birth_year', 'members'),
		fc.string()
	);
	const texts = fc.oneof(
		fc.constantFrom(
			'province',
			'month',
			'year',
			'2025-01',
			'2025-01..',
			'unknown',
			'-sex',
			'03.231',
			"' or 1=1 --"
		),
		fc.string({ unit: 'binary' }),
		fc.nat().map(String)
	);
	const paths = fc.constantFrom(
		values,
		`${values}.csv`,
		`${v1}/indicators/registered-artisans/values`,
		`${rows}`,
		`${rows}.csv`,
		`${v1}/dimensions/site`,
		`${site}/change`,
		`${site}/gaps`,
		`${site}/signals`,
		`${site}/status`,
		`${site}/explain`,
		`${v1}/indicators/registered-artisans/change`,
		`${v1}/annotations`
	);

	it('gives an answer or the one error shape', async () => {
		await fc.assert(
			fc.asyncProperty(
				paths,
				fc.array(fc.tuple(names, texts), { maxLength: 4 }),
				async (path, pairs) => {
					const search = pairs
						.map(
							([name, text]) =>
								`${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(text))}`
						)
						.join('&');
					const response = await api.request(`${path}?${search}`);
					expect([200, 400, 410]).toContain(response.status);
					const body = await response.text();
					if (response.status !== 200) {
						expect(Object.keys(JSON.parse(body) as object)).toEqual([
							'ok',
							'code',
							'message',
							'details'
						]);
					}
				}
			),
			{ numRuns: 300 }
		);
	});

	it('that is badly encoded too', async () => {
		for (const search of ['%', '%=%', 'by=%ff', 'province=%E0%A4%A', '&&&=', '?']) {
			const response = await api.request(`${values}?${search}`);
			expect([200, 400]).toContain(response.status);
		}
	});
});

/** Lone surrogates cannot be written in an address. */
function wellFormed(text: string): string {
	return text.replace(
		/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
		'?'
	);
}
