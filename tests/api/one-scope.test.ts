import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FoldedChart, TableModel } from '../../src/lib/charts/chart-model.ts';
import { writeMembers } from '../../src/lib/address/written-members.ts';
import { indicators } from '../../src/lib/server/indicators/catalogue.ts';
import type { DimensionId } from '../../src/lib/server/dimensions/catalogue.ts';
import { least } from '../../src/lib/server/query/cells.ts';
import type { Answer, AnswerRow } from '../../src/lib/server/query/answer.ts';
import type { readThemeBoard } from '../../src/lib/server/boards/theme/theme-board.ts';
import { randomFrom } from '../attacks/random.ts';
import { runsOf } from '../support/full.ts';
import { manyPersons } from '../support/many-persons.ts';
import { someSector } from '../support/sector-rows.ts';
import { openApi, publishSnapshot, temporaryStore } from '../support/snapshot.ts';

// What a card, its chart, its table and its download say is the same, whatever was chosen; what is
// compared is covered alike; and nothing is ranked, coloured or told that rests on few.

type Board = Awaited<ReturnType<typeof readThemeBoard>>;

const store = temporaryStore();
const { api, warehouse } = openApi(store);
let members: Readonly<Record<DimensionId, readonly { readonly id: string }[]>>;

beforeAll(async () => {
	const { artisans: _persons, coverage: _months, ...rows } = someSector;
	await publishSnapshot(store, rows, { sql: manyPersons });
	members = await warehouse.using(undefined, ({ facts }) => facts.members);
});
afterAll(() => warehouse.close());

/** Pages for choices that a visitor might make, the same each time. */
function* choices(count: number): Generator<{ path: string; chosen: ReadonlySet<string> }> {
	const random = randomFrom(18);
	const oneOf = <Item>(list: readonly Item[]): Item =>
		list[Math.floor(random() * list.length)] as Item;
	for (let run = 0; run < count; run += 1) {
		const { id, theme, dimensions, grains } = oneOf(indicators);
		const search = new URLSearchParams({ indicator: id, open: 'all', table: 'all' });
		const chosen = new Set<string>();
		for (let at = Math.floor(random() * 3); at > 0 && dimensions.length > 0; at -= 1) {
			const name = oneOf(dimensions);
			const ids = [oneOf(members[name]), oneOf(members[name])].flatMap((one) => one?.id ?? []);
			if (ids.length === 0) continue;
			search.set(name, writeMembers([...new Set(ids.slice(0, random() < 0.5 ? 1 : 2))]));
			chosen.add(name);
		}
		if (random() < 0.3) search.set('from', oneOf(['2024-01', '2024-07', '2025-01']));
		if (random() < 0.3) search.set('to', oneOf(['2025-03', '2025-05', '2025-06']));
		if (random() < 0.3 && dimensions.length > 0) search.set('by', oneOf(dimensions));
		const known = grains.filter((grain) => grain !== 'none');
		if (random() < 0.2 && known.length > 0) search.set('grain', oneOf(known));
		yield { path: `/api/v1/pages/themes/${theme}?${search}`, chosen };
	}
}

const answers = new Map<string, Promise<Answer>>();

/** An answer of the API, asked once. */
function ask(address: string): Promise<Answer> {
	const asked =
		answers.get(address) ??
		(async () => {
			const response = await api.request(address);
			expect(response.status, address).toBe(200);
			return (await response.json()) as Answer;
		})();
	answers.set(address, asked);
	return asked;
}

it(
	'what a card, its chart, its table and its download say is equal',
	{ timeout: runsOf(60_000, 600_000) },
	async () => {
		const wrong: string[] = [];
		for (const { path, chosen } of choices(runsOf(30, 500))) {
			const response = await api.request(path);
			expect(response.status, `${path} ${response.status}`).toBe(200);
			const { page } = (await response.json()) as { page: Board };
			const tell = (what: string) => wrong.push(`${path}: ${what}`);
			for (const { id, value, query, unfiltered, base, baseFlag, ...card } of page.cards) {
				const [row] = (await ask(query)).rows;
				if ((row?.value ?? null) !== value) tell(`card ${id}: ${value}, ${query}: ${row?.value}`);
				if (!unfiltered)
					for (const name of missingOf(query, chosen)) tell(`card ${id} lacks ${name}`);
				if (base !== null && baseFlag) tell(`card ${id} is compared with ${baseFlag}`);
				if (base !== null) await checkBase(query, base, card, tell);
			}
			checkSentences(page, tell);
			const card = page.cards.find(({ current }) => current);
			if (card?.value !== page.headline.value) tell(`headline ${page.headline.value}`);
			const total = page.table?.model.rows.find((row) => row.total);
			if (total && String(card?.value ?? '') !== rawOf(total.cells[1])) tell('total of the table');
			for (const chart of page.charts) {
				const table = chart.id === page.tableOf ? page.table?.model : chart.table;
				if (table) await checkTable(table, chosen, tell);
				await checkDownload(chart, table ?? null, tell);
				if (table) checkDrawing(chart, table, tell);
				await checkFew(chart, table ?? null, tell);
			}
		}
		expect(wrong.slice(0, 12)).toEqual([]);
	}
);

type Tell = (what: string) => void;

/** What was chosen and an address does not hold. */
const missingOf = (address: string, chosen: ReadonlySet<string>): string[] => {
	const asked = new URL(address, 'http://a').searchParams;
	const known = indicators.find(({ id }) => address.includes(`/indicators/${id}/`));
	return [...chosen].filter(
		(name) => known?.dimensions.includes(name as DimensionId) && !asked.has(name)
	);
};

const rawOf = (cell: TableModel['rows'][number]['cells'][number] | undefined): string =>
	cell?.raw ?? cell?.text.replace(/[\s\u202f\u00a0]/g, '') ?? '';

/** The base is what the same question says of the window a year before, and that one is whole. */
async function checkBase(
	query: string,
	base: number,
	{ window, kind, timing }: Pick<Board['cards'][number], 'window' | 'kind' | 'timing'>,
	tell: Tell
): Promise<void> {
	// Sums since January and training years are compared as far as this year's were received.
	if (kind === 'cumulative' || timing === 'training-year') return;
	const address = new URL(query, 'http://a');
	for (const name of ['from', 'to']) {
		const day = address.searchParams.get(name);
		if (day) address.searchParams.set(name, `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`);
	}
	address.searchParams.delete('compare');
	if (!window.to || /-02-2[89]$/.test(window.to)) return;
	const [before] = (await ask(address.pathname + address.search)).rows;
	if (before?.flag) tell(`${query} is compared with what is ${before.flag}`);
	if (before?.value !== base) tell(`${query}: base ${base}, a year before ${before?.value}`);
}

async function checkTable(
	table: TableModel,
	chosen: Set<string> | ReadonlySet<string>,
	tell: Tell
) {
	for (const { cells, query: ofRow } of table.rows) {
		for (const [at, cell] of cells.entries()) {
			const column = table.columns[at];
			const field = cell.field ?? column?.field;
			const query = cell.query ?? ofRow ?? column?.query ?? table.query;
			if (at === 0 || !field || !query || !query.includes('/values')) continue;
			for (const name of missingOf(query, chosen)) tell(`${table.caption} lacks ${name}`);
			const { rows } = await ask(query);
			const whole = ofRow !== undefined || cell.query !== undefined;
			const row = rows.find((one) => {
				const is = (name: string | undefined, id: string | undefined) =>
					!name || !id || one[name as 'period'] === id;
				const across = column?.raw && !column.query ? is(table.across, column.raw) : true;
				return across && (whole || is(table.down, cells[0]?.raw));
			});
			const said = String(row?.[field as 'value'] ?? '');
			if (said !== rawOf(cell))
				tell(`${query} ${cells[0]?.raw} ${field}: ${said}, not ${rawOf(cell)}`);
		}
	}
}

type Cells = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The file of a chart has the rows of its table. */
async function checkDownload(chart: FoldedChart, table: TableModel | null, tell: Tell) {
	const csv = chart.downloads.find(({ href }) => href.includes('/values.csv'))?.href;
	if (!csv || !table?.query) return;
	const { rows } = await ask(table.query);
	const { data } = Papa.parse<Record<string, string>>(
		(await (await api.request(csv)).text()).replace(/^\ufeff/, ''),
		{ header: true, skipEmptyLines: true }
	);
	const line = (row: object, names: readonly string[]) =>
		names.map((name) => JSON.stringify(String((row as Cells)[name] ?? ''))).join('|');
	const names = Object.keys(data[0] ?? {}).filter((name) => name !== 'small');
	const file = data.map((row) => line(row, names)).sort();
	const page = rows.map((row) => line(row, names)).sort();
	if (file.join('\n') !== page.join('\n')) tell(`${csv} differs from ${table.query}`);
}

/** No sentence names a place of which few are known. */
function checkSentences({ charts, told }: Board, tell: Tell): void {
	const bars = charts.flatMap(({ drawing, dimension }) =>
		drawing?.kind === 'bars' && dimension === 'province' ? drawing.bars : []
	);
	const few = bars.filter((bar) => bar.few !== undefined);
	for (const { label } of few) {
		const said = told.find((sentence) => sentence.includes(label));
		if (said) tell(`${label} is of few: ${said}`);
	}
}

/** What is drawn of a member is what its row says. */
function checkDrawing({ drawing, id }: FoldedChart, table: TableModel, tell: Tell): void {
	const drawn =
		drawing?.kind === 'bars'
			? drawing.bars
			: drawing?.kind === 'map' || drawing?.kind === 'symbols'
				? drawing.territories
				: [];
	for (const { id: member, value } of drawn) {
		const row = table.rows.find(({ cells }) => cells[0]?.raw === member);
		if (row && rawOf(row.cells[1]) !== String(value ?? ''))
			tell(`${id}: ${member} is drawn ${value}`);
	}
}

const isFew = ({ value, denominator, small }: AnswerRow, unit: string): boolean =>
	value !== null &&
	(denominator === null
		? small === true && unit !== 'MAD' && value < least.count
		: denominator < least.denominator);

/** What rests on few is marked so wherever it is drawn, and neither leads nor has a colour. */
async function checkFew({ drawing, id }: FoldedChart, table: TableModel | null, tell: Tell) {
	if (!drawing || !table?.query?.includes('/values')) return;
	const { rows, unit } = await ask(table.query);
	const few = rows.filter((row) => isFew(row, unit));
	const at = (member: string) => few.some((row) => Object.values(row).includes(member));
	if (drawing.kind === 'bars') {
		const marked = drawing.bars.filter((bar) => at(bar.id));
		for (const bar of marked) if (bar.few === undefined) tell(`${id}: ${bar.id} is of few`);
		const ordered = drawing.bars.findIndex((bar) => bar.few !== undefined);
		const after = drawing.bars.slice(ordered).filter(({ value }) => value !== null);
		const isRanked = !['by-age_band'].includes(id) && table.down !== 'age_band';
		if (
			ordered >= 0 &&
			isRanked &&
			after.some((one) => one.few === undefined && one.id !== 'unknown')
		)
			tell(`${id}: what is of few leads`);
	}
	if (drawing.kind === 'map' || drawing.kind === 'symbols') {
		for (const one of drawing.territories) {
			if (at(one.id) && one.few === undefined) tell(`${id}: ${one.id} has a colour`);
		}
	}
	if (drawing.kind === 'heat' || drawing.kind === 'series') {
		const lines = drawing.kind === 'heat' ? drawing.rows : drawing.lines;
		for (const line of lines) {
			line.values.forEach((value, index) => {
				const period = drawing.periods[line.at?.[index] ?? index];
				const row = few.find(
					(one) =>
						one.period === period && (line.id === 'total' || Object.values(one).includes(line.id))
				);
				if (row && value !== null && line.few?.[index] === undefined)
					tell(`${id}: ${line.id} ${period} is of few`);
			});
		}
	}
}
