import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readPointer } from '../../../pipelines/store/follow.ts';
import { hostileFile } from '../../support/hostile.ts';
import { runsOf } from '../../support/full.ts';
import { loaded } from '../../support/loaded.ts';
import { ReadingBench } from '../../support/reading.ts';
import { accountOf } from './accounts.ts';

const bench = new ReadingBench();
afterAll(() => bench.close());

it('any bytes are refused in three languages, or every row is accounted for', async () => {
	// The same cases each time: `npm run fuzz` looks for new ones.
	await fc.assert(
		fc.asyncProperty(hostileFile, async (bytes) => {
			expect(await bench.account(bytes)).toMatch(/^[a-z0-9-]+$/);
		}),
		{
			seed: 7,
			numRuns: runsOf(25, 300),
			interruptAfterTimeLimit: 100_000,
			markInterruptAsFailure: true
		}
	);
}, 120_000);

it('whatever is loaded after a good file, what is published is whole', async () => {
	const mirsad = await loaded({
		'bon.csv': 'Réf site;Site;Type;Province;État\nA;Un;Fondouk;Fès;En service\n'
	});
	const { store } = mirsad.environment;
	await fc.assert(
		fc.asyncProperty(hostileFile, async (bytes) => {
			const before = readPointer(store);
			const { exitCode, report } = await mirsad.load({ 'x.csv': bytes }, { acceptRejects: true });
			expect([0, 3]).toContain(exitCode);
			for (const file of report.files) accountOf(file);
			if (exitCode === 3) expect(readPointer(store)).toBe(before);
			else expect(readPointer(store)).toBe(report.snapshot);
			expect(await mirsad.query('select count(*)::integer as n from meta.snapshot')).toEqual([
				{ n: 1 }
			]);
		}),
		{ seed: 7, numRuns: runsOf(2, 15) }
	);
	mirsad.close();
}, 60_000);
