import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loaded, type Loaded } from '../../support/loaded.ts';
import { accountOf } from './accounts.ts';

const header = 'Réf site;Date du relevé;Nb locaux;Occupés;Vacants;Redevances dues\n';
const a = 'A;31/03/2025;10;6;4;1250,50\n';
const b = 'B;31/03/2025;8;5;3;99,50\n';

let mirsad: Loaded | undefined;
afterEach(() => mirsad?.close());

async function load(text: string): Promise<Loaded> {
	mirsad = await loaded({ 'x.csv': text }, { acceptRejects: true });
	return mirsad;
}

async function rejectsOf({ result }: Loaded): Promise<string> {
	const folder = result.report.rejects_file;
	return await Promise.resolve(folder === null ? '' : readFileSync(join(folder, 'x.csv'), 'utf8'));
}

describe('rows with too many or too few cells are rejected one by one', () => {
	it.each([
		['too few', `${a}C;31/03/2025;8\n${b}`],
		['too many', `${a}C;31/03/2025;8;5;3;1;2;3\n${b}`]
	])('%s', async (_, rows) => {
		const run = await load(header + rows);
		expect(accountOf(run.file())).toEqual([3, 2, 1, 0]);
		const rejects = await rejectsOf(run);
		expect(rejects).toContain('ragged-row');
		expect(rejects).toContain('ligne 3');
	});
});

describe('below ragged rows, records and lines are counted as in a file that is read row by row', () => {
	const rows = Array.from({ length: 60 }, (_, index) => {
		const place = `S${index % 50};${index % 9 === 4 ? '32/13/2025' : '31/03/2025'}`;
		if (index % 10 === 3) return `${place};10\n`;
		if (index % 10 === 4 || index === 0) return `${place};10;6;4;1250,50;x;"y;z"\n`;
		return `${place};10;6;4;${index},50\n`;
	});
	const foot = 'Source : فاس\n* fin\n';

	it.each([
		['LF', header + rows.join('') + foot],
		['CRLF', (header + rows.join('') + foot).replaceAll('\n', '\r\n')],
		['no line end at the end', header + rows.join('') + foot.trimEnd()],
		['lines above the header', `Relevé 2025\n${header}${rows.join('')}${foot}`]
	])('%s', async (_, text) => {
		const run = await load(text);
		const rejects = await rejectsOf(run);
		const found = [accountOf(run.file()), rejects.replaceAll(/\r/g, '')];
		run.close();
		expect(rejects).toContain('ragged-row');
		expect(rejects).toContain('bad-date');
		expect(rejects).toContain('duplicate-key');
		// A blank line, and DuckDB cannot tell which line is which record.
		const [first = '', ...others] = text.split(/(?<=\n)/);
		const apart = await load([first, ...others.slice(0, -1), '\n', ...others.slice(-1)].join(''));
		expect([accountOf(apart.file()), (await rejectsOf(apart)).replaceAll(/\r/g, '')]).toEqual(
			found
		);
	});
});

it('uneven rows with CRLF leave nothing in the last cell', async () => {
	const run = await load(`${header}${a}C;31/03/2025;8\n${b} `.replaceAll('\n', '\r\n'));
	expect(accountOf(run.file())).toEqual([3, 2, 1, 0]);
	expect(
		await run.query('select sum(fees_due_mad)::varchar as fees from staging.occupancy')
	).toEqual([{ fees: '1350.00' }]);
});

describe('quotes', () => {
	it.each([
		['quoted delimiters', '"A;1";31/03/2025;10;6;4;\n', 'A;1'],
		['quoted line ends', '"A\n1";31/03/2025;10;6;4;\n', 'A\n1'],
		['doubled quotes', '"A ""1""";31/03/2025;10;6;4;\n', 'A "1"'],
		['a quote within a cell', 'A 5" 1;31/03/2025;10;6;4;\n', 'A 5" 1']
	])('%s', async (_, row, ref) => {
		const run = await load(header + row + b);
		expect(accountOf(run.file())).toEqual([2, 2, 0, 0]);
		expect(await run.query('select site_ref from staging.occupancy order by site_ref')).toEqual([
			{ site_ref: ref },
			{ site_ref: 'B' }
		]);
	});

	it.each([
		['a quote that is not closed', `${header}${a}"B;31/03/2025;8;5;3;\nC;31/03/2025;8;5;3;\n`, 3],
		['a quote not closed in the last cell', `${header}${a}B;31/03/2025;8;5;3;"9\n`, 3],
		['text behind a closing quote', `${header}${a}"B"x;31/03/2025;8;5;3;\n`, 3],
		[
			'below a row with a quoted line end',
			`${header}"A\n1";31/03/2025;10;6;4;\n"B;31/03/2025;8;5;3;\n`,
			4
		]
	])('%s is refused, with its line', async (_, text, line) => {
		const run = await load(text);
		expect(run.result).toMatchObject({ exitCode: 3, report: { code: 'open-quote' } });
		expect(run.result.report.message).toContain(`ligne ${line} `);
	});

	it('the line of a row counts the line ends in cells above it', async () => {
		const run = await load(`${header}"A\n1";31/03/2025;10;6;4;\nB;31/03/2025;8\n`);
		expect(await rejectsOf(run)).toContain('ligne 4');
	});
});

describe('rows of totals are left out where they are the sum of the rows', () => {
	it.each([
		['Total', 'Total;;18;11;7;1350,00\n'],
		['TOTAL :', 'TOTAL :;;18;11;7;1350\n'],
		['Totaux', 'Totaux;;18;11;7;\n'],
		['Total général', 'Total général;;18;;;\n'],
		['Sous-total', 'Sous-total;;18;11;7;\n'],
		['المجموع', 'المجموع;;18;11;7;\n'],
		['الإجمالي', 'الإجمالي;;18;11;7;\n'],
		['المجموع العام', 'المجموع العام;;18;11;7;\n'],
		['in the second column', ';Total;18;11;7;1350\n'],
		['named after a place', 'Total Fès;;18;11;7;\n'],
		['a row that is whole but for its name', 'Total;31/03/2025;18;11;7;1350\n'],
		['a row that ends early', 'Total;;18;11\n'],
		['rounded', 'Total;;18;11;7;1350\n']
	])('%s', async (_, row) => {
		const run = await load(header + a + b + row);
		expect(accountOf(run.file())).toEqual([3, 2, 0, 1]);
	});

	it('in a column that the contract does not know', async () => {
		const run = await load(`N°;${header}1;${a}2;${b}Total;;;18;11;7;1350\n`);
		expect(accountOf(run.file())).toEqual([3, 2, 0, 1]);
	});

	it.each([
		['of other numbers', 'Total;;20;11;7;1350\n'],
		['that stands nowhere near the names', 'C;31/03/2025;18;11;Total;1350\n'],
		['with a key beside it', 'C;Total;18;11;7;1350\n'],
		['of another number of rows', 'Total;3\n']
	])('a total %s is rejected', async (_, row) => {
		const run = await load(header + a + b + row);
		expect(accountOf(run.file())).toEqual([3, 2, 1, 0]);
	});

	it('that does not add up is told so', async () => {
		const run = await load(`${header}${a}${b}Total;;20;11;7;1350\n`);
		expect(await rejectsOf(run)).toContain(';4;3;;total-unproved;'.slice(2));
	});

	it('the number of rows may be all that it says', async () => {
		const run = await load(`${header}${a}${b}Total;2\n`);
		expect(accountOf(run.file())).toEqual([3, 2, 0, 1]);
	});

	it('subtotals sum up their group, the last one all rows', async () => {
		const c = 'C;31/03/2025;3;2;1;0\n';
		const good = `${header}${a}${b}Sous-total;;18;;;\n${c}Sous-total;;3;;;\nTotal;;21;13;8;\n`;
		expect(accountOf((await load(good)).file())).toEqual([6, 3, 0, 3]);
		mirsad?.close();
		const bad = await load(good.replace('Sous-total;;3;', 'Sous-total;;5;'));
		expect(accountOf(bad.file())).toEqual([6, 3, 1, 2]);
	});

	it('rows that are rejected count in the sum', async () => {
		const run = await load(`${header}${a}${b.replace('8;5;3', '9;5;3')}Total;;19;11;7;\n`);
		expect(accountOf(run.file())).toEqual([3, 1, 1, 1]);
	});

	it('a row whose category is of that name is no total', async () => {
		const site = 'Réf site;Site;Type;Province;État\n';
		const run = await load(
			`${site}A;Un;Ensemble;Fès;En service\nB;Deux;Ensemble artisanal;Ailleurs;En service\n`
		);
		expect(accountOf(run.file())).toEqual([2, 1, 1, 0]);
	});
});

it('a file of totals alone is refused: it would empty what is there', async () => {
	const run = await load(`${header}Total;;;;;\nSource : relevé\n`);
	expect(run.result).toMatchObject({ exitCode: 3, report: { code: 'no-rows' } });
});

describe('notes at the foot', () => {
	it.each([
		['one cell', 'Source : enquête de mars\n'],
		['one cell with delimiters after it', 'Source : enquête;;;;;\n'],
		['several cells', '* données provisoires; à confirmer\n'],
		['in Arabic', 'المصدر: بحث ميداني\n'],
		['after a blank line', '\nملاحظة: معطيات مؤقتة\n']
	])('%s', async (_, foot) => {
		const run = await load(header + a + b + foot);
		expect(accountOf(run.file())).toEqual([3, 2, 0, 1]);
	});

	it('a single cell among the rows is a row, and rejected', async () => {
		const run = await load(`${header}${a}perdu\n${b}`);
		expect(accountOf(run.file())).toEqual([3, 2, 1, 0]);
	});
});
