import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
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
		expect(existsSync(path), name).toBe(Object.keys(faults).length > 0);
		if (!existsSync(path)) continue;
		const { data } = Papa.parse<{ rule: string }>(
			readFileSync(path, 'utf8').replace(/^\uFEFF/, ''),
			{ header: true, skipEmptyLines: true }
		);
		const found: Record<string, number> = {};
		for (const { rule } of data) found[rule] = (found[rule] ?? 0) + 1;
		expect(found, name).toEqual(faults);
	}
});

it('names no artisan, facility, fair, craft, session or agreement that there is not', () => {
	const warnings = report.files.flatMap((file) => file.warnings.map(({ rule }) => rule));
	expect(warnings).not.toContain('unknown-reference');
	expect(warnings).not.toContain('unknown-column');
});

/** Rows of the published snapshot, as numbers and texts. */
async function query(sql: string): Promise<unknown[][]> {
	const store = join(root, 'data', 'store');
	const id = readFileSync(join(store, 'current'), 'utf8').trim();
	const instance = await DuckDBInstance.create(join(store, `${id}.duckdb`), {
		access_mode: 'READ_ONLY'
	});
	const connection = await instance.connect();
	try {
		return (await connection.runAndReadAll(sql)).getRowsJson();
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

it('has exports of the years as published', async () => {
	const found = await query(`
		select year(month), sum(value_mdh)::double from staging.exports where month(month) = 12
		group by all order by all`);
	expect(found).toEqual([
		['2022', 83.3],
		['2023', 165.65],
		['2024', 143.2]
	]);
});

it('has the places and establishments, the projects and the crafts of the region', async () => {
	const [found] = await query(`select
		(select sum(places)::integer from staging.training where training_year = 2024),
		(select count(distinct establishment_ref)::integer from staging.training where training_year = 2024),
		(select sum(amount)::double
			from (select max(contracted_mad) as amount from staging.works group by project_ref)),
		(select sum(masters)::integer from staging.endangered_crafts),
		(select sum(committed_mad)::integer from staging.endangered_crafts),
		(select count(*)::integer from staging.transmissions)`);
	expect(found).toEqual([11_830, 58, 715_200_000, 10, 3_600_000, 100]);
});

it('lists for each fair the exhibitors that it counts, and what they declared', async () => {
	const differing = await query(`
		select fair_ref, exhibitors, women_exhibitors, sales_respondents, sales_mad, f.* exclude (fair_ref)
		from staging.fairs join (
			select fair_ref, count(*) as listed, count(*) filter (a.sex = 'F') as women,
				count(p.sales_mad) as declaring, sum(p.sales_mad) as declared
			from staging.fair_participations p join staging.artisans a using (artisan) group by fair_ref
		) f using (fair_ref)
		where status <> 'held' or exhibitors <> listed or women_exhibitors <> women
			or coalesce(sales_respondents, 0) <> declaring or abs(sales_mad - declared) > 0.01 * declaring`);
	expect(differing).toEqual([]);
});

it('adopts in June 2025 what the assembly adopted, the extension of the institute for the second time', async () => {
	const adopted = await query(`
		select theme, count(*) filter (d.decision = 'approved' and session_ref = 'AG-2025-06')::integer,
			count(*) filter (d.decision = 'approved')::integer
		from staging.agreements join staging.agreement_decisions d using (agreement_ref)
		where agreement_ref in (select agreement_ref from staging.agreement_decisions
			where session_ref = 'AG-2025-06' and decision = 'approved')
		group by theme order by theme::varchar`);
	expect(adopted).toEqual([
		['endangered_crafts', 1, 1],
		['financing', 1, 1],
		['training', 1, 2],
		['vaep', 1, 1]
	]);
});

it('dates rows without a date through the fair or the session that they name', async () => {
	const dated = await query(`
		select dataset, first_date::varchar, reference_date::varchar from meta.datasets
		where dataset in ('fair_participations', 'agreement_decisions', 'training') order by dataset`);
	expect(dated).toEqual([
		['agreement_decisions', '2022-02-24', '2025-06-30'],
		['fair_participations', '2024-01-05', '2025-06-30'],
		['training', '2022-09-01', '2025-06-30']
	]);
});
