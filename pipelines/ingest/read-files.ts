import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { sizeOf, type Input } from './inputs.ts';
import { readFile, type FileOutcome, type ReadContext } from './read-file.ts';
import { sideBySide } from '../side-by-side.ts';

export interface ReadFilesContext extends ReadContext {
	readonly firstFile: number;
	readonly progress?: ((done: number, of: number, name: string) => void) | undefined;
}

/**
 * Reads files two at a time: one is hashed and decoded while DuckDB loads the other. The largest come
 * first, so that no connection is left alone with one at the end.
 */
export async function readFiles(
	instance: DuckDBInstance,
	connection: DuckDBConnection,
	inputs: readonly Input[],
	context: ReadFilesContext
): Promise<FileOutcome[]> {
	let done = 0;
	const order = inputs
		.map((input, index) => ({ input, index, size: sizeOf(input) }))
		.sort((a, b) => b.size - a.size);
	const outcomes: FileOutcome[] = [];
	await sideBySide(instance, connection, order, async (own, { input, index }) => {
		outcomes[index] = await readFile(own, input, context.firstFile + index, context);
		context.progress?.(++done, inputs.length, input.name);
	});
	return outcomes;
}
