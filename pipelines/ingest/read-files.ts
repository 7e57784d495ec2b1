import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { sizeOf, type Input } from './inputs.ts';
import { readFile, type FileOutcome, type ReadContext } from './read-file.ts';
import { sideBySide } from '../side-by-side.ts';

export interface ReadFilesContext extends ReadContext {
	readonly firstFile: number;
	readonly progress?: ((done: number, of: number, name: string) => void) | undefined;
}

/** Reads files two at a time: one is hashed and decoded while DuckDB loads the other. */
export async function readFiles(
	instance: DuckDBInstance,
	connection: DuckDBConnection,
	inputs: readonly Input[],
	context: ReadFilesContext
): Promise<FileOutcome[]> {
	let done = 0;
	return await sideBySide(instance, connection, inputs, sizeOf, async (own, input, index) => {
		const outcome = await readFile(own, input, context.firstFile + index, context);
		context.progress?.(++done, inputs.length, input.name);
		return outcome;
	});
}
