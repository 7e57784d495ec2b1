import { afterAll, beforeAll, expect, it } from 'vitest';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const older = '20250630-120000-0123abcd';
const newer = '20250701-120000-4567cdef';

beforeAll(() => publishSnapshot(store, someSector, { id: older }));
afterAll(() => warehouse.close());

const pages = [
	...['overview', 'themes/register', 'themes/coverage', 'themes/fairs', 'themes/financing'],
	...['themes/register?province=03.231&compare_with=all&by=sex', 'indicators/loan-applications'],
	...['indicators/registered-artisans?by=sex,milieu', 'embed/indicators/fair-sales'],
	...['places', 'places/03.231?beside=03.061', 'groups/women'],
	...['datasets/loans', 'datasets/fairs?level=regional&sort=level']
];

/** Every text of an answer that is an address of rows or figures. */
function linksIn(value: unknown): string[] {
	if (typeof value === 'string') return value.startsWith('/api/v1/') ? [value] : [];
	return value && typeof value === 'object' ? Object.values(value).flatMap(linksIn) : [];
}

it.each(pages)('every link of %s for rows is of the snapshot that it shows', async (page) => {
	const response = await api.request(`/api/v1/pages/${page}`);
	expect(response.status).toBe(200);
	const links = linksIn(await response.json());
	expect(links.length).toBeGreaterThan(0);
	expect(links.filter((link) => !link.includes(`snapshot=${older}`))).toEqual([]);
});

it('a page left open downloads what it shows, after another snapshot is published', async () => {
	const body: unknown = await (
		await api.request('/api/v1/pages/indicators/loan-applications')
	).json();
	const { headline, series } = (
		body as {
			page: {
				headline: { value: number; query: string };
				series: { downloads: { href: string }[] };
			};
		}
	).page;
	const [loan] = someSector.loans ?? [];
	const more = Array.from({ length: 16 }, (_, at) => ({
		...loan,
		application_ref: `N${at}`,
		filed_on: '2025-06-01'
	}));
	await publishSnapshot(
		store,
		{ ...someSector, loans: [...(someSector.loans ?? []), ...more] },
		{ id: newer }
	);
	const again = await api.request(headline.query);
	expect(again.headers.get('x-mirsad-snapshot')).toBe(older);
	expect(await again.json()).toMatchObject({ rows: [{ value: headline.value }] });
	for (const { href } of series.downloads) {
		expect((await api.request(href)).headers.get('x-mirsad-snapshot')).toBe(older);
	}
	const now = await api.request('/api/v1/indicators/loan-applications/values');
	expect(now.headers.get('x-mirsad-snapshot')).toBe(newer);
});
