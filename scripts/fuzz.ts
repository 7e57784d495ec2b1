import fc from 'fast-check';
import { hostileFile } from '../tests/support/hostile.ts';
import { ReadingBench } from '../tests/support/reading.ts';

/** `npm run fuzz -- [cases] [seed]`: any bytes, and exports that something happened to; prints the smallest that fails. */
const cases = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const bench = new ReadingBench();
const ends = new Map<string, number>();
let done = 0;
let slowest = 0;
let current: Buffer = Buffer.alloc(0);

const result = await fc.check(
	fc.asyncProperty(hostileFile, async (bytes) => {
		current = bytes;
		const start = performance.now();
		const end = await bench.account(bytes);
		slowest = Math.max(slowest, performance.now() - start);
		ends.set(end, (ends.get(end) ?? 0) + 1);
		if (++done % 1000 === 0) console.log(`${done} cases, slowest ${Math.round(slowest)} ms`);
	}),
	{ numRuns: cases, seed }
);
bench.close();

console.log(`seed ${seed}: ${done} cases, slowest ${Math.round(slowest)} ms`);
for (const [end, count] of [...ends].sort((a, b) => b[1] - a[1])) console.log(`  ${count} ${end}`);
if (result.failed) {
	const [smallest = current] = result.counterexample ?? [];
	console.error(`\nFailed: ${String(result.errorInstance)}`);
	console.error(`The smallest file that fails, in base64:\n${smallest.toString('base64')}`);
	process.exitCode = 1;
}
