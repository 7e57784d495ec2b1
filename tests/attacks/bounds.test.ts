import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asking } from '../support/asking.ts';
import { thinned } from '../support/full.ts';
import { manyPersons } from '../support/many-persons.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';
import { askWorld, type AskedTable } from './asked.ts';
import { fit, narrow } from './bounds.ts';
import { guessAtoms, priorOf } from './guess.ts';
import { randomFrom } from './random.ts';

const store = temporaryStore();
const { api, warehouse } = openApi(store);
const exact = asking(api);
const told = asking({
	request: (path: string) => api.request(path, {}, { audience: 'public' })
} as typeof api);

beforeAll(() => publishSnapshot(store, {}, { sql: manyPersons }), 60_000);
afterAll(() => {
	warehouse.close();
	rmSync(store, { recursive: true, force: true });
});

const asked: readonly AskedTable[] = thinned(
	[
		{ indicator: 'deregistrations', by: ['branch', 'age_band', 'kind'] },
		{ indicator: 'new-registrations', by: ['branch'], inMonths: true },
		{ indicator: 'deregistrations', by: ['sex'], inMonths: true },
		{ indicator: 'deregistrations', by: ['province', 'milieu'], inMonths: true },
		{ indicator: 'new-registrations', by: ['milieu', 'sex'], inMonths: true }
	],
	2
);

it('what tables of the public and all their margins say together determines no count of few', async () => {
	const all = { cells: 0, known: 0, walked: 0, fitted: 0 };
	for (const table of asked) {
		const world = await askWorld(table, told, exact);
		const small = world.atoms.flatMap((count, atom) => (count >= 1 && count <= 4 ? [atom] : []));
		expect(small.length).toBeGreaterThan(20);

		const { least, most } = narrow(world);
		for (const [atom, count] of world.atoms.entries()) {
			expect(count).toBeGreaterThanOrEqual(least[atom] ?? NaN);
			expect(count).toBeLessThanOrEqual(most[atom] ?? NaN);
		}
		expect(small.filter((atom) => least[atom] === most[atom])).toEqual([]);

		const usual = small.reduce((sum, atom) => sum + (world.atoms[atom] ?? 0), 0) / small.length;
		const fitted = fit(world, usual).map((one) => Math.min(4, Math.max(1, Math.round(one))));
		const walked = guessAtoms(world, priorOf([world]), 100, randomFrom(1));
		expect(walked.fixed).toBe(0);
		all.cells += small.length;
		all.known += walked.known;
		all.walked += walked.guessed;
		all.fitted += small.filter((atom) => fitted[atom] === world.atoms[atom]).length;
	}
	expect((all.walked - all.known) / all.cells).toBeLessThanOrEqual(0.15);
	expect((all.fitted - all.known) / all.cells).toBeLessThanOrEqual(0.15);
}, 60_000);
