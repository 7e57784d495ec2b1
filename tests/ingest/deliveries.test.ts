import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportsIn, load, reportOf, runCli, survey, temporaryData, treeOf } from '../faults/cli.ts';

const data = temporaryData();
const store = join(data, 'store');
let known: string;
let fresh: string;
let bad: string;

beforeAll(async () => {
	known = exportsIn(data, 'known', { 'a.csv': survey(4) });
	fresh = exportsIn(data, 'fresh', { 'b.csv': survey(5, 'B') });
	bad = exportsIn(data, 'bad', { 'x.csv': 'couleur;taille\nbleu;3\n', 'c.csv': survey(6, 'C') });
	await load(data, known);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const keys = ['code', 'files', 'message', 'ok', 'rejects_file', 'snapshot'];
const fileKeys = [
	'dataset',
	'delimiter',
	'encoding',
	'header_row',
	'ignored',
	'loaded',
	'message',
	'name',
	'path',
	'read',
	'reference_date',
	'rejected',
	'sha256',
	'status',
	'warnings'
];

describe('--json prints one object, whatever the end; a run that publishes nothing changes no file', () => {
	it.each<[number, string, () => string[]]>([
		[0, 'nothing-new', () => [known]],
		[0, 'dry-run', () => [fresh, '--dry-run', '--as-of', '2025-06-30']],
		[2, 'no-such-path', () => [join(data, 'absent')]],
		[2, 'wrong-arguments', () => [fresh, '--as-of', '2025-02-30']],
		[2, 'wrong-arguments', () => [fresh, '--faster']],
		[2, 'unknown-dataset', () => [fresh, '--dataset', 'nothing']],
		[2, 'unknown-dataset', () => [fresh, '--dry-run', '--dataset']],
		[3, 'unknown-file', () => [bad, '--dry-run']]
	])('%i %s', async (code, reason, args) => {
		const before = treeOf(data);
		const ended = await runCli(data, ['ingest', ...args(), '--json']);
		const report = reportOf(ended);
		expect(ended.code).toBe(code);
		expect(report).toMatchObject({ ok: code === 0, code: reason });
		expect(report.message).not.toBe('');
		expect(Object.keys(report).sort()).toEqual(keys);
		for (const file of report.files) expect(Object.keys(file).sort()).toEqual(fileKeys);
		expect(ended.stdout.trimEnd()).not.toContain('\n');
		expect(treeOf(data)).toEqual(before);
	});

	it('4 locked', async () => {
		writeFileSync(join(store, 'lock'), `${process.ppid}`);
		const ended = await runCli(data, ['ingest', fresh, '--json']);
		expect([ended.code, reportOf(ended).code]).toEqual([4, 'locked']);
		rmSync(join(store, 'lock'));
	});

	it('1 fault, with its trace for the log', async () => {
		const folder = exportsIn(data, 'fault', { 'f.csv': survey(5, 'F') });
		const other = temporaryData();
		exportsIn(other, 'store', { secret: 'not a secret' });
		const ended = await runCli(other, ['ingest', folder, '--json']);
		expect([ended.code, reportOf(ended).code]).toEqual([1, 'fault']);
		expect(ended.stderr).toContain('64 hexadecimal digits');
		expect(existsSync(join(other, 'store', 'lock'))).toBe(false);
		rmSync(other, { recursive: true });
	});

	it('a wrong setting is a wrong argument', async () => {
		const ended = await runCli(data, ['ingest', fresh, '--json'], { MIRSAD_THREADS: 'many' });
		expect([ended.code, reportOf(ended).code]).toEqual([2, 'wrong-arguments']);
	});

	it('0 published, dated by --as-of', async () => {
		const ended = await runCli(data, ['ingest', fresh, '--json', '--as-of', '2025-07-15']);
		expect(ended).toMatchObject({ code: 0, stderr: '' });
		expect(reportOf(ended)).toMatchObject({
			code: 'published',
			files: [{ name: 'b.csv', status: 'loaded', reference_date: '2025-07-15' }]
		});
	});
});

it('a dry run where nothing was ever loaded makes no folder', async () => {
	const empty = temporaryData();
	expect(await runCli(empty, ['ingest', '--dry-run'])).toMatchObject({ code: 0 });
	expect(treeOf(empty)).toEqual({});
	rmSync(empty, { recursive: true });
});
