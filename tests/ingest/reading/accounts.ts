import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect } from 'vitest';
import type { FileReport } from '../../../pipelines/ingest/report.ts';
import type { Loaded } from '../../support/loaded.ts';

/** Rows read, loaded, rejected and ignored, once it is sure that none is lost. */
export function accountOf({ name, read, loaded, rejected, ignored }: FileReport): number[] {
	expect(read, name).toBe(loaded + rejected + ignored);
	return [read, loaded, rejected, ignored];
}

export function rulesOf({ warnings }: FileReport): string[] {
	return warnings.map(({ rule }) => rule);
}

/** The first rule that each rejected row of a file broke, and its message. */
export function rejectsOf({ result }: Loaded, name = 'x.csv'): { rule: string; message: string }[] {
	const path = join(result.report.rejects_file ?? '', name);
	if (!existsSync(path)) return [];
	const text = readFileSync(path, 'utf8').replace('\ufeff', '');
	return Papa.parse<{ rule: string; message: string }>(text, { header: true, skipEmptyLines: true })
		.data;
}
