import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Became } from '../../src/lib/server/boards/indicator/became.ts';
import type { Changes } from '../../src/lib/server/snapshots/changes.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const older = '20250630-120000-0123abcd';
const newer = '20250701-120000-4567cdef';

const { coverage = [], fairs = [] } = someSector;
/** June: artisan 1 pays after all, 9 goes, 4 comes. */
const corrected = [
	...coverage.slice(0, 2),
	{ ...coverage[2], paid_mad: '135' },
	...coverage.slice(3, -1),
	{ ...coverage[5], artisan: '4' }
];

beforeAll(async () => {
	await publishSnapshot(store, someSector, { id: older });
	await publishSnapshot(
		store,
		{ ...someSector, coverage: corrected, fairs: fairs.slice(1) },
		{ id: newer, file: 'couverture_2025-06.csv' }
	);
});
afterAll(() => warehouse.close());

async function changesFor(audience: 'internal' | 'public', pair = `${older}..${newer}`) {
	const [from, to] = pair.split('..');
	const address = `/api/v1/snapshots/${from}/changes?to=${to}`;
	const response = await api.request(address, {}, { audience });
	expect(response.status).toBe(200);
	return ((await response.json()) as { changes: Changes }).changes;
}

it('counts the rows of each period that were added, changed and gone', async () => {
	const { rows } = await changesFor('internal');
	const year = fairs[0]?.planned_start?.slice(0, 4);
	expect(rows).toEqual([
		{ dataset: 'coverage', period: '2025-06', added: 1, changed: 1, gone: 1 },
		{ dataset: 'fairs', period: year, added: 0, changed: 0, gone: 1 }
	]);
});

it('says what a cited figure has become, and nothing of one that is of the published snapshot', async () => {
	const became = async (cited: string) => {
		const path = `/api/v1/pages/indicators/contribution-collection-rate/became?cited=${cited}&lang=fr`;
		const response = await api.request(path);
		expect(response.status).toBe(200);
		return ((await response.json()) as { page: Became }).page;
	};
	const page = await became(older);
	expect(Number(page?.now)).toBeGreaterThan(Number(page?.then));
	expect(page).toMatchObject({
		current: '/fr/indicators/contribution-collection-rate',
		changes: `/fr/snapshots/${older}..${newer}`
	});
	expect(page?.sentence).toContain('maintenant');
	expect(await became(newer)).toBeNull();
});

it('names the file that came, and the one taken back when asked the other way', async () => {
	const { files } = await changesFor('internal');
	expect(files).toMatchObject([{ name: 'couverture_2025-06.csv', what: 'came', loaded: 10 }]);
	const back = await changesFor('internal', `${newer}..${older}`);
	expect(back.files).toMatchObject([{ name: 'couverture_2025-06.csv', what: 'taken-back' }]);
});

it('tells in words which figures became others', async () => {
	const { figures } = await changesFor('internal');
	const saidOf = (id: string) =>
		figures.find(({ indicator }) => indicator === id)?.sentence.en.replaceAll('\u00a0', ' ');
	// Two fairs of three were held; the one that is gone was one of them.
	expect(saidOf('fairs-programme-rate')).toBe(
		'Fairs programme execution rate (1 July 2024 – 30 June 2025): the figure went from 66.7% to 50.0%, that is −16.7 pp.'
	);
	expect(saidOf('fair-visitors')).toBe(
		'Visitors of fairs: was 1,000 (1 July 2024 – 30 June 2025) and has no figure any more (Not available).'
	);
	expect(saidOf('loan-applications')).toBeUndefined();
});

it('the page of snapshots leads to what changed since the one before', async () => {
	const response = await api.request('/api/v1/pages/snapshots?lang=fr');
	const { page } = (await response.json()) as {
		page: { snapshots: { id: string; changes: string | null; since: string | null }[] };
	};
	const changes = `/fr/snapshots/${older}..${newer}`;
	expect(page.snapshots).toMatchObject([
		{ id: newer, current: true, changes, since: null },
		{ id: older, current: false, changes: null, since: changes }
	]);
});

it('finds nothing between a snapshot and itself', async () => {
	const same = await changesFor('internal', `${newer}..${newer}`);
	expect(same).toMatchObject({ files: [], rows: [], figures: [] });
});

it.each(['nope/changes?to=nope', `${older}/changes?to=20240101-000000-00000000`])(
	'refuses %s',
	async (path) => {
		const response = await api.request(`/api/v1/snapshots/${path}`);
		expect(response.status).toBe(404);
	}
);
