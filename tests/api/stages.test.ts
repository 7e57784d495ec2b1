import { afterAll, beforeAll, expect, it } from 'vitest';
import { askedOf } from '../../src/lib/server/boards/figure/asked.ts';
import { divisionOf, readColumns } from '../../src/lib/server/boards/charts/columns.ts';
import { readFairs } from '../../src/lib/server/boards/theme/fairs.ts';
import { readFunnel } from '../../src/lib/server/boards/theme/funnel.ts';
import { someSector } from '../support/sector-rows.ts';
import { openDesk } from '../support/desk.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { warehouse } = openApi(store);
const dimensions = ['province', 'milieu', 'sex', 'branch', 'bank'] as const;

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

async function stagesOf(theme: string, search = '') {
	const desk = await openDesk(warehouse, 'en');
	const asked = new URLSearchParams(search);
	return readFunnel(desk, theme, desk.indicators(), asked, dimensions);
}

const rowsOf = (chart: Awaited<ReturnType<typeof stagesOf>>) =>
	chart?.table.rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text]);

it('loans go from filed to decided, approved and paid out, in the numbers of their indicators', async () => {
	expect(rowsOf(await stagesOf('financing'))).toEqual([
		['Applications filed', '4'],
		['Decided', '3'],
		['Approved', '2'],
		['Loans disbursed', '2']
	]);
});

it('in a period only the stages that the day of lodging counts are shown', async () => {
	const stages = rowsOf(await stagesOf('financing', 'from=2025-01&to=2025-03'));
	expect(stages?.map(([name]) => name)).toEqual(['Applications filed', 'Decided', 'Approved']);
});

it('candidates of the validation of experience go from file to certificate', async () => {
	expect(rowsOf(await stagesOf('training'))).toEqual([
		['Files received', '4'],
		['Admissibility known', '3'],
		['Admissible files', '2'],
		['Assessed by the jury', '3'],
		['Full or partial validation', '2']
	]);
	expect(await stagesOf('register')).toBeNull();
});

it('the strip of fairs is that of the last year asked, with postponed ones in the table alone', async () => {
	const desk = await openDesk(warehouse, 'en');
	const fairs = await readFairs(desk, { to: null, filters: {} });
	expect(fairs?.title).toBe('The fairs of 2025');
	expect(fairs?.table.rows.map(({ cells }) => cells[0]?.text)).toEqual([
		...['Foire A', 'Foire B', 'Foire C']
	]);
	const { drawing } = fairs ?? {};
	expect(drawing?.kind === 'strip' && drawing.occasions.map(({ id }) => id)).toEqual(['A', 'B']);
	const before = await readFairs(desk, { to: '2024-12', filters: {} });
	expect(before?.table.rows).toHaveLength(1);
});

it('parts stacked from year to year are those of the split, never of a rate', async () => {
	const desk = await openDesk(warehouse, 'en');
	const indicator = desk.indicator('loan-applications');
	expect(divisionOf(indicator, null, {})).toBe('bank');
	expect(divisionOf(indicator, 'sex', {})).toBe('sex');
	expect(divisionOf(indicator, null, { bank: 'Banque A' })).toBe('sex');
	expect(divisionOf({ ...indicator, kind: 'ratio' }, null, {})).toBeNull();
	const asked = askedOf(desk, indicator, {});
	const figure = { indicator, asked };
	const columns = await readColumns(desk, 'bank', { from: null, to: null }, figure);
	expect(columns?.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
		['2025', '1', '2'],
		['2024', '1', '0']
	]);
});
