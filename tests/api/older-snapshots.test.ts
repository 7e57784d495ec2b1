import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportPage, RecommendationPage, SessionPage } from '../../src/lib/api.ts';
import { snapshotFile } from '../../pipelines/store/follow.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

/** A snapshot of before agendas, aims and Arabic owners were part of contracts. */
const store = temporaryStore();
const { api, warehouse } = openApi(store);
beforeAll(async () => {
	const id = await publishSnapshot(store, someSector);
	const instance = await DuckDBInstance.create(snapshotFile(store, id));
	const connection = await instance.connect();
	await connection.run(`
		drop table staging.agenda;
		alter table staging.recommendations drop column indicators;
		alter table staging.recommendations drop column owner_ar;
		alter table staging.agreements drop column places;
		alter table staging.agreement_decisions drop column abstentions;
		drop table reference.settings`);
	connection.closeSync();
	instance.closeSync();
});
afterAll(() => warehouse.close());

async function read<Body>(path: string): Promise<Body> {
	const response = await api.request(`/api/v1/${path}`);
	expect(response.status, path).toBe(200);
	return (await response.json()) as Body;
}

it('rows have nothing in a column that came later, and can be asked by it', async () => {
	const all = await read<{ rows: Record<string, unknown>[]; total: number }>(
		'datasets/recommendations/rows'
	);
	expect(all.rows.map(({ recommendation_ref: ref, indicators }) => [ref, indicators])).toEqual(
		['R1', 'R2', 'R3', 'R4'].map((ref) => [ref, null])
	);
	const none = await read<{ total: number }>(
		'datasets/recommendations/rows?indicators=registered-artisans'
	);
	expect(none.total).toBe(0);
	expect(await read('datasets/agenda/rows')).toMatchObject({ rows: [], total: 0 });
});

it('pages of sessions are whole without them', async () => {
	const { page } = await read<SessionPage>('pages/sessions/F?lang=ar');
	expect(page.agenda).toEqual([]);
	expect(page.session.quorum.met).toBe(true);
	expect(page.agreements.map(({ ref }) => ref)).toEqual(['G1']);
	const { page: one } = await read<RecommendationPage>('pages/recommendations/R1?lang=ar');
	expect(one.aims).toBeNull();
	const { page: report } = await read<ReportPage>('pages/sessions/J/report?lang=fr');
	expect(report.chapters).toHaveLength(8);
});
