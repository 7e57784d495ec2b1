import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Input } from './inputs.ts';
import { readFile, type FileOutcome, type ReadContext } from './read-file.ts';

export interface ReadFilesContext extends ReadContext {
	readonly firstFile: number;
	readonly progress?: ((done: number, of: number, name: string) => void) | undefined;
}

const atOnce = 2;

/** Reads files two at a time: one is hashed and decoded while DuckDB loads the other. */
export async function readFiles(
	instance: DuckDBInstance,
	connection: DuckDBConnection,
	inputs: readonly Input[],
	context: ReadFilesContext
): Promise<FileOutcome[]> {
	const outcomes: FileOutcome[] = [];
	let next = 0;
	let done = 0;
	const work = async (own: DuckDBConnection) => {
		for (let index = next++; index < inputs.length; index = next++) {
			const input = inputs[index];
			if (!input) break;
			outcomes[index] = await readFile(own, input, context.firstFile + index, context);
			context.progress?.(++done, inputs.length, input.name);
		}
	};
	const others = await Promise.all(Array.from({ length: atOnce - 1 }, () => instance.connect()));
	try {
		await Promise.all([connection, ...others].map(work));
	} finally {
		for (const other of others) other.closeSync();
	}
	return outcomes;
}
