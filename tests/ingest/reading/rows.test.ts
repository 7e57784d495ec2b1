import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fileApart, loaded, loadedApart, type Loaded } from '../../support/loaded.ts';
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

function rejectsOf({ result }: Loaded, name = 'x.csv'): string {
	const folder = result.report.rejects_file;
	return folder === null ? '' : readFileSync(join(folder, name), 'utf8');
}

/** All texts loaded in one run before the tests that look at each. */
function apart(texts: readonly string[]) {
	let run: Loaded;
	beforeAll(async () => {
		run = await loadedApart(texts);
	});
	afterAll(() => run.close());
	return {
		account: (text: string) => accountOf(run.file(fileApart(texts.indexOf(text)))),
		rejects: (text: string) => {
			const name = fileApart(texts.indexOf(text));
			return rejectsOf(run, name).replaceAll(name, 'x.csv').replaceAll('\r', '');
		},
		query: (sql: string) => run.query(sql)
	};
}

describe('rows with too many or too few cells are rejected one by one', () => {
	const cases = [
		['too few', `${header}${a}C;31/03/2025;8\n${b}`],
		['too many', `${header}${a}C;31/03/2025;8;5;3;1;2;3\n${b}`]
	] as const;
	const { account, rejects: rejectsIn } = apart(cases.map(([, text]) => text));
	it.each(cases)('%s', (_, text) => {
		expect(account(text)).toEqual([3, 2, 1, 0]);
		const rejects = rejectsIn(text);
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

	const cases = [
		['LF', header + rows.join('') + foot],
		['CRLF', (header + rows.join('') + foot).replaceAll('\n', '\r\n')],
		['no line end at the end', header + rows.join('') + foot.trimEnd()],
		['lines above the header', `Relevé 2025\n${header}${rows.join('')}${foot}`]
	] as const;
	/** A blank line, and DuckDB cannot tell which line is which record. */
	const withBlank = (text: string) => {
		const [first = '', ...others] = text.split(/(?<=\n)/);
		return [first, ...others.slice(0, -1), '\n', ...others.slice(-1)].join('');
	};
	const { account, rejects: rejectsIn } = apart(
		cases.flatMap(([, text]) => [text, withBlank(text)])
	);
	it.each(cases)('%s', (_, text) => {
		const rejects = rejectsIn(text);
		expect(rejects).toContain('ragged-row');
		expect(rejects).toContain('bad-date');
		expect(rejects).toContain('duplicate-key');
		const blank = withBlank(text);
		expect([account(blank), rejectsIn(blank)]).toEqual([account(text), rejects]);
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
	const cases = [
		['quoted delimiters', '"A;1";31/03/2025;10;6;4;\n', 'A;1'],
		['quoted line ends', '"A\n1";31/03/2025;10;6;4;\n', 'A\n1'],
		['doubled quotes', '"A ""1""";31/03/2025;10;6;4;\n', 'A "1"'],
		['a quote within a cell', 'A 5" 1;31/03/2025;10;6;4;\n', 'A 5" 1']
	] as const;
	const { account, query } = apart(cases.map(([, row]) => header + row + b));
	it.each(cases)('%s', async (_, row, ref) => {
		expect(account(header + row + b)).toEqual([2, 2, 0, 0]);
		expect(await query('select site_ref from staging.occupancy')).toContainEqual({ site_ref: ref });
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
		expect(rejectsOf(run)).toContain('ligne 4');
	});
});

describe('rows of totals are left out where they are the sum of the rows', () => {
	const proved = [
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
		['rounded', 'Total;;18;11;7;1350\n'],
		['that say the number of rows alone', 'Total;2\n']
	] as const;
	const unproved = [
		['of other numbers', 'Total;;20;11;7;1350\n'],
		['that stands nowhere near the names', 'C;31/03/2025;18;11;Total;1350\n'],
		['with a key beside it', 'C;Total;18;11;7;1350\n'],
		['of another number of rows', 'Total;3\n']
	] as const;
	const { account, rejects } = apart(
		[...proved, ...unproved].map(([, row]) => header + a + b + row)
	);

	it.each(proved)('%s', (_, row) => {
		expect(account(header + a + b + row)).toEqual([3, 2, 0, 1]);
	});

	it('in a column that the contract does not know', async () => {
		const run = await load(`N°;${header}1;${a}2;${b}Total;;;18;11;7;1350\n`);
		expect(accountOf(run.file())).toEqual([3, 2, 0, 1]);
	});

	it.each(unproved)('a total %s is rejected', (_, row) => {
		expect(account(header + a + b + row)).toEqual([3, 2, 1, 0]);
	});

	it('that does not add up is told so', () => {
		expect(rejects(`${header}${a}${b}Total;;20;11;7;1350\n`)).toContain(
			';4;3;;total-unproved;'.slice(2)
		);
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
	const feet = [
		['one cell', 'Source : enquête de mars\n'],
		['one cell with delimiters after it', 'Source : enquête;;;;;\n'],
		['several cells', '* données provisoires; à confirmer\n'],
		['in Arabic', 'المصدر: بحث ميداني\n'],
		['after a blank line', '\nملاحظة: معطيات مؤقتة\n']
	] as const;
	const among = `${header}${a}perdu\n${b}`;
	const { account } = apart([...feet.map(([, foot]) => header + a + b + foot), among]);

	it.each(feet)('%s', (_, foot) => {
		expect(account(header + a + b + foot)).toEqual([3, 2, 0, 1]);
	});

	it('a single cell among the rows is a row, and rejected', () => {
		expect(account(among)).toEqual([3, 2, 1, 0]);
	});
});
