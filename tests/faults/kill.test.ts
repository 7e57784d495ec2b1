import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { IngestStep } from '../../pipelines/ingest/ingest.ts';
import { readPointer } from '../../pipelines/store/follow.ts';
import { thinned } from '../support/full.ts';
import { loaded, type Loaded } from '../support/loaded.ts';

const occupancy = (occupied: number) =>
	`Réf site;Date du relevé;Nb locaux;Occupés;Vacants\nA;30/06/2025;10;${occupied};${10 - occupied}\n`;

let first: Loaded;
let mirsad: Loaded;
beforeAll(async () => {
	first = await loaded({ 'releves.csv': occupancy(4) });
});
beforeEach(() => {
	mirsad = first.copy();
});
afterEach(() => mirsad.close());
afterAll(() => first.close());

/** Runs an ingest of a file in a process of its own, which kills itself at a step. */
function killedAt(
	step: IngestStep,
	{ environment }: Loaded,
	content: string
): NodeJS.Signals | null {
	const folder = join(environment.data, 'killed');
	mkdirSync(folder);
	writeFileSync(join(folder, 'releves.csv'), content);
	const script = join(import.meta.dirname, 'kill-at.ts');
	const args = ['--import', 'tsx', script, environment.data, folder, step];
	return spawnSync(process.execPath, args, { encoding: 'utf8' }).signal;
}

const steps: readonly IngestStep[] = [
	'locked',
	'read',
	'checked',
	'rejects-written',
	'built',
	'archived',
	'closed',
	'announced',
	'named',
	'pointed'
];

it.each(thinned(steps, 3))(
	'killed when %s: what is published is whole, and the next run succeeds',
	async (step) => {
		const before = readPointer(mirsad.environment.store);
		expect(killedAt(step, mirsad, occupancy(5))).toBe('SIGKILL');
		const wasPublished = step === 'pointed';
		expect(readPointer(mirsad.environment.store) === before).toBe(!wasPublished);
		expect(
			await mirsad.query('select occupied::integer as occupied from staging.occupancy')
		).toEqual([{ occupied: wasPublished ? 5 : 4 }]);

		const next = await mirsad.load({ 'releves.csv': occupancy(6) });
		expect(next).toMatchObject({ exitCode: 0, report: { code: 'published' } });
		expect(
			await mirsad.query('select occupied::integer as occupied from staging.occupancy')
		).toEqual([{ occupied: 6 }]);
		const left = readdirSync(mirsad.environment.store).filter(
			(name) => name.startsWith('.') || name === 'lock'
		);
		expect(left).toEqual([]);
		const snapshots = readdirSync(mirsad.environment.store).filter((name) =>
			name.endsWith('.duckdb')
		);
		expect(snapshots).toHaveLength(wasPublished ? 3 : 2);
	}
);

it('a corrupted newest snapshot: the next run goes on from the one before', async () => {
	await mirsad.load(
		{ 'b.csv': occupancy(5).replace('A;', 'B;') },
		{ now: new Date('2025-07-02T08:00:00Z') }
	);
	const { store } = mirsad.environment;
	writeFileSync(join(store, `${readPointer(store)}.duckdb`), 'not a database');
	const next = await mirsad.load(
		{ 'c.csv': occupancy(6).replace('A;', 'C;') },
		{ now: new Date('2025-07-03T08:00:00Z') }
	);
	expect(next.exitCode).toBe(0);
	expect(await mirsad.query('select site_ref from staging.occupancy order by all')).toEqual([
		{ site_ref: 'A' },
		{ site_ref: 'C' }
	]);
});

it('two ingests at once: the second says so and changes nothing', async () => {
	const lock = join(mirsad.environment.store, 'lock');
	writeFileSync(lock, `${process.ppid}`);
	const second = await mirsad.load({ 'releves.csv': occupancy(5) });
	expect(second).toMatchObject({ exitCode: 4, report: { ok: false, code: 'locked' } });
	expect(await mirsad.query('select occupied::integer as occupied from staging.occupancy')).toEqual(
		[{ occupied: 4 }]
	);
});

it.each([
	['whose owner is gone', '4194303 1'],
	['that is empty', '']
])('a lock %s does not block', async (_, content) => {
	writeFileSync(join(mirsad.environment.store, 'lock'), content);
	expect((await mirsad.load({ 'releves.csv': occupancy(5) })).exitCode).toBe(0);
});
