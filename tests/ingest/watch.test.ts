import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import type { IngestReport } from '../../pipelines/ingest/report.ts';
import { exportsIn, startCli, survey, temporaryData } from '../faults/cli.ts';

const data = temporaryData();
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('--watch takes what is finished, says a refusal once, and ends with 0 when told to', async () => {
	const folder = exportsIn(data, 'incoming', { 'refuse.csv': 'couleur;taille\nbleu;3\n' });
	const { child, ended, said } = startCli(data, ['ingest', folder, '--watch', '--json']);
	const reports = () =>
		said()
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line) as IngestReport);
	const next = async (count: number) => {
		while (reports().length < count) await setTimeout(50);
		const report = reports()[count - 1];
		return { code: report?.code, files: report?.files.map(({ name }) => name) };
	};
	expect(await next(1)).toEqual({ code: 'unknown-file', files: ['refuse.csv'] });

	const growing = join(folder, 'lent.csv');
	const lines = survey(4, 'LENT').split(/(?<=\n)/);
	writeFileSync(growing, `${lines[0]}${lines[1]}`);
	writeFileSync(join(folder, 'fini.csv'), survey(4, 'FINI'));
	const keepsWriting = setInterval(
		() => appendFileSync(growing, lines[1]?.replace('LENT', `LENT${Date.now()}`) ?? ''),
		300
	);
	expect(await next(2)).toEqual({ code: 'published', files: ['fini.csv'] });
	clearInterval(keepsWriting);
	expect(await next(3)).toEqual({ code: 'published', files: ['lent.csv'] });

	// A refused file holds back itself alone.
	writeFileSync(join(folder, 'bon.csv'), survey(5, 'BON'));
	appendFileSync(join(folder, 'refuse.csv'), 'vert;4\n');
	expect(await next(4)).toEqual({ code: 'unknown-file', files: ['bon.csv', 'refuse.csv'] });
	writeFileSync(join(folder, 'suite.csv'), survey(5, 'SUITE'));
	expect(await next(5)).toEqual({ code: 'published', files: ['suite.csv'] });

	child.kill('SIGTERM');
	expect(await ended).toMatchObject({ code: 0, stderr: '' });
	expect(reports()).toHaveLength(5);
}, 60_000);
