import { afterAll, beforeAll, expect, it } from 'vitest';
import { rehearsals, rehearse } from '../../src/lib/server/api/rehearse.ts';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { warehouse, giveFigures } = openApi(store);

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

it('a new server answers every indicator once before it is asked, each question in its turn', async () => {
	const given: unknown[] = [];
	let turns = 0;
	await warehouse.using(undefined, async ({ facts }) => {
		await rehearse(
			facts,
			async (...asked) => {
				const answer = await giveFigures(...asked);
				given.push(answer && 'status' in answer ? answer.status : answer);
				return answer;
			},
			() => {
				turns++;
				return Promise.resolve();
			}
		);
		expect(turns).toBe(rehearsals(facts).length);
	});
	expect(given.length).toBeGreaterThanOrEqual(indicators.length);
	expect(new Set(given)).toEqual(new Set([200]));
});
