import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openApi, publishSnapshot, temporaryStore } from '../../../../tests/support/snapshot.ts';
import { somePersons } from '../../../../tests/support/rows.ts';
import type { RefusalBody } from '../refusals/refusal.ts';

const store = temporaryStore();
beforeAll(async () => {
	await publishSnapshot(store, { artisans: somePersons });
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => void vi.restoreAllMocks());

it('too little memory for the database is a sentence with what to set, and nothing of DuckDB', async () => {
	const { api, warehouse } = openApi(store, { memory: '2MB' });
	for (const path of ['datasets', 'indicators/registered-artisans/values?grain=month&by=commune']) {
		const response = await api.request(`/api/v1/${path}`, {
			headers: { 'accept-language': 'en' }
		});
		expect(response.status).toBe(503);
		const body = (await response.json()) as RefusalBody;
		expect(body).toMatchObject({ ok: false, code: 'out-of-memory' });
		expect(body.message).toContain('MIRSAD_MEMORY');
		expect(JSON.stringify(body)).not.toMatch(/duckdb|memory_limit/i);
	}
	warehouse.close();
});
