import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { collectFiles } from '../ingest/collect.ts';
import type { IngestResult } from '../ingest/report.ts';
import { SettledFiles } from '../ingest/settled.ts';

const lookEvery = 1000;
/** Looks in a row at which a file must be the same. */
const looksNeeded = 3;
/** Ends of a run that have nothing to do with its files: they are offered again. */
const passing: readonly string[] = ['locked', 'disk-full', 'store-read-only'];

/**
 * Looks at the paths every second, until the process is told to end. A refused file is not offered
 * again until it changes; those that it held back go with whatever is loaded next.
 */
export async function watchPaths(
	paths: readonly string[],
	load: (files: readonly string[]) => Promise<IngestResult>,
	print: (result: IngestResult) => void
): Promise<number> {
	const ended = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());
	const settled = new SettledFiles(looksNeeded);
	let heldBack: readonly string[] = [];
	let isBlocked = false;
	while (!ended.signal.aborted) {
		const ready = settled.look(collectFiles(paths));
		if (ready.length || isBlocked) {
			const files = [...new Set([...heldBack, ...ready])].filter((path) => existsSync(path));
			const result = await load(files);
			const wasBlocked = isBlocked;
			isBlocked = passing.includes(result.report.code);
			heldBack = isBlocked ? files : (result.heldBack ?? []);
			if (!isBlocked || !wasBlocked) print(result);
		}
		await setTimeout(lookEvery, undefined, { signal: ended.signal }).catch(() => undefined);
	}
	return 0;
}
