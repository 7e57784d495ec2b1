import { mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { encodeFile } from '../../pipelines/sample/encode.ts';
import type { ReadGroup } from './bare-read.ts';
import { timeScript } from './machine.ts';

const french = {
	header: [
		'NIA',
		'Mois',
		'N° CNSS',
		'Catégorie TNS',
		"Date d'immatriculation",
		'Situation des droits',
		'Montant appelé',
		'Montant payé',
		'Arriérés',
		'Ayants droit'
	],
	channel: 'Artisan RNA',
	states: ['Droits ouverts', 'Immatriculé']
} as const;

const arabic = {
	header: [
		'رقم تعريف الصانع',
		'الشهر',
		'رقم الانخراط',
		'صنف الانخراط',
		'تاريخ التسجيل بالصندوق',
		'وضعية الحقوق',
		'المبلغ الواجب',
		'المبلغ المؤدى',
		'المتأخرات',
		'ذوو الحقوق'
	],
	channel: 'السجل الوطني',
	states: ['حقوق مفتوحة', 'مسجل']
} as const;

/** Persons in the region's register. */
const registered = 52_740;

/**
 * One large clean file, of the region's persons and as many months as that takes, in UTF-8 and in windows-1256, against DuckDB reading the same rows bare; then
 * the memory that a file of many gigabytes takes, every row of it another person.
 */
export async function benchLarge(folder: string, rows: number, gigabytes: number): Promise<void> {
	mkdirSync(folder, { recursive: true });
	for (const [encoding, words, wanted] of [
		['utf-8', french, 0.5],
		['windows-1256', arabic, 0.3]
	] as const) {
		const plain = join(folder, `${encoding}.utf-8.csv`);
		await writeCoverage(plain, words, rows, registered);
		const incoming = join(folder, encoding);
		mkdirSync(incoming);
		const file = join(incoming, 'amo_2025-06.csv');
		if (encoding === 'utf-8') symlinkSync(plain, file);
		else await encodeFile(plain, file, { encoding, head: '' });
		const group: ReadGroup = { table: 'coverage', delimiter: ';', columns: 10, files: [plain] };
		const plan = join(folder, 'large.json');
		writeFileSync(plan, JSON.stringify([group]));
		const bare = await timeScript([
			'scripts/bench/bare-read.ts',
			join(folder, 'bare.duckdb'),
			plan
		]);
		const load = await timeIngest(incoming, join(folder, `${encoding}-data`));
		const ratio = (bare.seconds / load.seconds).toFixed(2);
		console.log(
			`large: ${rows.toLocaleString('en')} rows in ${encoding}: bare ${bare.seconds.toFixed(1)} s, ingest ${load.seconds.toFixed(1)} s, ` +
				`ratio ${ratio} (wanted: ${wanted} or more), peak ${load.peakGigabytes.toFixed(2)} GB`
		);
		for (const path of [
			plain,
			incoming,
			join(folder, `${encoding}-data`),
			join(folder, 'bare.duckdb')
		]) {
			rmSync(path, { recursive: true });
		}
	}
	await benchMemory(folder, gigabytes);
}

async function benchMemory(folder: string, gigabytes: number): Promise<void> {
	const incoming = join(folder, 'memory');
	mkdirSync(incoming);
	const file = join(incoming, 'amo_2025-06.csv');
	const rows = Math.ceil((gigabytes * 2 ** 30) / 95);
	await writeCoverage(file, french, rows, rows);
	const size = statSync(file).size / 2 ** 30;
	const load = await timeIngest(incoming, join(folder, 'memory-data'));
	console.log(
		`memory: a file of ${size.toFixed(2)} GB: ${load.seconds.toFixed(0)} s, peak ${load.peakGigabytes.toFixed(2)} GB (wanted: under 1.50 GB for 2 GB)`
	);
}

async function timeIngest(incoming: string, data: string) {
	mkdirSync(data);
	return await timeScript(['pipelines/cli.ts', 'ingest', incoming], { MIRSAD_DATA: data });
}

async function writeCoverage(
	path: string,
	{ header, channel, states }: typeof french | typeof arabic,
	rows: number,
	persons: number
): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
	const connection = await instance.connect();
	const cells = [
		`'FM' || lpad((i % ${persons})::varchar, 8, '0')`,
		`strftime(date '2025-06-01' - to_months((i // ${persons})::integer), '%m/%Y')`,
		`(100000000 + i % ${persons})::varchar`,
		`'${channel}'`,
		"strftime(date '2022-02-01' + (i % 900)::integer, '%d/%m/%Y')",
		`case when i % 3 = 0 then '${states[0]}' else '${states[1]}' end`,
		"'156,00'",
		"case when i % 2 = 0 then '156,00' else '0' end",
		"replace(((i % 10) * 156)::decimal(10, 2)::varchar, '.', ',')",
		'(i % 6)::varchar'
	].map((cell, index) => `${cell} as "${header[index]}"`);
	await connection.run(
		`copy (select ${cells.join(', ')} from range(${rows}) t(i)) to '${path.replaceAll("'", "''")}' (header, delimiter ';')`
	);
	connection.closeSync();
	instance.closeSync();
}
