import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ingest } from '../../pipelines/ingest/ingest.ts';
import { describeEnd } from '../../pipelines/commands/ends.ts';
import { loaded } from '../support/loaded.ts';

const mirsad = await loaded({});
afterAll(() => mirsad.close());
const samples = join(import.meta.dirname, '../../data/samples');

it.each([true, false])(
	'too little memory is a sentence with what to set (dry run: %s)',
	async (dryRun) => {
		const options = { paths: [samples], language: 'fr', now: new Date(), dryRun } as const;
		const { exitCode, report } = await ingest(
			{ ...mirsad.environment, memory: '20MB' },
			options
		).catch((error: unknown) => describeEnd(error, 'fr'));
		expect({ exitCode, code: report.code }).toEqual({ exitCode: 1, code: 'out-of-memory' });
		expect(report.message).toContain('MIRSAD_MEMORY=2GB');
		expect(report.message).not.toMatch(/duckdb|memory_limit/i);
	}
);
