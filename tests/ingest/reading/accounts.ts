import { expect } from 'vitest';
import type { FileReport } from '../../../pipelines/ingest/report.ts';

/** Rows read, loaded, rejected and ignored, once it is sure that none is lost. */
export function accountOf({ name, read, loaded, rejected, ignored }: FileReport): number[] {
	expect(read, name).toBe(loaded + rejected + ignored);
	return [read, loaded, rejected, ignored];
}

export function rulesOf({ warnings }: FileReport): string[] {
	return warnings.map(({ rule }) => rule);
}
