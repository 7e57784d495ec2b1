import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loaded } from '../support/loaded.ts';

const pipelines = join(import.meta.dirname, '../../pipelines');
const folder = mkdtempSync(join(tmpdir(), 'mirsad-contracts-'));
const contract = (name: string) => pathToFileURL(join(pipelines, 'contract', name)).href;

const kilns = `
import { count, date, text } from '${contract('columns.ts')}';
import { defineDataset, replace } from '${contract('dataset.ts')}';

export default defineDataset({
	id: 'kilns',
	title: { ar: 'الأفران', fr: 'Fours', en: 'Kilns' },
	grain: { ar: 'سطر لكل فرن.', fr: 'Une ligne par four.', en: 'One row per kiln.' },
	key: ['kiln_ref'],
	load: replace(),
	time: 'inspected_on',
	rhythm: 365,
	columns: {
		kiln_ref: text({ header: { fr: 'Réf four', ar: 'مرجع الفرن', en: 'Kiln reference' }, required: true }),
		inspected_on: date({ header: { fr: 'Date de visite', ar: 'تاريخ الزيارة', en: 'Inspected on' }, required: true }),
		firings: count({ header: { fr: 'Nb cuissons', ar: 'عدد الحرقات', en: 'Firings' } })
	}
});
`;
const header = 'Réf four;Date de visite;Nb cuissons\n';
const rows = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => `K${from + index};30/06/2025;${index}\n`).join(
		''
	);

beforeAll(() => {
	const local = readFileSync(join(pipelines, 'datasets', 'occupancy.ts'), 'utf8');
	expect(local).toContain('../contract/');
	cpSync(join(pipelines, 'datasets'), folder, { recursive: true });
	for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
		const path = join(folder, name);
		const there = pathToFileURL(join(pipelines, 'contract')).href;
		const text = readFileSync(path, 'utf8').replaceAll("'../contract/", `'${there}/`);
		writeFileSync(path, text);
	}
	writeFileSync(join(folder, 'kilns.ts'), kilns);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a contract in one more file is a dataset: recognised, checked, accounted for, published', async () => {
	const files = { 'fours.csv': `${header}${rows(0, 30)}K90;31/02/2025;4\n` };
	const mirsad = await loaded(files, { datasetsFolder: folder });
	expect(mirsad.result).toMatchObject({ exitCode: 0, report: { code: 'published' } });
	expect(mirsad.file()).toMatchObject({
		dataset: 'kilns',
		read: 31,
		loaded: 30,
		rejected: 1,
		ignored: 0,
		reference_date: '2025-06-30'
	});
	expect(
		await mirsad.query(
			'select count(*)::integer as kilns, sum(firings)::integer as firings from staging.kilns'
		)
	).toEqual([{ kilns: 30, firings: 435 }]);
	expect(await mirsad.query('select dataset, rows::integer as n from meta.datasets')).toEqual([
		{ dataset: 'kilns', n: 30 }
	]);
	expect(await mirsad.query('select column_name, rule from meta.rejects')).toEqual([
		{ column_name: 'inspected_on', rule: 'bad-date' }
	]);
	const rejects = readFileSync(`${mirsad.result.report.rejects_file}/fours.csv`, 'utf8');
	expect(rejects).toContain('K90;31/02/2025;4;31;Date de visite;bad-date;');

	const stopped = await mirsad.load(
		{ 'fours-2.csv': `${header}${rows(0, 3)}` },
		{ datasetsFolder: folder }
	);
	expect(stopped).toMatchObject({
		exitCode: 3,
		report: { snapshot: mirsad.result.report.snapshot }
	});
	expect(stopped.report.files[0]?.status).toBe('held-back');
	expect(await mirsad.query('select count(*)::integer as n from staging.kilns')).toEqual([
		{ n: 30 }
	]);
	mirsad.close();
});
