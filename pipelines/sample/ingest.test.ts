import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEnvironment } from '../environment.ts';
import { ingest } from '../ingest/ingest.ts';
import type { IngestReport } from '../ingest/report.ts';
import { generateSamples } from './generate.ts';
import type { SampleManifest } from './manifest.ts';

const root = mkdtempSync(join(tmpdir(), 'mirsad-sample-ingest-'));
let manifest: SampleManifest;
let report: IngestReport;

beforeAll(async () => {
	const out = join(root, 'exports');
	manifest = await generateSamples({ out, scale: 0.03, months: 5, seed: 3 });
	({ report } = await ingest(readEnvironment({ MIRSAD_DATA: join(root, 'data') }), {
		paths: [out],
		language: 'fr',
		now: new Date('2025-07-01T08:00:00Z')
	}));
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

it('publishes the sample: good enough for every contract', () => {
	expect(report).toMatchObject({ ok: true, code: 'published' });
	expect(report.files).toHaveLength(manifest.files.length);
});

type Account = Pick<
	IngestReport['files'][number],
	| 'name'
	| 'sha256'
	| 'dataset'
	| 'encoding'
	| 'delimiter'
	| 'read'
	| 'loaded'
	| 'rejected'
	| 'ignored'
>;

const accountsOf = (files: readonly Account[]): Account[] =>
	files
		.map(({ name, sha256, dataset, encoding, delimiter, read, loaded, rejected, ignored }) => {
			return { name, sha256, dataset, encoding, delimiter, read, loaded, rejected, ignored };
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1));

it('finds in each file what the manifest says', () => {
	expect(accountsOf(report.files)).toEqual(accountsOf(manifest.files));
});

it('rejects each faulty row by the rule it was made to break', () => {
	for (const { name, faults } of manifest.files) {
		const path = join(report.rejects_file ?? '', name);
		expect(existsSync(path), name).toBe(true);
		const { data } = Papa.parse<{ rule: string }>(
			readFileSync(path, 'utf8').replace(/^\uFEFF/, ''),
			{ header: true, skipEmptyLines: true }
		);
		const found: Record<string, number> = {};
		for (const { rule } of data) found[rule] = (found[rule] ?? 0) + 1;
		expect(found, name).toEqual(faults);
	}
});
