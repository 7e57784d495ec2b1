import { afterAll, beforeAll, expect, it } from 'vitest';
import { readThemeBoard } from '../../src/lib/server/boards/theme/theme-board.ts';
import { openDesk } from '../support/desk.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

const store = temporaryStore();
const { warehouse } = openApi(store);

beforeAll(() => publishSnapshot(store, someSector));
afterAll(() => warehouse.close());

/** The charts of the financing page for an address, by whether their table comes with them. */
async function chartsFor(search: string) {
	const desk = await openDesk(warehouse, 'fr');
	const board = await readThemeBoard(desk, 'financing', new URLSearchParams(search));
	const beside = board.charts.filter(({ id }) => id !== board.tableOf);
	const ids = (isOpen: boolean) =>
		beside.filter(({ table }) => (table !== null) === isOpen).map(({ id }) => id);
	return { board, opened: ids(true), folded: ids(false) };
}

it('a theme comes with the table that it shows, and with others when they are asked for', async () => {
	const { board, opened, folded } = await chartsFor('');
	expect(board.table?.model.rows.length).toBeGreaterThan(0);
	expect(opened).toEqual([]);
	expect(new Set(folded).size).toBe(folded.length);
	const [first = '', second = ''] = folded;
	expect((await chartsFor(`table=${first},${second}`)).opened).toEqual([first, second]);
	expect((await chartsFor('table=all')).folded).toEqual([]);
});

it('an open table filters nothing, and stays open when the filters are sent', async () => {
	const { board } = await chartsFor('table=series');
	expect(board.headline).toEqual((await chartsFor('')).board.headline);
	expect(board.filters.anyChosen).toBe(false);
	expect(board.filters.kept).toEqual([{ value: 'table', label: 'series' }]);
});

it('a theme is drawn in its first charts, and in others when they are asked for', async () => {
	const { board } = await chartsFor('');
	expect(board.charts.length).toBeLessThanOrEqual(4);
	const [next] = board.more;
	const opened = await chartsFor(new URL(next?.href ?? '', 'http://a').search);
	expect(opened.board.charts).toHaveLength(board.charts.length + 1);
	expect(next?.href).toContain(`#${opened.board.charts.at(-1)?.id}-title`);
	expect(opened.board.filters.anyChosen).toBe(false);
	expect((await chartsFor('open=all')).board.more).toEqual([]);
	expect(board.contents.map(({ href }) => href)).toEqual([
		...board.charts.map(({ id }) => `#${id}-title`),
		'#table'
	]);
});
