import { outOfMemory } from '../refusals/refusals.ts';

/** What is thrown in place of an error of DuckDB: a sentence where memory was too small, else the error. */
export function toldMemory(error: unknown): unknown {
	const isMemory =
		error instanceof Error && /out of memory|failed to (allocate|offload)/i.test(error.message);
	if (!isMemory) return error;
	console.error(error.message.split('\n')[0], '(MIRSAD_MEMORY)');
	return outOfMemory();
}
