import type { DuckDBConnection } from '@duckdb/node-api';
import { drain, oneAhead, type Connects } from '../side-by-side.ts';
import { sizeOf, type Input } from './inputs.ts';
import {
	openFile,
	takeFiles,
	type FileOutcome,
	type OpenFile,
	type ReadContext
} from './read-file.ts';

export interface ReadFilesContext extends ReadContext {
	readonly firstFile: number;
	readonly progress?: ((done: number, of: number, name: string) => void) | undefined;
}

/** Files of so many bytes together are taken by one statement: more than DuckDB puts into a group of rows. */
const together = 16 * 2 ** 20;

/** Reads files: some are hashed and decoded while DuckDB loads others. */
export async function readFiles(
	instance: Connects,
	connection: DuckDBConnection,
	inputs: readonly Input[],
	context: ReadFilesContext
): Promise<FileOutcome[]> {
	const outcomes: FileOutcome[] = [];
	let done = 0;
	const settle = (outcome: FileOutcome) => {
		outcomes[outcome.file - context.firstFile] = outcome;
		context.progress?.(++done, inputs.length, outcome.name);
	};
	const groups = oneAhead(openGroups(inputs, context, settle));
	await drain(instance, connection, groups, async (own, group) => {
		for (const outcome of await takeFiles(own, group, context)) settle(outcome);
	});
	return outcomes;
}

/** Opens files, the largest first, and gives those that are taken together; settles those that cannot be taken. */
async function* openGroups(
	inputs: readonly Input[],
	context: ReadFilesContext,
	settle: (outcome: FileOutcome) => void
): AsyncGenerator<OpenFile[]> {
	const bySize = inputs
		.map((input, index) => ({ input, file: context.firstFile + index, size: sizeOf(input) }))
		.sort((a, b) => b.size - a.size);
	const groups = new Map<string, { files: OpenFile[]; size: number }>();
	for (const { input, file, size } of bySize) {
		const opened = await openFile(input, file, context);
		if (opened.status !== 'open') {
			settle(opened);
			continue;
		}
		const group = groups.get(opened.shape) ?? { files: [], size: 0 };
		group.files.push(opened);
		group.size += size;
		groups.set(opened.shape, group);
		if (group.size + size <= together) continue;
		groups.delete(opened.shape);
		yield group.files;
	}
	for (const { files } of groups.values()) yield files;
}
