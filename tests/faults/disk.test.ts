import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readPointer } from '../../pipelines/store/follow.ts';
import { lookAt } from '../../scripts/faults/look.ts';
import { exportsIn, load, reportOf, runCli, survey, temporaryData } from './cli.ts';

const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
const unmount = (path: string) => spawnSync('umount', [path]);

const canMount = (() => {
	const probe = temporaryData();
	const mounted = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe);
	if (mounted) unmount(probe);
	rmSync(probe, { recursive: true });
	return mounted;
})();

let data = '';
let store = '';
afterEach(() => {
	unmount(store);
	rmSync(data, { recursive: true, force: true });
});

/** A data folder whose store is a small disk of its own, with one survey published. */
async function publishedOnSmallDisk(): Promise<void> {
	data = temporaryData();
	store = join(data, 'store');
	mkdirSync(store);
	mount('-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', store);
	await load(data, exportsIn(data, 'first', { 'a.csv': survey(4) }));
}

/** Fills the disk of the store but for so many bytes. */
function fillBut(bytes: number): void {
	const { bavail, bsize } = statfsSync(store);
	writeFileSync(join(store, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}

const leftovers = () =>
	readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((path) =>
		/(^|\/)(\.|lock)|\.wal$/.test(path)
	);

describe.skipIf(!canMount)('a disk under the store (needs the right to mount one)', () => {
	it.each([0, 16_384, 3_000_000])(
		'full, but for %d bytes: said in a sentence, nothing is lost, and the next run succeeds',
		async (free) => {
			await publishedOnSmallDisk();
			const before = await lookAt(store);
			fillBut(free);
			const folder = exportsIn(data, 'second', { 'a.csv': survey(5) });
			const ended = await runCli(data, ['ingest', folder, '--json']);
			expect(ended.stderr).toBe('');
			expect(reportOf(ended)).toMatchObject({
				ok: false,
				code: 'disk-full',
				message: `Le disque qui porte ${store} est plein : rien n'est publié, ce qui l'était ne change pas. Libérez de la place puis relancez.`,
				snapshot: before.id,
				files: [],
				rejects_file: null
			});
			expect(ended.code).toBe(1);
			expect(await lookAt(store)).toEqual(before);
			expect(leftovers()).toEqual([]);
			rmSync(join(store, 'filler'));
			await load(data, folder);
			expect(readPointer(store)).not.toBe(before.id);
			expect(leftovers()).toEqual([]);
		}
	);

	it('that nobody may write to: said in a sentence, and what is published stays', async () => {
		await publishedOnSmallDisk();
		const before = await lookAt(store);
		mount('-o', 'remount,ro', store);
		const folder = exportsIn(data, 'second', { 'a.csv': survey(5) });
		const ended = await runCli(data, ['ingest', folder, '--json']);
		expect(ended.code).toBe(1);
		expect(reportOf(ended)).toMatchObject({
			code: 'store-read-only',
			message: `${store} ne peut pas être écrit : rien n'est publié. Rendez-le accessible en écriture puis relancez.`,
			snapshot: before.id
		});
		expect(ended.stderr).toBe('');
		const rollback = await runCli(data, ['snapshots', 'rollback', before.id]);
		expect(rollback.code).toBe(1);
		expect(rollback.stderr).toContain('ne peut pas être écrit');
		mount('-o', 'remount,rw', store);
		expect(await lookAt(store)).toEqual(before);
		await load(data, folder);
	});
});
