import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partial } from '../store/publish.ts';
import type { IngestResult } from './report.ts';

/** Keeps what a run ended with, published or refused, as `runs/<run>.json`: the history that the quality page shows. */
export function recordRun(
	store: string,
	run: string,
	now: Date,
	{ exitCode, report }: IngestResult
): void {
	const isNoRun = exitCode === 2 || report.code === 'nothing-new' || report.code === 'no-file';
	if (isNoRun) return;
	const folder = join(store, 'runs');
	mkdirSync(folder, { recursive: true });
	const files = report.files.map(({ path: _, ...file }) => file);
	const record = {
		run,
		at: now.toISOString(),
		exit_code: exitCode,
		...report,
		files,
		rejects_file: undefined
	};
	const aside = join(folder, `.${run}${partial}`);
	writeFileSync(aside, `${JSON.stringify(record)}\n`);
	renameSync(aside, join(folder, `${run}.json`));
}
