import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../../src/lib/server/datasets/catalogue.ts';
import { dimensionIds } from '../../src/lib/server/dimensions/catalogue.ts';
import { groupIds } from '../../src/lib/i18n/groups.ts';
import { themeIds } from '../../src/lib/i18n/themes.ts';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import { answerSchemas } from '../support/answer-schemas.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const snapshot = '20250630-120000-0123abcd';
const target = { indicator: 'cnss-registration-rate', year: '2025', province: '', target: '0.4' };
const store = temporaryStore();
const { api: internal, warehouse } = openApi(store);
const { api: open, warehouse: openWarehouse } = openApi(store, { audience: 'public' });
const schemas = answerSchemas(internal);

beforeAll(() => publishSnapshot(store, someSector, { id: snapshot, targets: [target] }));
afterAll(() => {
	warehouse.close();
	openWarehouse.close();
});

/** One of each kind, timing and unit: what answers of other indicators are made of too. */
const some = [
	...new Map(
		indicators.map((indicator) => [
			`${indicator.kind} ${indicator.timing.rows} ${indicator.unit}`,
			indicator
		])
	).values()
];
const ofIndicators = (path: string, ...searches: readonly string[]) =>
	some.flatMap(({ id, grains }) =>
		searches
			.filter((search) => grains.includes('year') || !search.includes('grain=year'))
			.map((search) => `/indicators/${id}${path}${search}`)
	);

/** What is asked of each route that answers JSON. */
const asked: Readonly<Record<string, readonly string[]>> = {
	'/health': ['/health'],
	'/snapshots': ['/snapshots'],
	'/snapshots/:id/changes': [`/snapshots/${snapshot}/changes?to=${snapshot}`],
	'/snapshots/:id': [`/snapshots/${snapshot}`],
	'/indicators': ['/indicators'],
	'/indicators/:id': ['/indicators/cnss-registration-rate'],
	'/indicators/:id/values': [
		...ofIndicators('/values', '', '?grain=year&compare=previous'),
		'/indicators/registered-artisans/values?by=province&across=sex&share=row&totals=yes',
		...some
			.filter(({ dimensions }) => dimensions.length > 0)
			.map(({ id, dimensions }) => `/indicators/${id}/values?by=${dimensions[0]}`)
	],
	'/indicators/:id/explain': ofIndicators('/explain', '', '?grain=year'),
	'/indicators/:id/change': ofIndicators('/change', ''),
	'/indicators/:id/gaps': some
		.filter(({ kind }) => kind === 'ratio')
		.map(({ id }) => `/indicators/${id}/gaps`),
	'/indicators/:id/status': ofIndicators('/status', ''),
	'/indicators/:id/signals': ofIndicators('/signals', ''),
	'/status': ['/status?indicators=registered-artisans,cnss-registration-rate'],
	'/annotations': ['/annotations'],
	'/dimensions/:id': dimensionIds.map((id) => `/dimensions/${id}`),
	'/datasets': ['/datasets'],
	'/datasets/:id': datasets.map(({ id }) => `/datasets/${id}`),
	'/datasets/:id/counts': ['/datasets/fairs/counts?by=level&across=status&totals=yes&share=row'],
	'/datasets/:id/rows': datasets.map(({ id }) => `/datasets/${id}/rows`),
	'/datasets/:id/summary': datasets.map(({ id }) => `/datasets/${id}/summary`),
	'/quality': ['/quality'],
	'/search': ['/search?q=taza', '/search?q=artisan&limit=100'],
	'/pages/overview': ['/pages/overview'],
	'/pages/targets': ['/pages/targets', '/pages/targets?sort=-pace'],
	'/pages/places': ['/pages/places', '/pages/places?sort=-training-places'],
	'/pages/places/:id': ['/pages/places/03.231?beside=03.061', '/pages/places/003231010'],
	'/pages/groups/:id': groupIds.map((id) => `/pages/groups/${id}`),
	'/pages/themes/:id': [
		...themeIds.map((id) => `/pages/themes/${id}`),
		'/pages/themes/register?province=03.231&grain=quarter&table=all',
		'/pages/themes/coverage?by=sex&compare_with=03.061&province=03.231'
	],
	'/pages/indicators': ['/pages/indicators'],
	'/pages/indicators/:id': ofIndicators('', '', '?grain=year').map((path) => `/pages${path}`),
	'/pages/indicators/:id/table': [
		...some.map(({ id }) => `/pages/indicators/${id}/table`),
		'/pages/indicators/registered-artisans/table?by=province&across=period,sex&share=row'
	],
	'/pages/indicators/:id/became': [`/pages/indicators/womens-share/became?cited=${snapshot}`],
	'/pages/embed/indicators/:id': ofIndicators('', '').map((path) => `/pages/embed${path}`),
	'/pages/datasets': ['/pages/datasets'],
	'/pages/datasets/:id': datasets.map(({ id }) => `/pages/datasets/${id}`),
	'/pages/datasets/:id/table': ['/pages/datasets/fairs/table?by=level&across=status&share=whole'],
	'/pages/quality': ['/pages/quality'],
	'/pages/snapshots': ['/pages/snapshots'],
	'/pages/snapshots/:id': [`/pages/snapshots/${snapshot}..${snapshot}`],
	'/pages/sessions': ['/pages/sessions'],
	'/pages/sessions/:id': ['/pages/sessions/F', '/pages/sessions/P'],
	'/pages/sessions/:id/report': ['/pages/sessions/F/report'],
	'/pages/agreements/:id': ['/pages/agreements/G1', '/pages/agreements/G2'],
	'/pages/recommendations/:id': ['/pages/recommendations/R1', '/pages/recommendations/R4'],
	'/pages/committees/:id': ['/pages/committees/finance'],
	'/pages/follow-up': ['/pages/follow-up', '/pages/follow-up?late_by=10'],
	'/openapi': ['/openapi.json']
};

it('asks every route that answers JSON', () => {
	expect([...schemas.keys()].sort()).toEqual(Object.keys(asked).sort());
});

describe.each(Object.entries(asked))('%s', (path, addresses) => {
	it.each([
		['internal', internal],
		['public', open]
	])('answers the %s audience in the shape that the description shows', async (audience, api) => {
		const schema = schemas.get(path);
		let told = 0;
		for (const address of addresses) {
			const response = await api.request(`/api/v1${address}`);
			const body: unknown = await response.json();
			// Rows about persons are not for the public.
			if (audience === 'public' && response.status === 403) continue;
			expect(response.status, `${address} ${JSON.stringify(body)}`).toBe(200);
			const { issues } = (await schema?.validate(body)) ?? { issues: [{ message: 'no schema' }] };
			const faults = issues?.map(({ message, path }) => `${pathOf(path)}: ${message}`) ?? [];
			expect(faults.slice(0, 10), address).toEqual([]);
			told++;
		}
		expect(told).toBeGreaterThan(0);
	});
});

/** `rows.0.value` */
function pathOf(path: readonly (PropertyKey | { readonly key: PropertyKey })[] = []): string {
	return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}
