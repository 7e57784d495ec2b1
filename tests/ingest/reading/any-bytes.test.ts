import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { hostileFile } from '../../support/hostile.ts';
import { ReadingBench } from '../../support/reading.ts';

const bench = new ReadingBench();
afterAll(() => bench.close());

it('any bytes are refused in three languages, or every row is accounted for', async () => {
	await fc.assert(
		fc.asyncProperty(hostileFile, async (bytes) => {
			expect(await bench.account(bytes)).toMatch(/^[a-z0-9-]+$/);
		}),
		{ numRuns: 300, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true }
	);
}, 90_000);
