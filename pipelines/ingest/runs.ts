import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partial } from '../store/publish.ts';
import type { IngestResult } from './report.ts';

/**
 * Keeps what a run ended with, published or refused, as `runs/<run>.json`: the history that the quality page
 * shows. Sentences quote cells and headers, so codes and counts are kept in their place.
 */
export function recordRun(
	store: string,
	run: string,
	now: Date,
	{ exitCode, report, kept = [] }: IngestResult
): void {
	const isNoRun = exitCode === 2 || report.code === 'nothing-new' || report.code === 'no-file';
	if (isNoRun) return;
	const folder = join(store, 'runs');
	mkdirSync(folder, { recursive: true });
	const { code, snapshot } = report;
	const files = report.files.map(
		({ dataset, status, reference_date, read, loaded, rejected, ignored }, index) => ({
			name: kept[index]?.name ?? null,
			code: kept[index]?.code ?? null,
			...{ dataset, status, reference_date, read, loaded, rejected, ignored }
		})
	);
	const published = report.files.some(({ status }) => status === 'loaded') || code === 'published';
	const record = {
		run,
		at: now.toISOString(),
		exit_code: exitCode,
		code,
		published,
		snapshot,
		files
	};
	const aside = join(folder, `.${run}${partial}`);
	writeFileSync(aside, `${JSON.stringify(record)}\n`);
	renameSync(aside, join(folder, `${run}.json`));
}
