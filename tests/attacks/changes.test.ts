import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Changes } from '../../src/lib/server/snapshots/changes.ts';
import type { Answer } from '../../src/lib/server/query/answer.ts';
import { person, somePersons } from '../support/rows.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store, { audience: 'public' });
const older = '20250630-120000-0123abcd';
const newer = '20250701-120000-4567cdef';

beforeAll(async () => {
	const comers = Array.from({ length: 9 }, (_, at) => person(100 + at, {}));
	await publishSnapshot(store, someSector, { id: older });
	await publishSnapshot(
		store,
		{ ...someSector, artisans: [...somePersons, ...comers] },
		{ id: newer, file: 'artisans Untel.csv' }
	);
});
afterAll(() => warehouse.close());

async function read<Body>(path: string): Promise<Body> {
	return (await (await api.request(`/api/v1/${path}`)).json()) as Body;
}

const changes = async () =>
	(await read<{ changes: Changes }>(`snapshots/${older}/changes?to=${newer}`)).changes;

it('the public is told of no row, and of no name of a file about persons', async () => {
	const { rows, files } = await changes();
	expect(rows).toBeNull();
	expect(files).toMatchObject([
		{ name: 'artisans_2025-06-30.csv', what: 'came', loaded: null, rejected: null }
	]);
});

it('the public is told the figures that each snapshot publishes, and no other', async () => {
	const { figures } = await changes();
	expect(figures.length).toBeGreaterThan(0);
	for (const { indicator: id, before, after, since } of figures) {
		for (const [snapshot, { from, to, value, flag }] of [
			[older, before] as const,
			[newer, after] as const,
			[newer, since] as const
		]) {
			const window = `${from ? `from=${from}&` : ''}to=${to}`;
			const { rows } = await read<Answer>(
				`indicators/${id}/values?grain=none&${window}&snapshot=${snapshot}`
			);
			expect([rows[0]?.value, rows[0]?.flag], id).toEqual([value, flag]);
		}
	}
});
